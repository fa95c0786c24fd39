import { toPortalError, type PortalError } from './errors.ts';
import type { ActiveSession, SessionAccount, SessionAnswer } from './session.model.ts';
import { createStore, type Readable } from './store.ts';

export type SessionState =
  /** Not asked yet. */
  | { readonly type: 'unknown' }
  /** Being asked, nothing known before. */
  | { readonly type: 'loading' }
  | { readonly type: 'anonymous' }
  | ActiveSession
  /** It was active and the server ended it; the account is the one that was signed in. */
  | { readonly type: 'expired'; readonly account: SessionAccount }
  | { readonly type: 'failed'; readonly error: PortalError };

/** Asks the person to sign in again, and resolves when they did or would not. */
export type Reauthenticate = (account: SessionAccount) => Promise<void>;

/** Who is signed in at a portal, shared by all that use the same `Portal`. */
export interface Session extends Readable<SessionState> {
  /** Asks the server. The first subscriber causes it too, when nothing is known yet. Never rejects. */
  refresh(this: void): Promise<void>;
  /** Takes over what an answer said: after sign-in, after terms were agreed to. */
  adopt(this: void, session: SessionAnswer): void;
  /** Signs out (AUTH-04). Never rejects; when the server cannot be told, the session stays and the state is `failed`. */
  signOut(this: void): Promise<void>;
  /** Hands in how to ask for sign-in when a session ended under a request. The last one handed in is asked. */
  onExpired(this: void, reauthenticate: Reauthenticate): () => void;
}

/** What `createPortal` needs of the session besides its public side. */
export interface SessionCore extends Session {
  /**
   * A request of `account` was told that nobody is signed in. Asks for sign-in, once for any number of requests that
   * come meanwhile, and says whether the same account is signed in now.
   */
  renew(account: SessionAccount): Promise<'renewed' | 'changed' | 'expired'>;
}

export interface SessionCalls {
  readonly read: () => Promise<SessionAnswer>;
  readonly end: () => Promise<void>;
}

export function createSession(calls: SessionCalls): SessionCore {
  const store = createStore<SessionState>({ type: 'unknown' }, () => {
    if (store.state.type === 'unknown') void refresh();
    return undefined;
  });
  const askers: Reauthenticate[] = [];
  let asking: Promise<void> | undefined;
  let reading: Promise<void> | undefined;

  const refresh = (): Promise<void> =>
    (reading ??= (async () => {
      if (store.state.type === 'unknown' || store.state.type === 'failed') store.set({ type: 'loading' });
      const before = store.state;
      try {
        const answer = await calls.read();
        if (store.state === before) store.set(answer);
      } catch (error) {
        if (store.state === before && before.type === 'loading') store.set({ type: 'failed', error: toPortalError(error) });
      } finally {
        reading = undefined;
      }
    })());

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    refresh,
    adopt: store.set,
    async signOut() {
      try {
        await calls.end();
        store.set({ type: 'anonymous' });
      } catch (error) {
        store.set({ type: 'failed', error: toPortalError(error) });
      }
    },
    onExpired(reauthenticate) {
      askers.push(reauthenticate);
      return () => {
        const index = askers.indexOf(reauthenticate);
        if (index >= 0) askers.splice(index, 1);
      };
    },
    async renew(account) {
      if (store.state.type === 'active' && !asking) store.set({ type: 'expired', account });
      const ask = askers.at(-1);
      if (ask) await (asking ??= ask(account).finally(() => (asking = undefined)));
      if (store.state.type !== 'active') return 'expired';
      return store.state.account.id === account.id ? 'renewed' : 'changed';
    },
  };
}
