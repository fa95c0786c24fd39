import { MadoLeaving } from '../identity/mado-leaving.ts';
import { define } from './define.ts';

define('mado-leaving', MadoLeaving);

export type * from '../identity/mado-leaving.ts'; // the types of tag and events, for whoever imports this
