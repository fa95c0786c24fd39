import { MadoNav } from '../portal/mado-nav.ts';
import { define } from './define.ts';

define('mado-nav', MadoNav);

export type * from '../portal/mado-nav.ts'; // the types of tag and events, for whoever imports this
