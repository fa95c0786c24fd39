import type { PortalError } from './errors.ts';
import { createLatestRead } from './latest-read.ts';
import { createStore, type Readable } from './store.ts';

/** What is found while somebody types. */
export type TypedSearchState<Found> =
  /** Nothing was looked for yet, or what is typed is nothing to look for. */
  | { readonly type: 'none' }
  /** It is being looked for; what was found for the text before stays meanwhile. */
  | { readonly type: 'looking'; readonly found?: Found | undefined }
  | { readonly type: 'found'; readonly found: Found }
  /** It could not be looked for; the next change tries again. */
  | { readonly type: 'failed'; readonly error: PortalError };

export interface TypedSearchOptions<Query, Found> {
  /** At least so many milliseconds lie between two requests. */
  readonly gap: number;
  /** Looks for what was typed; undefined where there is nothing to look for. */
  readonly ask: (query: Query, signal: AbortSignal) => Promise<Found> | undefined;
}

/** Looks for what is typed, while somebody follows. */
export interface TypedSearch<Query, Found> extends Readable<TypedSearchState<Found>> {
  /** What is typed now. What was asked before is taken back when this is asked. */
  look(this: void, query: Query): void;
}

export function createTypedSearch<Query, Found>({
  gap,
  ask,
}: TypedSearchOptions<Query, Found>): TypedSearch<Query, Found> {
  const latest = createLatestRead();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFollowed = false;
  /** What was typed last, as long as nothing was found for it. */
  let wanted: { readonly query: Query } | undefined;

  const later = (): void => {
    if (isFollowed && wanted) timer ??= setTimeout(() => void send(), gap);
  };
  const send = async (): Promise<void> => {
    timer = undefined;
    const looked = wanted;
    if (!looked) return;
    const outcome = await latest.read((signal) => {
      const asked = ask(looked.query, signal);
      if (asked) store.set({ type: 'looking', ...('found' in store.state && { found: store.state.found }) });
      return asked ?? Promise.resolve(undefined);
    });
    if (!outcome) return;
    if (wanted === looked) wanted = undefined;
    if (!outcome.ok) return store.set({ type: 'failed', error: outcome.error });
    store.set(outcome.value === undefined ? { type: 'none' } : { type: 'found', found: outcome.value });
  };
  const store = createStore<TypedSearchState<Found>>({ type: 'none' }, () => {
    isFollowed = true;
    later();
    return () => {
      isFollowed = false;
      clearTimeout(timer);
      timer = undefined;
      latest.stop();
    };
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    look(query) {
      wanted = { query };
      later();
    },
  };
}
