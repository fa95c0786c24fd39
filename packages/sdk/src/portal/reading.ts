import type { PortalError } from './errors.ts';
import { createLatestRead } from './latest-read.ts';
import { closes } from './list.rules.ts';
import { createStore, type Readable } from './store.ts';

/** Something that is read as a whole. `Shown` is what a view gets of it. */
export type ReadingState<Shown> =
  | { readonly type: 'loading' }
  /** It could not be read, or may not be read any longer; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Shown & { readonly type: 'ready' });

export interface ReadingOptions<Value, Shown> {
  readonly ask: (signal: AbortSignal) => Promise<Value>;
  /** What a view gets of an answer; `before` is what it had. */
  readonly show: (value: Value, before: Shown | undefined) => Shown;
}

/** Read when the first subscriber comes, and again when somebody comes back: what is shown may have changed meanwhile. */
export interface Reading<Shown> extends Readable<ReadingState<Shown>> {
  /** Replaces what is shown, for something that was changed by the person. Does nothing before it was read. */
  change(this: void, change: (shown: Shown) => Shown): void;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again, as something happened that may have changed it; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createReading<Value, Shown extends object>({
  ask,
  show,
}: ReadingOptions<Value, Shown>): Reading<Shown> {
  const latest = createLatestRead();
  let shown: Shown | undefined;
  const put = (next: Shown): void => {
    shown = next;
    store.set({ ...next, type: 'ready' });
  };
  const read = async (): Promise<void> => {
    if (!shown) store.set({ type: 'loading' });
    const before = shown;
    const outcome = await latest.read(ask);
    if (outcome?.ok && shown !== before) return read(); // changed by the person meanwhile, maybe after this was answered
    if (outcome?.ok) return put(show(outcome.value, shown));
    if (!outcome || (shown && !closes(outcome.error))) return; // what stands there stays
    shown = undefined;
    store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<ReadingState<Shown>>({ type: 'loading' }, () => {
    void read();
    return latest.stop;
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    change(change) {
      if (shown) put(change(shown));
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
    async refresh() {
      if (store.state.type === 'ready') await read();
    },
  };
}
