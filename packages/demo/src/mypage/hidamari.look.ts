import { adopt } from '../page/adopt.ts';
import basis from '../page/basis.css';
import { watchLoading } from '../page/loading.ts';
import text from './hidamari.css';

adopt(basis + text);
watchLoading();
