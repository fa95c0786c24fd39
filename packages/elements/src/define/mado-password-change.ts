import { MadoPasswordChange } from '../identity/mado-password-change.ts';
import { define } from './define.ts';

define('mado-password-change', MadoPasswordChange);

export type * from '../identity/mado-password-change.ts'; // the types of tag and events, for whoever imports this
