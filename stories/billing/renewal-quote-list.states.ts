import { PortalError, type RenewalQuoteListState, type RenewalQuotePage } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { longQuote, quoteOf, someQuotes } from './quotes.ts';

const whole: RenewalQuotePage = { items: someQuotes, total: someQuotes.length, unanswered: 3 };
const part: RenewalQuotePage = { items: someQuotes, total: 57, unanswered: 3, next: 'after-8' };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const searched = { search: 'ネットワーク', state: 'ordered', from: '2026-04-01', sort: 'answer-by' } as const;
const filter = { sort: 'answer-by' } as const;

export const renewalQuoteListStates: StateExamples<RenewalQuoteListState> = {
  'loading': { type: 'loading', filter },
  'unavailable': { type: 'unavailable', filter, error: new PortalError('network') },
  'ready': { type: 'ready', filter, part: whole },
  'narrowing': { type: 'narrowing', filter: searched, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: searched, part: whole, error },
  'loading-more': { type: 'loading-more', filter, part },
  'incomplete': { type: 'incomplete', filter, part, error },
};

export const renewalQuoteListFurther = {
  furtherParts: { type: 'ready', filter, part },
  sorted: { type: 'ready', filter: { sort: 'amount', direction: 'descending' }, part: whole },
  empty: { type: 'ready', filter, part: { items: [], total: 0, unanswered: 0 } },
  nothingMatches: { type: 'ready', filter: searched, part: { items: [], total: 0, unanswered: 3 } },
  forbidden: { type: 'unavailable', filter, error: new PortalError('forbidden', { status: 403 }) },
  unanswered: {
    type: 'ready',
    filter: { state: 'unanswered', sort: 'valid-through' },
    part: { items: someQuotes.filter(({ state }) => state === 'unanswered'), total: 3, unanswered: 3 },
  },
  longNames: { type: 'ready', filter, part: { items: [longQuote], total: 1, unanswered: 1 } },
} satisfies FurtherExamples<RenewalQuoteListState>;

/** As many as no company has. */
export const manyRenewalQuotes: RenewalQuoteListState = {
  type: 'ready',
  filter,
  part: {
    items: Array.from({ length: 400 }, (_, index) => quoteOf(String(index + 1), { amount: 100_000 + index })),
    total: 400,
    unanswered: 400,
  },
};
