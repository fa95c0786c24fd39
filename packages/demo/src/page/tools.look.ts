import { adopt } from './adopt.ts';
import text from './tools.css';

adopt(text);
