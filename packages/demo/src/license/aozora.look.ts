import { adopt } from '../page/adopt.ts';
import { watchLoading } from '../page/loading.ts';
import text from './aozora.css';

adopt(text);
watchLoading();
