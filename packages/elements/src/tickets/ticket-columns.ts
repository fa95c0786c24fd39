import type { Messages, Portal, Ticket } from '@madoguchi/sdk';
import { hasNews } from '@madoguchi/sdk/tickets/ticket.rules.js';
import type { ticketListJa } from '@madoguchi/sdk/tickets/ticket-list.ja.js';
import type { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';
import { momentText } from '../portal/text/moment-text.ts';
import type { TableColumn } from '../portal/table/table-column.ts';
import { markOfTicket } from './ticket-mark.ts';
import { aboutText, channelText, kindText, severityText, stateText } from './ticket-words.ts';

export type TicketListCatalogue = typeof ticketListJa & typeof ticketWordsJa;
export type TicketListTexts = Messages<TicketListCatalogue>;

/** By name, in their order. */
const columns = [
  'subject',
  'state',
  'number',
  'kind',
  'severity',
  'device',
  'channel',
  'expected-recovery',
  'updated-at',
] as const;

type TicketColumn = (typeof columns)[number];

/** The columns of お問い合わせ一覧 (SUP-06): its subject leads to a ticket, so it stands first. */
export function ticketColumns(messages: TicketListTexts, portal: Portal): readonly TableColumn<Ticket>[] {
  const text = ticketCells(messages, portal);
  return columns.map((name) => ({
    name,
    label: messages.text(`ticket-list.${name}`),
    text: (ticket) => text[name](ticket),
    ...(name === 'state' && { mark: markOfTicket }),
    ...(name === 'severity' && { mark: ({ severity }) => (severity === 'critical' ? 'due' : 'good') }),
  }));
}

/** What stands in each column of a ticket. */
function ticketCells(
  messages: TicketListTexts,
  portal: Portal,
): Readonly<Record<TicketColumn, (ticket: Ticket) => string>> {
  const write = momentText(portal, messages.locale);
  const moment = (iso: string): string => write(iso).replace(/(?<= )\d(?=:\d\d$)/, '0$&'); // by the 24 hours they stand below each other
  return {
    'subject': ({ title }) => title,
    'number': ({ number }) => number,
    'state': (ticket) => {
      const state = stateText(messages, ticket.state);
      return hasNews(ticket) ? messages.text('ticket-list.state-news', { state }) : state;
    },
    'severity': ({ severity }) => shortText(severityText(messages, severity)),
    'kind': ({ kind }) => kindText(messages, kind),
    'device': aboutText,
    'expected-recovery': ({ expectedRecoveryAt }) => (expectedRecoveryAt ? moment(expectedRecoveryAt) : ''),
    'channel': ({ channel }) => channelText(messages, channel),
    'updated-at': ({ updatedAt }) => moment(updatedAt),
  };
}

/** The word alone, without what it means in brackets: a table has a column for it. */
const shortText = (text: string): string => (text.split(/[（(]/, 1)[0] ?? text).trimEnd();
