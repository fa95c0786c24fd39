import { MadoPasswordRequest } from '../identity/mado-password-request.ts';
import { define } from './define.ts';

define('mado-password-request', MadoPasswordRequest);
