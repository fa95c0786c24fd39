import { MadoSession } from '../portal/mado-session.ts';
import { define } from './define.ts';

define('mado-session', MadoSession);

export type * from '../portal/mado-session.ts'; // the types of tag and events, for whoever imports this
