import { ticketWordsEn } from '@madoguchi/sdk/tickets/ticket-words.en.js';
import { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';
import { wordsIn } from '../desk.ts';

/** What tickets call something, in the page's language. */
export function ticketWord(of: 'kind' | 'severity' | 'channel' | 'state' | 'desk' | 'author', value: string): string {
  return wordsIn(ticketWordsJa, ticketWordsEn).find(`tickets.${of}.${value}`) ?? value;
}
