import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import { onNextSession } from '../portal/next-session.ts';
import { turnedOrder } from '../portal/turned-order.rules.ts';
import type { RenewalQuote, RenewalQuoteFilter, RenewalQuotePage, RenewalQuoteSort } from './renewal-quote.model.ts';
import { quoteOrder } from './renewal-quote.rules.ts';

export type RenewalQuoteListState = ListState<RenewalQuotePage, RenewalQuoteFilter>;

/**
 * 更新見積の一覧 (SUP-11), with how many wait for an answer. Home makes one of `state: 'unanswered'` by `valid-through`. After
 * signing in again its links are read anew.
 */
export interface RenewalQuoteList extends List<RenewalQuotePage, RenewalQuoteFilter> {
  /** 検索: narrows it, in its order. */
  search(this: void, filter: Omit<RenewalQuoteFilter, 'sort' | 'direction'>): Promise<void>;
  /** Orders it; the other way round with each further time. */
  sort(this: void, by: RenewalQuoteSort): Promise<void>;
  /** Reads again what is shown. */
  refresh(this: void): Promise<void>;
}

export function createRenewalQuoteList(portal: Portal, filter: RenewalQuoteFilter = {}): RenewalQuoteList {
  const list = createList<RenewalQuote, RenewalQuotePage, RenewalQuoteFilter>({
    filter,
    idOf: ({ id }) => id,
    renewal: (first, again) => onNextSession(portal.session, first, again),
    async read({ search, from, to, ...narrowing }, cursor, signal) {
      const { readRenewalQuotes } = await import('./renewal-quotes.endpoints.ts');
      const input = { ...narrowing, search: search?.trim() || undefined, from: from || undefined, to: to || undefined };
      return portal.call(readRenewalQuotes, { ...input, cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry, refresh } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    refresh,
    search(search) {
      const { sort, direction } = list.state.filter;
      return narrow({ ...search, sort, direction });
    },
    sort(by) {
      const { filter: now } = list.state;
      return narrow({ ...now, ...turnedOrder(quoteOrder(now), quoteOrder({ sort: by })) });
    },
  };
}
