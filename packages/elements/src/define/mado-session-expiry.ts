import { MadoSessionExpiry } from '../portal/mado-session-expiry.ts';
import { define } from './define.ts';

define('mado-session-expiry', MadoSessionExpiry);

export type * from '../portal/mado-session-expiry.ts'; // the types of tag and events, for whoever imports this
