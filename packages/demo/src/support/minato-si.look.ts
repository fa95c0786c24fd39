import { adopt } from '../page/adopt.ts';
import { watchLoading } from '../page/loading.ts';
import basis from '../page/basis.css';
import text from './minato-si.css';

adopt(basis + text);
watchLoading();
