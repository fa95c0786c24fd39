import { MadoLogin } from '../identity/mado-login.ts';
import { define } from './define.ts';

define('mado-login', MadoLogin);
