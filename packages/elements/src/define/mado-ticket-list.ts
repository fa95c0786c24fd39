import { MadoTicketList } from '../tickets/mado-ticket-list.ts';
import { define } from './define.ts';

define('mado-ticket-list', MadoTicketList);

export type * from '../tickets/mado-ticket-list.ts'; // the types of tag and events, for whoever imports this
