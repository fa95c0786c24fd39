import { adopt } from '../page/adopt.ts';
import text from './midori.css';

adopt(text);
