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
  /** Back to `ready`: what went wrong is forgotten. */
  reset(this: void): void;
}

export function createSignIn(portal: Portal): SignIn {
  const store = createStore<SignInState>({ type: 'ready' });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async signIn(input, before) {
      if (store.state.type === 'submitting') return;
      const fieldErrors = missing(input);
      if (fieldErrors.length > 0) return store.set({ type: 'invalid', fieldErrors });
      if (before?.() === false) return;
      store.set({ type: 'submitting' });
      try {
        const { signIn } = await import('./sign-in.endpoints.ts');
        const session = await portal.call(signIn, input);
        portal.session.adopt(session);
        store.set({ type: 'signed-in', session });
      } catch (error) {
        store.set({ type: 'failed', error: toPortalError(error) });
      }
    },
    reset() {
      if (store.state.type !== 'submitting') store.set({ type: 'ready' });
    },
  };
}

/** What can be said before asking the server: both are needed. Whether they are right is never told field by field. */
function missing({ identifier, password }: SignInInput): readonly FieldError[] {
  const given = { identifier: identifier.trim(), password };
  return (['identifier', 'password'] as const)
    .filter((field) => !given[field])
    .map((field) => ({ field, code: 'required' }));
}
