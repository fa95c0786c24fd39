import { MadoHome } from '../portal/mado-home.ts';
import { define } from './define.ts';

define('mado-home', MadoHome);

export type * from '../portal/mado-home.ts'; // the types of tag and events, for whoever imports this
