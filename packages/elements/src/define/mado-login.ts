import { MadoLogin } from '../identity/mado-login.ts';
import { define } from './define.ts';

define('mado-login', MadoLogin);

export type * from '../identity/mado-login.ts'; // the types of tag and events, for whoever imports this
