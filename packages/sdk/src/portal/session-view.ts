import type { BeforeSending } from './before-sending.ts';
import type { Portal } from './create-portal.ts';
import { toPortalError, type PortalError } from './errors.ts';
import type { SessionAccount } from './session.model.ts';
import type { SessionState } from './session.ts';
import { signInAgainAt } from './sign-in-again.ts';
import { createStore, type Readable } from './store.ts';

export type SessionViewState =
  | SessionState
  /** The server is being told that the person leaves. */
  | { readonly type: 'signing-out'; readonly account: SessionAccount }
  /** The server could not be told: the person is still signed in. */
  | { readonly type: 'sign-out-failed'; readonly account: SessionAccount; readonly error: PortalError };

/** Who is signed in, for the head of a page, with sign-out in one step (AUTH-04). */
export interface SessionView extends Readable<SessionViewState> {
  /** Signs out. Does nothing while nobody is signed in or one is under way. Never rejects: the outcome is in `state`. */
  signOut(this: void, before?: BeforeSending): Promise<void>;
  /** Asks again who is signed in, after `failed`. */
  retry(this: void): Promise<void>;
  /**
   * Asks the person to sign in again after `expired`, where the page stays and with it what was typed, if the host has handed
   * in how (`session.onExpired`). Never rejects.
   */
  signInAgain(this: void): Promise<void>;
}

export function createSessionView(portal: Portal): SessionView {
  const { session } = portal;
  let followed = session.state;
  const follow = (next: SessionState): void => {
    if (next === followed) return;
    followed = next;
    const { state } = store;
    // what is told of the same session meanwhile does not bring the button back
    const leaving = state.type === 'signing-out' && next.type === 'active' && next.account.id === state.account.id;
    if (!leaving) store.set(next);
  };
  const store = createStore<SessionViewState>(followed, () => session.subscribe(follow));

  return {
    get state() {
      follow(session.state); // nobody may be subscribed
      return store.state;
    },
    subscribe: store.subscribe,
    async signOut(before) {
      follow(session.state);
      const { state } = store;
      if (state.type !== 'active' && state.type !== 'sign-out-failed') return;
      const { account } = state;
      if (before?.() === false) return;
      store.set({ type: 'signing-out', account });
      try {
        await session.signOut();
      } catch (error) {
        if (store.state.type === 'signing-out')
          store.set({ type: 'sign-out-failed', account, error: toPortalError(error) });
      }
    },
    async retry() {
      if (session.state.type === 'failed') await session.refresh();
    },
    signInAgain: () => signInAgainAt(session),
  };
}
