import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import type { ActiveSession } from '../portal/session.model.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { checkTypedCode } from './one-time-password.rules.ts';
import type { SignInInput } from './sign-in.endpoints.ts';

/** Until when the code works that was sent, ISO 8601 in UTC. */
interface Sent {
  readonly expiresAt: string;
}

export type OneTimeSignInState =
  | { readonly type: 'ready' }
  /** Something is missing; nothing was sent. */
  | { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] }
  /** A code is asked for; `expiresAt` where another one is on its way already. */
  | { readonly type: 'requesting'; readonly expiresAt?: string }
  /** The server refused to send a code, or was not reached: `invalid-credentials`, `locked`, `rate-limited`… */
  | { readonly type: 'failed'; readonly error: PortalError }
  /** A code is on its way; what is wrong with the one that was typed stands in `fieldErrors` (`required`, `incomplete` with `digits`, which were not sent; `wrong` with `left`). */
  | (Sent & { readonly type: 'sent'; readonly fieldErrors: readonly FieldError[]; readonly error?: PortalError })
  | (Sent & { readonly type: 'redeeming' })
  | { readonly type: 'signed-in'; readonly session: ActiveSession };

/**
 * Sign-in with a code from a mail (CRT-01), without any looks: first identifier and password, then the code. It never holds
 * what was typed. What goes with the code it holds itself and stores nowhere, for it proves that the password was right: a
 * reload begins anew.
 */
export interface OneTimeSignIn extends Readable<OneTimeSignInState> {
  /**
   * Asks for a code; again, where one is on its way: that one stays where the server was not reached or says to wait. Never
   * rejects: the outcome is in `state`.
   */
  request(this: void, input: SignInInput, before?: BeforeSending): Promise<void>;
  /** Signs in with the code. Where that works no more the state is `failed` with `one-time-password-ended`. Never rejects. */
  redeem(this: void, code: string, before?: BeforeSending): Promise<void>;
  /** Back to `ready`; a code that is on its way is forgotten. Signing out leads there too. */
  reset(this: void): void;
}

/** After these the code is worth nothing any more, or the account is not to be signed in to: it begins anew. */
const final: readonly string[] = [
  'one-time-password-ended',
  'locked',
  'suspended',
  'contract-required',
  'initial-password-expired',
  'invalid-credentials',
];

export function createOneTimeSignIn(portal: Portal): OneTimeSignIn {
  let challenge = '';
  /** There while somebody follows this. */
  let leave: (() => void) | undefined;
  const isBusy = (): boolean => store.state.type === 'requesting' || store.state.type === 'redeeming';
  const reset = (): void => {
    if (isBusy()) return;
    challenge = '';
    store.set({ type: 'ready' });
  };
  /** A page that stays is there to sign in at again. */
  const settle = (): void => {
    if (store.state.type === 'signed-in' && !('account' in portal.session.state)) reset();
  };
  /** Follows the session once somebody has signed in; before, that would ask who it is. */
  const follow = (): void => {
    leave?.();
    leave = store.state.type === 'signed-in' ? portal.session.subscribe(settle) : () => undefined;
  };
  const store = createStore<OneTimeSignInState>({ type: 'ready' }, () => {
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
    async request({ identifier, password }, before) {
      if (isBusy()) return;
      const fieldErrors = Object.entries({ identifier: identifier.trim(), password }).flatMap(([field, given]) =>
        given ? [] : [{ field, code: 'required' }],
      );
      if (fieldErrors.length > 0) return store.set({ type: 'invalid', fieldErrors });
      if (before?.() === false) return;
      const earlier = store.state.type === 'sent' ? { expiresAt: store.state.expiresAt } : undefined;
      store.set({ type: 'requesting', ...earlier });
      try {
        const { requestOneTimePassword } = await import('./one-time-password.endpoints.ts');
        const sent = await portal.call(requestOneTimePassword, { identifier, password });
        challenge = sent.challenge;
        store.set({ type: 'sent', expiresAt: sent.expiresAt, fieldErrors: [] });
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (!earlier || final.includes(error.code)) store.set({ type: 'failed', error });
        else store.set({ type: 'sent', ...earlier, fieldErrors: [], error });
      }
    },
    async redeem(code, before) {
      if (store.state.type !== 'sent') return;
      const { expiresAt } = store.state;
      const wrong = checkTypedCode(code);
      if (wrong) return store.set({ type: 'sent', expiresAt, fieldErrors: [{ field: 'code', ...wrong }] });
      if (before?.() === false) return;
      store.set({ type: 'redeeming', expiresAt });
      try {
        const { signInWithOneTimePassword } = await import('./one-time-password.endpoints.ts');
        const session = await portal.call(signInWithOneTimePassword, { challenge, code });
        challenge = '';
        portal.session.adopt(session);
        store.set({ type: 'signed-in', session });
        if (leave) follow();
      } catch (thrown) {
        const error = toPortalError(thrown);
        const { fieldErrors } = error;
        if (final.includes(error.code)) store.set({ type: 'failed', error });
        else if (fieldErrors.length > 0) store.set({ type: 'sent', expiresAt, fieldErrors });
        else store.set({ type: 'sent', expiresAt, fieldErrors: [], error });
      }
    },
    reset,
  };
}
