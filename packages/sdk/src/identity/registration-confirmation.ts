import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { isLinkRefusal } from './link-refusal.ts';
import type { PasswordLinkRefusal } from './password-link.rules.ts';
import type { OpenRegistration } from './registration.endpoints.ts';

/** 連絡先メールアドレス: the ID, or the other address that is offered. */
export type ContactChoice = 'identifier' | 'other';

/** What is about to be registered, and what was chosen; undefined while nothing was. */
interface Facts {
  readonly open: OpenRegistration;
  readonly contact: ContactChoice | undefined;
}

export type RegistrationConfirmationState =
  /** The link is being looked at, which uses nothing up. */
  | { readonly type: 'loading' }
  /** The link could not be looked at; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The link does not work any more; `link-used` most of all where it has registered the ID already. */
  | { readonly type: 'refused'; readonly reason: PasswordLinkRefusal }
  | (Facts & { readonly type: 'ready' })
  | (Facts & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  | (Facts & { readonly type: 'submitting' })
  | (Facts & { readonly type: 'failed'; readonly error: PortalError })
  /** Somebody else registered the same ID meanwhile: another one has to be chosen, from the beginning. */
  | { readonly type: 'taken'; readonly identifier: string }
  /** There is an account now. */
  | { readonly type: 'registered'; readonly identifier: string };

export interface RegistrationConfirmationOptions {
  /** What the link in the mail carries after `#mado-token=`. Empty: there is no link, and nobody is asked. */
  readonly token: string;
}

/** Registering an ID by the link from the mail to it (MYP-05). */
export interface RegistrationConfirmation extends Readable<RegistrationConfirmationState> {
  /** Chooses the contact address, where there are two. */
  choose(this: void, contact: ContactChoice): void;
  /** 次へ: registers. A call while one is under way does nothing. Never rejects: the outcome is in `state`. */
  confirm(this: void, before?: BeforeSending): Promise<void>;
  /** Looks at the link again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createRegistrationConfirmation(
  portal: Portal,
  { token }: RegistrationConfirmationOptions,
): RegistrationConfirmation {
  const latest = createLatestRead();
  const intent = createIntent(portal);
  const inspect = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { inspectRegistration } = await import('./registration.endpoints.ts');
      return portal.call(inspectRegistration, { token }, { signal });
    });
    if (!outcome) return;
    if (outcome.ok) {
      const open = outcome.value;
      return store.set({ type: 'ready', open, contact: open.otherContact === null ? 'identifier' : undefined });
    }
    const { error } = outcome;
    store.set(isLinkRefusal(error.code) ? { type: 'refused', reason: error.code } : { type: 'unavailable', error });
  };
  const store = createStore<RegistrationConfirmationState>(
    token === '' ? { type: 'refused', reason: 'link-unknown' } : { type: 'loading' },
    () => {
      if (store.state.type === 'loading') void inspect();
      return latest.stop;
    },
  );
  const facts = (state: RegistrationConfirmationState): Facts | undefined =>
    'open' in state && state.type !== 'submitting' ? { open: state.open, contact: state.contact } : undefined;

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose(contact) {
      const now = facts(store.state);
      if (now && (contact === 'identifier' || now.open.otherContact !== null))
        store.set({ type: 'ready', open: now.open, contact });
    },
    async confirm(before) {
      const now = facts(store.state);
      if (!now) return;
      const { open, contact } = now;
      if (!contact)
        return store.set({ type: 'invalid', ...now, fieldErrors: [{ field: 'contact', code: 'required' }] });
      if (before?.() === false) return;
      store.set({ type: 'submitting', ...now });
      try {
        const { confirmRegistration } = await import('./registration.endpoints.ts');
        const input = { token, contact };
        const { identifier } = await intent.attempt(input, (idempotencyKey) =>
          portal.call(confirmRegistration, input, { idempotencyKey }),
        );
        store.set({ type: 'registered', identifier });
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (isLinkRefusal(error.code)) store.set({ type: 'refused', reason: error.code });
        else if (error.code === 'account-exists') store.set({ type: 'taken', identifier: open.identifier });
        else store.set({ type: 'failed', ...now, error });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await inspect();
    },
  };
}
