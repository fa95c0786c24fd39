import { adopt } from './adopt.ts';
import basis from './basis.css';
import text from './tools.css';

adopt(basis + text);
