import type { Endpoint } from './endpoint.ts';
import { toPortalError, type PortalError } from './errors.ts';
import type { ActiveSession, SessionAccount, SessionAnswer } from './session.model.ts';
import { createStore, type Readable } from './store.ts';

/** A session that is over: whose it was, and what else was known of it last. */
export type EndedSession = Pick<ActiveSession, 'account'> & Partial<ActiveSession>;

export type SessionState =
  /** Not asked yet. */
  | { readonly type: 'unknown' }
  /** Being asked, nothing known before. */
  | { readonly type: 'loading' }
  | { readonly type: 'anonymous' }
  | ({ readonly type: 'active' } & ActiveSession)
  /** It was active and the server ended it; the account is the one that was signed in, the times are what was last known. */
  | ({ readonly type: 'expired' } & EndedSession)
  /** Nobody could be asked, nothing is known. */
  | { readonly type: 'failed'; readonly error: PortalError };

/** Asks the person to sign in again, and resolves when they did or would not. */
export type Reauthenticate = (account: SessionAccount) => Promise<void>;

/** Who is signed in at a portal, shared by all that use the same `Portal`. */
export interface Session extends Readable<SessionState> {
  /**
   * Asks the server. The first subscriber causes it too, when nothing is known yet. Never rejects: where nothing was
   * known the state says `failed`, else what was known stays. An active session that is gone becomes `expired`.
   */
  refresh(this: void): Promise<void>;
  /** Takes over what an answer said: after sign-in, after terms were agreed to; `undefined` when nobody is signed in. */
  adopt(this: void, session: ActiveSession | undefined): void;
  /** The server said that a session is over, of which this was known. */
  expire(this: void, ended: EndedSession): void;
  /**
   * Signs out (AUTH-04). The state stays as it is until the server has done it.
   *
   * @throws {PortalError} when the server could not be told: the person is still signed in.
   */
  signOut(this: void): Promise<void>;
  /** Hands in how to ask for sign-in when a session ended under a request. The last one handed in is asked. */
  onExpired(this: void, reauthenticate: Reauthenticate): () => void;
  /** The way to ask for sign-in that was handed in last. */
  readonly reauthenticate: Reauthenticate | undefined;
  /**
   * Hears of each answer to a call. It is `onSessionUse` that sets it: one slot, so that who needs none of it loads none.
   *
   * @internal
   */
  answered?: ((endpoint: Pick<Endpoint<unknown, unknown>, 'activity'>) => void) | undefined;
}

export interface SessionCalls {
  readonly read: () => Promise<SessionAnswer>;
  readonly end: () => Promise<void>;
}

export function createSession(calls: SessionCalls): Session {
  const store = createStore<SessionState>({ type: 'unknown' }, () => {
    if (store.state.type === 'unknown') void refresh();
    return undefined;
  });
  const askers = new Set<Reauthenticate>();
  let reading: Promise<void> | undefined;
  const adopt = (session: ActiveSession | undefined): void =>
    store.set(session ? { type: 'active', ...session } : { type: 'anonymous' });

  const expire: Session['expire'] = (ended) => store.set({ ...ended, type: 'expired' });

  const read = async (): Promise<void> => {
    if (store.state.type === 'unknown' || store.state.type === 'failed') store.set({ type: 'loading' });
    const before = store.state;
    try {
      const { session } = await calls.read();
      if (store.state !== before) return; // somebody signed in or out meanwhile
      if (session || !('account' in before)) adopt(session ?? undefined);
      else expire(before);
    } catch (error) {
      if (store.state === before && before.type === 'loading')
        store.set({ type: 'failed', error: toPortalError(error) });
    } finally {
      reading = undefined;
    }
  };
  const refresh = (): Promise<void> => (reading ??= read());

  return {
    get state() {
      return store.state;
    },
    get reauthenticate() {
      return [...askers].at(-1);
    },
    subscribe: store.subscribe,
    refresh,
    adopt,
    expire,
    async signOut() {
      await calls.end();
      adopt(undefined);
    },
    onExpired(reauthenticate) {
      const own: Reauthenticate = (account) => reauthenticate(account); // the same function may be handed in twice
      askers.add(own);
      return () => void askers.delete(own);
    },
  };
}
