import { adopt } from '../page/adopt.ts';
import shared from '../page/tools.css';
import text from './front.css';

adopt(shared + text);
