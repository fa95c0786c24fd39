import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { checkIdentifier } from './identifier.rules.ts';

export type PasswordRequestState =
  | { readonly type: 'ready' }
  /** The address is missing or cannot be one; nothing was sent. */
  | { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] }
  | { readonly type: 'submitting' }
  | { readonly type: 'failed'; readonly error: PortalError }
  /**
   * If the address is known, a mail is on its way to it; nobody is told whether it is. `identifier` as it is understood:
   * `normaliseIdentifier`.
   */
  | { readonly type: 'sent'; readonly identifier: string };

/** Asking for a link by mail to set a password, for the first time or again (AUTH-07, INF-02). */
export interface PasswordRequest extends Readable<PasswordRequestState> {
  /** Checks and sends. A call while one is under way does nothing. Never rejects: the outcome is in `state`. */
  request(this: void, input: { readonly identifier: string }, before?: BeforeSending): Promise<void>;
  /** Back to `ready`: to ask again, or for another address. */
  reset(this: void): void;
}

export function createPasswordRequest(portal: Portal): PasswordRequest {
  const store = createStore<PasswordRequestState>({ type: 'ready' });
  const intent = createIntent(portal);
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async request({ identifier }, before) {
      if (store.state.type === 'submitting') return;
      const checked = checkIdentifier(portal.configuration.signIn.identifier, identifier);
      if (!checked.ok) {
        const { code, params } = checked;
        return store.set({ type: 'invalid', fieldErrors: [{ field: 'identifier', code, params }] });
      }
      if (before?.() === false) return;
      store.set({ type: 'submitting' });
      try {
        const { requestPasswordLink } = await import('./password-link.endpoints.ts');
        await intent.attempt(identifier, (idempotencyKey) =>
          portal.call(requestPasswordLink, { identifier }, { idempotencyKey }),
        );
        store.set({ type: 'sent', identifier: checked.value });
      } catch (error) {
        store.set({ type: 'failed', error: toPortalError(error) });
      }
    },
    reset() {
      if (store.state.type !== 'submitting') store.set({ type: 'ready' });
    },
  };
}
