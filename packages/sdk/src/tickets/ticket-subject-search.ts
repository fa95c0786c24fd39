import type { Portal } from '../portal/create-portal.ts';
import type { PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { TicketSubjects } from './ticket.model.ts';

export type TicketSubjectSearchState =
  | { readonly type: 'loading'; readonly text: string }
  /** It could not be searched; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly text: string; readonly error: PortalError }
  | { readonly type: 'ready'; readonly text: string; readonly found: TicketSubjects }
  /** What was found for the words before stays meanwhile. */
  | { readonly type: 'searching'; readonly text: string; readonly found: TicketSubjects };

/** Searching what a ticket is about: contracts and devices, ten at most at once (SUP-05). Without words it is the first ones. */
export interface TicketSubjectSearch extends Readable<TicketSubjectSearchState> {
  /** Looks for these words. What was asked before and is not answered yet is taken back. */
  search(this: void, text: string): Promise<void>;
  /** Searches again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createTicketSubjectSearch(portal: Portal): TicketSubjectSearch {
  const latest = createLatestRead();
  const read = async (text: string): Promise<void> => {
    const { state } = store;
    if ('found' in state) {
      if (state.text !== text) store.set({ type: 'searching', text, found: state.found });
    } else if (state.type !== 'loading' || state.text !== text) store.set({ type: 'loading', text });
    const outcome = await latest.read(async (signal) => {
      const { findTicketSubjects } = await import('./tickets.endpoints.ts');
      return portal.call(findTicketSubjects, { search: text.trim() || undefined }, { signal });
    });
    if (outcome?.ok) store.set({ type: 'ready', text, found: outcome.value });
    else if (outcome) store.set({ type: 'unavailable', text, error: outcome.error });
  };
  const store = createStore<TicketSubjectSearchState>({ type: 'loading', text: '' }, () => {
    void read(store.state.text);
    return latest.stop;
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    search: read,
    async retry() {
      if (store.state.type === 'unavailable') await read(store.state.text);
    },
  };
}
