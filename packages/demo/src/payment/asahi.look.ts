import { adopt } from '../page/adopt.ts';
import text from './asahi.css';

adopt(text);
