import type { Catalogue } from '../portal/messages.ts';
import type { ticketWordsJa } from './ticket-words.ja.ts';

/** What everything about tickets calls alike, in English. */
export const ticketWordsEn: Readonly<Record<keyof typeof ticketWordsJa, string>> &
  Catalogue<keyof typeof ticketWordsJa> = {
  'tickets.kind.question': 'Question',
  'tickets.kind.request': 'Request for work',
  'tickets.kind.fault': 'Fault',
  'tickets.kind.other': 'Other',
  'tickets.severity.critical': 'Critical (work has stopped)',
  'tickets.severity.high': 'High (work is badly affected)',
  'tickets.severity.normal': 'Medium (limited effect)',
  'tickets.severity.low': 'Low (not urgent)',
  'tickets.severity.other': 'Unknown',
  'tickets.desk.engineer': 'Engineers',
  'tickets.desk.sales': 'Sales',
  'tickets.desk.other': 'Other',
  'tickets.channel.web': 'Web',
  'tickets.channel.mail': 'E-mail',
  'tickets.channel.telephone': 'Telephone',
  'tickets.channel.fax': 'Fax',
  'tickets.channel.other': 'Other',
  'tickets.state.received': 'Received',
  'tickets.state.in-progress': 'In progress',
  'tickets.state.awaiting-customer': 'Waiting for your answer',
  'tickets.state.resolved': 'Resolved',
  'tickets.state.closed': 'Closed',
  'tickets.state.open': 'Not resolved',
  'tickets.state.other': 'Unknown',
  'tickets.author.customer': 'Customer',
  'tickets.author.engineer': 'Engineer',
  'tickets.author.sales': 'Sales',
  'tickets.author.other': 'Staff',
};
