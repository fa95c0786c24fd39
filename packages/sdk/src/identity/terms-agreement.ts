import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { withOpened, type TermsReading } from './terms-reading.ts';
import { termsOfApplication, termsOfPortal, type TermsAgreed } from './terms-source.ts';

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
  | TermsAgreed;

export interface TermsOptions {
  /** The kind of application whose terms they are, such as `renewal`; left out, they are the portal's. */
  readonly application?: string | undefined;
}

/**
 * Agreeing to terms (AUTH-09). Of the portal's each document must be opened before the box can be ticked. To those of an
 * application one agrees by the button alone; the agreement is for that application, which names it by its id.
 */
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

export function createTermsAgreement(portal: Portal, { application }: TermsOptions = {}): TermsAgreement {
  const source = application === undefined ? termsOfPortal(portal) : termsOfApplication(portal, application);
  const latest = createLatestRead();
  /** What has still to be read, and how it is shown then. */
  let unread: 'ready' | 'changed' | undefined = 'ready';

  const read = async (show: 'ready' | 'changed'): Promise<void> => {
    unread = show;
    if (show === 'ready') store.set({ type: 'loading' });
    const outcome = await latest.read((signal) => source.read(signal));
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
      const error = ticked ? source.missing({ ...now, ticked }) : undefined;
      if (error) store.set({ type: 'invalid', ...now, ticked: false, fieldErrors: [error] });
      else store.set({ type: 'ready', ...now, ticked });
    },
    async agree(before) {
      const now = current();
      if (!now) return;
      const error = source.missing(now);
      if (error) return store.set({ type: 'invalid', ...now, fieldErrors: [error] });
      if (before?.() === false) return;
      store.set({ type: 'submitting', ...now });
      try {
        store.set(await source.agree(now));
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
