import type { ContractInput } from '../contracts/contracts.endpoints.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState, type NoFilter } from '../portal/list.ts';
import type { QuoteRequest, QuoteRequestPage } from './quote-request.model.ts';

export type QuoteRequestFilter = NoFilter;

export type QuoteRequestListState = ListState<QuoteRequestPage, NoFilter>;

/** The quote requests of a contract with their states, the newest first (LIC-18). */
export interface QuoteRequestList extends List<QuoteRequestPage, NoFilter> {
  /** Shows a request that was made, as the newest. */
  put(this: void, request: QuoteRequest): void;
}

export function createQuoteRequestList(portal: Portal, { contractId }: ContractInput): QuoteRequestList {
  const list = createList<QuoteRequest, QuoteRequestPage, NoFilter>({
    filter: {},
    async read(_filter, cursor, signal) {
      const { readQuoteRequests } = await import('./quote-requests.endpoints.ts');
      return portal.call(readQuoteRequests, { contractId, cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    put(request) {
      list.change((page) => {
        if (page.items.some(({ id }) => id === request.id)) return page;
        return { ...page, total: page.total + 1, items: [request, ...page.items] };
      });
    },
  };
}
