import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import type { ActiveSession } from '../portal/session.model.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { SignInInput } from './sign-in.endpoints.ts';

export type SignInState =
  | { readonly type: 'ready' }
  /** Something is missing; nothing was sent. */
  | { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] }
  | { readonly type: 'submitting' }
  /** The server refused, or was not reached: `invalid-credentials`, `locked`, `network`… */
  | { readonly type: 'failed'; readonly error: PortalError }
  | { readonly type: 'signed-in'; readonly session: ActiveSession };

/** Sign-in with identifier and password (AUTH-01), without any looks. It never holds what was typed. */
export interface SignIn extends Readable<SignInState> {
  /** Checks and sends. A call while one is under way does nothing. Never rejects: the outcome is in `state`. */
  signIn(this: void, input: SignInInput, before?: BeforeSending): Promise<void>;
  /** Back to `ready`: what went wrong is forgotten. Signing out leads there too. */
  reset(this: void): void;
}

export function createSignIn(portal: Portal): SignIn {
  /** There while somebody follows this. */
  let leave: (() => void) | undefined;
  const reset = (): void => {
    if (store.state.type !== 'submitting') store.set({ type: 'ready' });
  };
  /** A page that stays is there to sign in at again. */
  const settle = (): void => {
    if (store.state.type === 'signed-in' && !('account' in portal.session.state)) reset();
  };
  /** Follows the session, but not before somebody has signed in: that would ask who it is. */
  const follow = (): void => {
    leave?.();
    leave = store.state.type === 'signed-in' ? portal.session.subscribe(settle) : () => undefined;
  };
  const store = createStore<SignInState>({ type: 'ready' }, () => {
    follow();
    return () => {
      leave?.();
      leave = undefined;
    };
  });
  return {
    get state() {
      settle();
      return store.state;
    },
    subscribe: store.subscribe,
    reset,
    async signIn(input, before) {
      if (store.state.type === 'submitting') return;
      const fieldErrors = missing(input);
      if (fieldErrors[0]) return store.set({ type: 'invalid', fieldErrors });
      if (before?.() === false) return;
      store.set({ type: 'submitting' });
      try {
        const { signIn } = await import('./sign-in.endpoints.ts');
        const session = await portal.call(signIn, input);
        portal.session.adopt(session);
        store.set({ type: 'signed-in', session });
        if (leave) follow();
      } catch (error) {
        store.set({ type: 'failed', error: toPortalError(error) });
      }
    },
  };
}

/** What can be said before asking the server: both are needed. Whether they are right is never told field by field. */
function missing({ identifier, password }: SignInInput): readonly FieldError[] {
  return Object.entries({ identifier: identifier.trim(), password }).flatMap(([field, given]) =>
    given ? [] : [{ field, code: 'required' }],
  );
}
