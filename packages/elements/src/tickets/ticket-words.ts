import type { Messages, Ticket } from '@madoguchi/sdk';
import type { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';

export type TicketWords = Messages<typeof ticketWordsJa>;

type WordOf = (messages: TicketWords, value: string) => string;

/** What a word of the server's is called; a newer one has a neutral word. */
const named =
  (group: 'kind' | 'severity' | 'desk' | 'channel' | 'state' | 'author') =>
  (messages: TicketWords, value: string): string =>
    messages.find(`tickets.${group}.${value}`) ?? messages.text(`tickets.${group}.other`);

export const kindText: WordOf = named('kind');
export const severityText: WordOf = named('severity');
export const deskText: WordOf = named('desk');
export const channelText: WordOf = named('channel');
export const stateText: WordOf = named('state');
export const authorText: WordOf = named('author');

/** What a ticket is about, in one line: its device, or the contract as a whole. */
export const aboutText = ({ contract, device }: Pick<Ticket, 'contract' | 'device'>): string =>
  device ? device.name : contract.name;
