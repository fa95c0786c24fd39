import { MadoSubscriberHome } from '../portal/mado-subscriber-home.ts';
import { define } from './define.ts';

define('mado-subscriber-home', MadoSubscriberHome);

export type * from '../portal/mado-subscriber-home.ts'; // the types of tag and events, for whoever imports this
