import { adopt } from '../page/adopt.ts';
import text from './licensed-system.css';

adopt(text);
