import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { closes } from '../portal/list.rules.ts';
import { createStore, type Readable } from '../portal/store.ts';

/** Something that is changed in one step that is confirmed: what is there, and the change that somebody is about. */
export type ReviewedChangeState<Facts, Change> =
  | { readonly type: 'loading' }
  /** It could not be read, or may not be read any longer; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | { readonly type: 'ready'; readonly facts: Facts }
  /** What is to be changed is to be confirmed: nothing was sent. */
  | { readonly type: 'confirming'; readonly facts: Facts; readonly change: Change }
  | { readonly type: 'submitting'; readonly facts: Facts; readonly change: Change }
  /** Nothing was changed that is known of; the same again repeats it. `facts` are as they are by now. */
  | { readonly type: 'failed'; readonly facts: Facts; readonly change: Change; readonly error: PortalError }
  /** It was changed just now. */
  | { readonly type: 'done'; readonly facts: Facts; readonly change: Change };

/** The headless half of an element that changes something in one confirmed step. */
export interface ReviewedChange<Facts, Change> extends Readable<ReviewedChangeState<Facts, Change>> {
  /** Shows what a change would do, to be confirmed. Sends nothing. */
  review(this: void, change: Change): void;
  /** 戻る: leaves the confirmation, or what is said of the last change. */
  back(this: void): void;
  /** 決定: sends what is confirmed, and after `failed` the same again. A call while one is under way does nothing. Never rejects. */
  submit(this: void, before?: BeforeSending): Promise<void>;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export interface ReviewedChangePorts<Facts, Change> {
  read(this: void, signal: AbortSignal | undefined): Promise<Facts>;
  /** What is sent: two that are equal are one intent. */
  send(this: void, change: Change, facts: Facts, idempotencyKey: string): Promise<Facts>;
}

export function createReviewedChange<Facts, Change>(
  portal: Portal,
  { read: ask, send }: ReviewedChangePorts<Facts, Change>,
): ReviewedChange<Facts, Change> {
  type State = ReviewedChangeState<Facts, Change>;
  const latest = createLatestRead();
  const intent = createIntent(portal);
  const store = createStore<State>({ type: 'loading' }, () => {
    void (store.state.type === 'loading' ? read() : refresh());
    return latest.stop;
  });
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(ask);
    if (outcome?.ok) store.set({ type: 'ready', facts: outcome.value });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const refresh = async (): Promise<void> => {
    const { state } = store;
    if (!('facts' in state) || state.type === 'submitting') return;
    const outcome = await latest.read(ask);
    if (!outcome || !('facts' in store.state) || store.state.type === 'submitting') return;
    if (outcome.ok) store.set({ ...store.state, facts: outcome.value });
    else if (closes(outcome.error)) store.set({ type: 'unavailable', error: outcome.error });
  };
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    review(change) {
      const { state } = store;
      if ('facts' in state && state.type !== 'submitting')
        store.set({ type: 'confirming', facts: state.facts, change });
    },
    back() {
      const { state } = store;
      if ('facts' in state && !['submitting', 'ready'].includes(state.type))
        store.set({ type: 'ready', facts: state.facts });
    },
    async submit(before) {
      const { state } = store;
      if (state.type !== 'confirming' && state.type !== 'failed') return;
      if (before?.() === false) return;
      const { facts, change } = state;
      latest.stop(); // what was asked before would show it as it was
      store.set({ type: 'submitting', facts, change });
      try {
        const now = await intent.attempt(change, (key) => send(change, facts, key));
        store.set({ type: 'done', facts: now, change });
      } catch (thrown) {
        const error = toPortalError(thrown);
        const outcome = error.code === 'action-closed' ? await latest.read(ask) : undefined;
        if (closes(error)) store.set({ type: 'unavailable', error });
        else store.set({ type: 'failed', facts: outcome?.ok ? outcome.value : facts, change, error });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
    refresh,
  };
}
