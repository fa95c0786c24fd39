import { MadoHelp } from '../content/mado-help.ts';
import { define } from './define.ts';

define('mado-help', MadoHelp);

export type * from '../content/mado-help.ts'; // the types of tag and events, for whoever imports this
