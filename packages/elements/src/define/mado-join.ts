import { MadoJoin } from '../identity/mado-join.ts';
import { define } from './define.ts';

define('mado-join', MadoJoin);

export type * from '../identity/mado-join.ts'; // the types of tag and events, for whoever imports this
