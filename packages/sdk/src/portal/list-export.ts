import { PortalError } from './errors.ts';
import { createLatestRead } from './latest-read.ts';
import type { Page } from './page.model.ts';
import { createStore, type Readable } from './store.ts';

/** A list is exported with at most this many rows: more would keep somebody waiting, and a server busy, for minutes. */
export const mostExported = 10_000;

/** All rows of a list on their way into a file. */
export type ListExportState<Item> =
  /** `read` of `total` rows are here; nothing is known of their number before the first part. */
  | { readonly type: 'reading'; readonly read: number; readonly total?: number | undefined }
  /** A part could not be read; `retry` goes on with it, and what was read before stays. */
  | {
      readonly type: 'failed';
      readonly read: number;
      readonly total?: number | undefined;
      readonly error: PortalError;
    }
  /** There are more than can be exported at once: the list has to be narrowed first. Nothing goes on. */
  | { readonly type: 'too-many'; readonly total: number; readonly most: number }
  /** All of them, in the list's order; what moved to its beginning meanwhile stands last. */
  | { readonly type: 'ready'; readonly items: readonly Item[] };

/**
 * Reads all rows of a list, part by part, beginning with the first subscriber. The last one to leave takes it back; whoever
 * comes later lets it go on. What was read once is not read again: a later export is another one.
 */
export interface ListExport<Item> extends Readable<ListExportState<Item>> {
  /** Goes on, after `failed`. Never rejects. */
  retry(this: void): Promise<void>;
}

export interface ListExportOptions<Item> {
  /** Reads a part: from the beginning, or from `cursor` on. */
  readonly read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>;
  /** The id of an item, for a list whose items can move while it is read: one that comes twice stands there once. */
  readonly idOf?: ((item: Item) => string) | undefined;
  /**
   * Whether an item that changes moves to the beginning, where `idOf` is given: of more than one part the beginning is then read
   * again, for what moved there before it was read.
   */
  readonly movesUp?: boolean | undefined;
  /** Default `mostExported`. */
  readonly most?: number | undefined;
}

export function createListExport<Item>({
  read,
  idOf,
  movesUp = false,
  most = mostExported,
}: ListExportOptions<Item>): ListExport<Item> {
  const latest = createLatestRead();
  const items = new Map<unknown, Item>();
  let next: string | undefined;
  let total: number | undefined;
  let isAgain = false;
  const cursors = new Set<string>();

  /** Reads one part; true where another one follows. */
  const readPart = async (): Promise<boolean> => {
    const outcome = await latest.read((signal) => read(next, signal));
    if (!outcome) return false;
    if (!outcome.ok) {
      store.set({ type: 'failed', read: items.size, total, error: outcome.error });
      return false;
    }
    const { value: part } = outcome;
    const before = items.size;
    for (const item of part.items) {
      const id = idOf ? idOf(item) : items.size;
      if (!items.has(id)) items.set(id, item);
    }
    total = Math.max(part.total, items.size);
    if (total > most) {
      store.set({ type: 'too-many', total, most });
      return false;
    }
    const isFirst = next === undefined;
    const broughtNew = items.size > before;
    if (idOf && movesUp && !isAgain && !isFirst && part.next === undefined) {
      isAgain = true;
      next = undefined;
      cursors.clear();
      store.set({ type: 'reading', read: items.size, total });
      return true;
    }
    const isCaughtUp = isAgain && !broughtNew && items.size >= part.total;
    if (part.next === undefined || isCaughtUp) {
      store.set({ type: 'ready', items: [...items.values()] });
      return false;
    }
    // a part that brings nothing new, and says that there is more, leads nowhere
    if ((!broughtNew && !isAgain) || cursors.has(part.next)) {
      store.set({ type: 'failed', read: items.size, total, error: new PortalError('bad-response') });
      return false;
    }
    next = part.next;
    cursors.add(next);
    store.set({ type: 'reading', read: items.size, total });
    return true;
  };
  const goOn = async (): Promise<void> => {
    while (await readPart());
  };
  const store = createStore<ListExportState<Item>>({ type: 'reading', read: 0 }, () => {
    if (store.state.type === 'reading') void goOn();
    return latest.stop;
  });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async retry() {
      if (store.state.type !== 'failed') return;
      store.set({ type: 'reading', read: items.size, total });
      await goOn();
    },
  };
}
