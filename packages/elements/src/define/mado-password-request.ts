import { MadoPasswordRequest } from '../identity/mado-password-request.ts';
import { define } from './define.ts';

define('mado-password-request', MadoPasswordRequest);

export type * from '../identity/mado-password-request.ts'; // the types of tag and events, for whoever imports this
