import { MadoSession } from '../portal/mado-session.ts';
import { define } from './define.ts';

define('mado-session', MadoSession);
