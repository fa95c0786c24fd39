import { MadoSignInHelp } from '../identity/mado-sign-in-help.ts';
import { define } from './define.ts';

define('mado-sign-in-help', MadoSignInHelp);

export type * from '../identity/mado-sign-in-help.ts'; // the types of tag, for whoever imports this
