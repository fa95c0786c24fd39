import { MadoTicketForm } from '../tickets/mado-ticket-form.ts';
import { define } from './define.ts';

define('mado-ticket-form', MadoTicketForm);

export type * from '../tickets/mado-ticket-form.ts'; // the types of tag and events, for whoever imports this
