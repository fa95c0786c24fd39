import { adopt } from '../page/adopt.ts';
import basis from '../page/basis.css';
import text from './midori.css';

adopt(basis + text);
