import { MadoPortal } from '../portal/mado-portal.ts';
import { define } from './define.ts';

define('mado-portal', MadoPortal);

export type * from '../portal/mado-portal.ts'; // the types of tag and events, for whoever imports this
