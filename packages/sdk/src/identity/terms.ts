import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import type { ActiveSession } from '../portal/session.model.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { missingAgreement, withOpened, withTick, type TermsReading } from './terms-reading.ts';

export type TermsState =
  | { readonly type: 'loading' }
  /** The terms could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (TermsReading & { readonly type: 'ready' })
  | (TermsReading & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  | (TermsReading & { readonly type: 'submitting' })
  | (TermsReading & { readonly type: 'failed'; readonly error: PortalError })
  /** A newer version was published while this one was being read: it is on the screen now, to be read anew. */
  | (TermsReading & { readonly type: 'changed' })
  | { readonly type: 'agreed'; readonly session: ActiveSession };

/** Agreeing to a portal's terms of use (AUTH-09): each document must be opened before the box can be ticked. */
export interface TermsAgreement extends Readable<TermsState> {
  /** Notes that a document was opened. */
  open(this: void, documentId: string): void;
  /** Ticks or clears the box. With something unopened it stays clear and the state says what is missing. */
  tick(this: void, ticked: boolean): void;
  /** Sends the agreement. Never rejects: the outcome is in `state`. */
  agree(this: void, before?: BeforeSending): Promise<void>;
  /** Reads the terms again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createTermsAgreement(portal: Portal): TermsAgreement {
  const intent = createIntent(portal.random);
  const latest = createLatestRead();
  /** What has still to be read, and how it is shown then. */
  let unread: 'ready' | 'changed' | undefined = 'ready';

  const read = async (show: 'ready' | 'changed'): Promise<void> => {
    unread = show;
    if (show === 'ready') store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readTerms } = await import('./terms.endpoints.ts');
      return portal.call(readTerms, undefined, { signal });
    });
    if (!outcome) return;
    unread = undefined;
    if (outcome.ok) store.set({ type: show, terms: outcome.value, opened: [], ticked: false });
    else store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<TermsState>({ type: 'loading' }, () => {
    if (unread) void read(unread);
    return latest.stop;
  });
  /** The facts on the screen, or undefined where nothing can be changed now. */
  const current = (): TermsReading | undefined => {
    const { state } = store;
    if (!('terms' in state) || state.type === 'submitting') return undefined;
    const { terms, opened, ticked } = state;
    return { terms, opened, ticked };
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    open(documentId) {
      const now = current();
      const next = now && withOpened(now, documentId);
      if (next && next !== now) store.set({ type: 'ready', ...next });
    },
    tick(ticked) {
      const now = current();
      if (!now) return;
      const { reading, error } = withTick(now, ticked);
      store.set(error ? { type: 'invalid', ...reading, fieldErrors: [error] } : { type: 'ready', ...reading });
    },
    async agree(before) {
      const now = current();
      if (!now) return;
      const error = missingAgreement(now);
      if (error) return store.set({ type: 'invalid', ...now, fieldErrors: [error] });
      if (before?.() === false) return;
      store.set({ type: 'submitting', ...now });
      const input = { version: now.terms.version, opened: now.opened };
      try {
        const { agreeToTerms } = await import('./terms.endpoints.ts');
        const session = await intent.attempt(input, (idempotencyKey) =>
          portal.call(agreeToTerms, input, { idempotencyKey }),
        );
        portal.session.adopt(session);
        store.set({ type: 'agreed', session });
      } catch (thrown) {
        const failure = toPortalError(thrown);
        if (failure.code === 'terms-changed') await read('changed');
        else store.set({ type: 'failed', ...now, error: failure });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read('ready');
    },
  };
}
