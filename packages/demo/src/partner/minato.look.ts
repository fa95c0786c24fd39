import { adopt } from '../page/adopt.ts';
import text from './minato.css';

adopt(text);
