import type { RenewalQuoteFilter } from '@madoguchi/sdk';
import { dayIn } from './range-fields.ts';

/** What the list of quotes keeps in the page's address, each under a name of its own. */
export type QuoteQuery = 'search' | 'state' | 'from' | 'to' | 'sort' | 'order';

/** How long each may be: what is longer is none of ours. */
export const longestQuoteQuery: Readonly<Record<QuoteQuery, number>> = {
  search: 200,
  state: 20,
  from: 10,
  to: 10,
  sort: 20,
  order: 10,
};

export const quoteStates = ['unanswered', 'ordered', 'requote-requested', 'replaced', 'expired'] as const;
/** What a column sorts by; without one, those that wait for an answer come first. */
export const quoteSorts = ['valid-through', 'amount', 'issued-on'] as const;

/** The filter that an address holds; what is none of ours narrows nothing. */
export function quoteFilterOf(get: (name: QuoteQuery) => string | undefined): RenewalQuoteFilter {
  const sort = quoteSorts.find((one) => one === get('sort'));
  const direction = (['ascending', 'descending'] as const).find((one) => one === get('order'));
  return {
    search: get('search'),
    state: quoteStates.find((one) => one === get('state')),
    from: dayIn(get('from')),
    to: dayIn(get('to')),
    ...(sort ? { sort, direction } : { sort: 'answer-by' }),
  };
}

/** How a filter stands in an address. */
export function quoteQueryOf(filter: RenewalQuoteFilter): Readonly<Record<QuoteQuery, string | undefined>> {
  const { search, state, from, to } = filter;
  const sort = quoteSorts.find((one) => one === filter.sort);
  return { search, state, from, to, sort, order: sort && filter.direction };
}
