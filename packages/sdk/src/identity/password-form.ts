import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { isLinkRefusal } from './link-refusal.ts';
import { checkNewPassword, checkTyped, type NewPassword } from './new-password.rules.ts';
import type { PasswordLink } from './password-link.endpoints.ts';
import type { PasswordLinkRefusal } from './password-link.rules.ts';
import type { PasswordCheck } from './password.rules.ts';

export type PasswordFormState =
  /** The link is being looked at. */
  | { readonly type: 'loading' }
  /** The link could not be looked at; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The link does not work any more: a new one has to be asked for (INF-03). `link` is there where it worked before. */
  | { readonly type: 'refused'; readonly reason: PasswordLinkRefusal; readonly link?: PasswordLink }
  | { readonly type: 'ready'; readonly link: PasswordLink }
  | { readonly type: 'invalid'; readonly link: PasswordLink; readonly fieldErrors: readonly FieldError[] }
  | { readonly type: 'submitting'; readonly link: PasswordLink }
  | { readonly type: 'failed'; readonly link: PasswordLink; readonly error: PortalError }
  /** The password is set, every session ended, a mail tells of it (INF-04). */
  | { readonly type: 'saved'; readonly link: PasswordLink }
  /** It was set by this link here before, and nobody was asked again: the page was loaded anew. */
  | { readonly type: 'saved-before' };

export interface PasswordFormOptions {
  /** What the link in the mail carries after `#mado-token=`. Empty: there is no link, and nobody is asked. */
  readonly token: string;
  /** Whether the password was set by this very link here before: then it says so, and not that the link was used. */
  readonly savedBefore?: boolean | undefined;
}

/**
 * Setting a password by a link from a mail (AUTH-05, AUTH-07, INF-03, INF-04). Its state never holds what was typed; the
 * controller does while it is being sent, and after a lost answer until the next sending, to tell a repeat by it.
 */
export interface PasswordForm extends Readable<PasswordFormState> {
  /** The portal's rules applied to a value, for a checklist while typing. */
  check(this: void, password: string): PasswordCheck;
  /** Checks and sends. A call while one is under way does nothing. Never rejects: the outcome is in `state`. */
  save(this: void, input: NewPassword, before?: BeforeSending): Promise<void>;
  /** Looks at the link again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createPasswordForm(portal: Portal, { token, savedBefore }: PasswordFormOptions): PasswordForm {
  const intent = createIntent(portal);
  const latest = createLatestRead();

  const inspect = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { inspectPasswordLink } = await import('./password-link.endpoints.ts');
      return portal.call(inspectPasswordLink, { token }, { signal });
    });
    if (!outcome) return;
    if (outcome.ok) return store.set({ type: 'ready', link: outcome.value });
    const { error } = outcome;
    store.set(isLinkRefusal(error.code) ? { type: 'refused', reason: error.code } : { type: 'unavailable', error });
  };
  const initial: PasswordFormState =
    token === '' ? { type: 'refused', reason: 'link-unknown' } : { type: savedBefore ? 'saved-before' : 'loading' };
  const store = createStore<PasswordFormState>(initial, () => {
    if (store.state.type === 'loading') void inspect();
    return latest.stop;
  });
  const check = (password: string, identifier?: string): PasswordCheck =>
    checkTyped(portal.configuration.passwordPolicy, password, { identifier });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    check: (password) => check(password, 'link' in store.state ? store.state.link?.identifier : undefined),
    async save(input, before) {
      const { state } = store;
      if (!('link' in state) || state.type === 'submitting' || state.type === 'saved' || state.type === 'refused')
        return;
      const { link } = state;
      const { password } = input;
      const fieldErrors = checkNewPassword(check(password, link.identifier), input);
      if (fieldErrors.length > 0) return store.set({ type: 'invalid', link, fieldErrors });
      if (before?.() === false) return;
      store.set({ type: 'submitting', link });
      try {
        const { setPassword } = await import('./password-link.endpoints.ts');
        await intent.attempt(password, (idempotencyKey) =>
          portal.call(setPassword, { token, password }, { idempotencyKey }),
        );
        store.set({ type: 'saved', link });
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (isLinkRefusal(error.code)) store.set({ type: 'refused', reason: error.code, link });
        else if (error.fieldErrors.length > 0) store.set({ type: 'invalid', link, fieldErrors: error.fieldErrors });
        else store.set({ type: 'failed', link, error });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await inspect();
    },
  };
}
