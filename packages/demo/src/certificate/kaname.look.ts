import { adopt } from '../page/adopt.ts';
import { watchLoading } from '../page/loading.ts';
import basis from '../page/basis.css';
import text from './kaname.css';

adopt(basis + text);
watchLoading();
