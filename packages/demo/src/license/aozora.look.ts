import { adopt } from '../page/adopt.ts';
import text from './aozora.css';

adopt(text);
