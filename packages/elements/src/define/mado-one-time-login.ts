import { MadoOneTimeLogin } from '../identity/mado-one-time-login.ts';
import { define } from './define.ts';

define('mado-one-time-login', MadoOneTimeLogin);

export type * from '../identity/mado-one-time-login.ts'; // the types of tag and events, for whoever imports this
