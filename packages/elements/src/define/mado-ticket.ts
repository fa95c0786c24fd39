import { MadoTicket } from '../tickets/mado-ticket.ts';
import { define } from './define.ts';

define('mado-ticket', MadoTicket);

export type * from '../tickets/mado-ticket.ts'; // the types of tag and events, for whoever imports this
