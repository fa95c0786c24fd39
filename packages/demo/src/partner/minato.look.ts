import { adopt } from '../page/adopt.ts';
import basis from '../page/basis.css';
import text from './minato.css';

adopt(basis + text);
