import type { PortalError } from './errors.ts';
import { createLatestRead } from './latest-read.ts';
import { closes, closingCode } from './list.rules.ts';
import type { Page } from './page.model.ts';
import { createStore, type Readable } from './store.ts';

/** What a list shows. `Part` is what the server answers with, `Filter` what narrows it. */
export type ListState<Part extends Page<unknown>, Filter> =
  /** Nothing is known yet. */
  | { readonly type: 'loading'; readonly filter: Filter }
  /** Nothing could be read, nothing may be any longer (`closingCode`), or another account signed in; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly filter: Filter; readonly error: PortalError }
  | { readonly type: 'ready'; readonly filter: Filter; readonly part: Part }
  /** Another filter was chosen: what the former one left stays until its answer is here. */
  | { readonly type: 'narrowing'; readonly filter: Filter; readonly part: Part }
  /** The next part is on its way. */
  | { readonly type: 'loading-more'; readonly filter: Filter; readonly part: Part }
  /** What the filter leaves could not be read: what stands there is what the former one left; `retry` tries again. */
  | { readonly type: 'not-narrowed'; readonly filter: Filter; readonly part: Part; readonly error: PortalError }
  /** The next part could not be read; `retry` tries again. */
  | { readonly type: 'incomplete'; readonly filter: Filter; readonly part: Part; readonly error: PortalError };

/** Nothing narrows the list. */
export type NoFilter = Readonly<Record<string, never>>;

/** A list read in parts from the server, without any looks. */
export interface List<Part extends Page<unknown>, Filter> extends Readable<ListState<Part, Filter>> {
  /** Narrows the list. What was asked before and is not answered yet is taken back. */
  narrow(this: void, filter: Filter): Promise<void>;
  /** Reads the next part. Does nothing without one, or while one is on its way. */
  more(this: void): Promise<void>;
  /** Reads again what could not be read. */
  retry(this: void): Promise<void>;
}

export interface ListOptions<Item, Part extends Page<Item>, Filter> {
  readonly filter: Filter;
  /**
   * The id of an item, for a list whose items can move while it is read: one that comes again in a later part stands there
   * alone.
   */
  readonly idOf?: ((item: Item) => string) | undefined;
  /** Reads a part: from the beginning, or from `cursor` on. */
  readonly read: (filter: Filter, cursor: string | undefined, signal: AbortSignal) => Promise<Part>;
  /** When it is to be read `again` while it is followed, beside the `first` read; what it returns ends that. */
  readonly renewal?: ((first: Promise<void>, again: () => void) => () => void) | undefined;
}

/** A list whose owner can change what it shows. */
export interface OwnedList<Part extends Page<unknown>, Filter> extends List<Part, Filter> {
  /** Replaces what is shown by what `change` makes of it, for something that was changed by the person. */
  change(this: void, change: (part: Part) => Part): void;
  /** Reads again what is shown, as something showed that it has changed; what cannot be read stays meanwhile. */
  refresh(this: void): Promise<void>;
}

/**
 * Makes a list. The first subscriber starts reading, the last to leave takes back what is not answered yet. Whoever comes
 * back has it read again, as far as it was shown: what it shows may have changed meanwhile, and stays until then.
 */
export function createList<Item, Part extends Page<Item>, Filter>({
  filter: initial,
  idOf,
  read,
  renewal,
}: ListOptions<Item, Part, Filter>): OwnedList<Part, Filter> {
  const latest = createLatestRead();
  /** Whether something of what is shown is to be read again. */
  let stale = false;
  /** What has been asked for and not been answered, to be asked again. */
  let wanted: { readonly filter: Filter; readonly cursor?: string | undefined } | undefined = { filter: initial };

  const joined = (before: readonly Item[], further: readonly Item[]): readonly Item[] => {
    const ids = new Set(idOf && further.map(idOf));
    return [...before.filter((item) => !idOf || !ids.has(idOf(item))), ...further];
  };
  const load = async (): Promise<void> => {
    if (!wanted) return;
    const { filter, cursor } = wanted;
    const shown = shownOf(store.state);
    if (!shown) store.set({ type: 'loading', filter });
    else store.set({ type: cursor === undefined ? 'narrowing' : 'loading-more', filter, part: shown });
    const outcome = await latest.read((signal) => read(filter, cursor, signal));
    if (!outcome) return;
    const before = shownOf(store.state);
    if (!outcome.ok) {
      const { error } = outcome;
      const closed = closingCode(error) !== undefined || error.code === 'account-changed';
      if (closed) wanted = { filter }; // from the beginning, should it be read again
      if (!before || closed) return store.set({ type: 'unavailable', filter, error });
      const type = cursor === undefined ? 'not-narrowed' : 'incomplete';
      return store.set({ type, filter, part: before, error });
    }
    wanted = undefined;
    const part = outcome.value;
    const items = cursor === undefined || !before ? part.items : joined(before.items, part.items);
    store.set({ type: 'ready', filter, part: { ...part, items } });
    if (cursor === undefined) stale = false;
    else if (stale) await again();
  };
  /** Reads again as much as is shown. What cannot be read stays as it is, unless it may not be shown any longer. */
  const again = async (): Promise<void> => {
    stale = 'part' in store.state;
    const { state } = store;
    if ('error' in state) return load();
    if (state.type !== 'ready') return;
    const { filter, part } = state;
    const outcome = await latest.read(async (signal) => {
      let all = await read(filter, undefined, signal);
      while (all.next !== undefined && all.items.length < part.items.length) {
        const { items } = all;
        const further = await read(filter, all.next, signal);
        all = { ...further, items: joined(items, further.items) };
        if (all.items.length === items.length) break; // a part that brings nothing new leads nowhere
      }
      return all;
    });
    if (!outcome) return;
    if (outcome.ok) {
      if (store.state !== state) return again(); // changed by the person meanwhile
      stale = false;
      store.set({ type: 'ready', filter, part: outcome.value });
    } else if (closes(outcome.error)) {
      wanted = { filter };
      store.set({ type: 'unavailable', filter, error: outcome.error });
    }
  };
  const store = createStore<ListState<Part, Filter>>({ type: 'loading', filter: initial }, () => {
    const first = wanted ? load() : again();
    const end = renewal?.(first, () => void again());
    return () => {
      latest.stop();
      end?.();
    };
  });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async narrow(filter) {
      wanted = { filter };
      await load();
    },
    async more() {
      const { state } = store;
      if (state.type !== 'ready' || state.part.next === undefined) return;
      wanted = { filter: state.filter, cursor: state.part.next };
      await load();
    },
    async retry() {
      if ('error' in store.state) await load();
    },
    change(change) {
      const { state } = store;
      if (!('part' in state)) return;
      const part = change(state.part);
      if (part !== state.part) store.set({ ...state, part });
    },
    refresh: again,
  };
}

function shownOf<Part extends Page<unknown>, Filter>(state: ListState<Part, Filter>): Part | undefined {
  return 'part' in state ? state.part : undefined;
}
