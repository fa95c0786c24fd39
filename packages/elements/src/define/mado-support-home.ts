import { MadoSupportHome } from '../portal/mado-support-home.ts';
import { define } from './define.ts';

define('mado-support-home', MadoSupportHome);

export type * from '../portal/mado-support-home.ts'; // the types of tag and events, for whoever imports this
