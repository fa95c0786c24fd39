import { adopt } from '../page/adopt.ts';
import basis from '../page/basis.css';
import shared from '../page/tools.css';
import text from './docs.css';

adopt(basis + shared + text);
