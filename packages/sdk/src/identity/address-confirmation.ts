import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { AddressChange, OpenAddressChange } from './address-change.model.ts';
import { isLinkRefusal } from './link-refusal.ts';
import type { PasswordLinkRefusal } from './password-link.rules.ts';

export type AddressConfirmationState =
  /** The link is being looked at, which uses nothing up. */
  | { readonly type: 'loading' }
  /** The link could not be looked at; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The link does not work any more, and nothing was changed by it. */
  | { readonly type: 'refused'; readonly reason: PasswordLinkRefusal }
  | { readonly type: 'ready'; readonly change: OpenAddressChange }
  | { readonly type: 'submitting'; readonly change: OpenAddressChange }
  | { readonly type: 'failed'; readonly change: OpenAddressChange; readonly error: PortalError }
  | { readonly type: 'confirmed'; readonly change: AddressChange };

export interface AddressConfirmationOptions {
  /** What the link in the mail carries after `#mado-token=`. Empty: there is no link, and nobody is asked. */
  readonly token: string;
}

/** Confirming a new ID (MYP-07) or contact address (MYP-13) by the link from the mail to it. */
export interface AddressConfirmation extends Readable<AddressConfirmationState> {
  /** Confirms it. A call while one is under way does nothing. Never rejects: the outcome is in `state`. */
  confirm(this: void, before?: BeforeSending): Promise<void>;
  /** Looks at the link again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createAddressConfirmation(portal: Portal, { token }: AddressConfirmationOptions): AddressConfirmation {
  const latest = createLatestRead();
  const intent = createIntent(portal);
  const inspect = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { inspectAddressChange } = await import('./address-change.endpoints.ts');
      return portal.call(inspectAddressChange, { token }, { signal });
    });
    if (!outcome) return;
    if (outcome.ok) return store.set({ type: 'ready', change: outcome.value });
    const { error } = outcome;
    store.set(isLinkRefusal(error.code) ? { type: 'refused', reason: error.code } : { type: 'unavailable', error });
  };
  const store = createStore<AddressConfirmationState>(
    token === '' ? { type: 'refused', reason: 'link-unknown' } : { type: 'loading' },
    () => {
      if (store.state.type === 'loading') void inspect();
      return latest.stop;
    },
  );

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async confirm(before) {
      const { state } = store;
      if (state.type !== 'ready' && state.type !== 'failed') return;
      if (before?.() === false) return;
      const { change } = state;
      store.set({ type: 'submitting', change });
      try {
        const { confirmAddressChange } = await import('./address-change.endpoints.ts');
        const confirmed = await intent.attempt(token, (idempotencyKey) =>
          portal.call(confirmAddressChange, { token }, { idempotencyKey }),
        );
        store.set({ type: 'confirmed', change: confirmed });
        // a gate may have gone, and the ID is another
        if ('account' in portal.session.state) void portal.session.refresh();
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (isLinkRefusal(error.code)) store.set({ type: 'refused', reason: error.code });
        else store.set({ type: 'failed', change, error });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await inspect();
    },
  };
}
