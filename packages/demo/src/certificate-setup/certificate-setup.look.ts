import { adopt } from '../page/adopt.ts';
import basis from '../page/basis.css';
import tools from '../page/tools.css';
import text from './certificate-setup.css';

adopt(basis + tools + text);
