import type { CustomerDetails } from '../account/customer-details.model.ts';
import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { RequestedAddressChange } from './address-change.model.ts';
import { checkContactAddress, checkNewIdentifier } from './address-change.rules.ts';

/** What all states with a field have. */
interface Changing {
  /** Who it is now: their ID and contact address. */
  readonly details: CustomerDetails;
  readonly typed: string;
}

/** A new ID that can be one, before it is sent: whether it also becomes the contact address is to be chosen (MYP-07). */
interface Choosing extends Changing {
  /** As it is understood. */
  readonly address: string;
  readonly becomesContact?: boolean | undefined;
}

export type AddressChangeFormState =
  | { readonly type: 'loading' }
  /** Who it is could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Changing & { readonly type: 'ready' })
  | (Changing & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  /** A new ID only; `fieldErrors` where nothing was chosen. */
  | (Choosing & { readonly type: 'choosing'; readonly fieldErrors: readonly FieldError[] })
  | (Choosing & { readonly type: 'submitting' })
  /** Nothing was changed that is known of; what was typed and chosen stays. */
  | (Choosing & { readonly type: 'failed'; readonly error: PortalError })
  /** A mail is on its way to the new address, since before the page was loaded too; until its link is opened all stays as it is. */
  | (Choosing & { readonly type: 'sent'; readonly requested: RequestedAddressChange });

export interface AddressChangeFormOptions {
  /** `contact`: the contact address (MYP-13). `identifier`: the ID (MYP-07), with one step more. */
  readonly kind: 'contact' | 'identifier';
}

/** Asking for another contact address or another ID, which a mail to it is to confirm (MYP-07, MYP-13). */
export interface AddressChangeForm extends Readable<AddressChangeFormState> {
  type(this: void, typed: string): void;
  /** Checks what was typed. A new ID leads to `choosing`, a contact address is sent. Never rejects. */
  go(this: void, before?: BeforeSending): Promise<void>;
  /** Chooses whether the new ID also becomes the contact address. */
  choose(this: void, becomesContact: boolean): void;
  /** Sends a new ID after the choice. Never rejects: the outcome is in `state`. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Back to the field, from `choosing`, and from `sent` for another address. */
  back(this: void): void;
  /** Asks the server whether a gate went with the confirmation that another window may have seen. Never rejects. */
  look(this: void): Promise<void>;
  /** Reads who it is again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createAddressChangeForm(portal: Portal, { kind }: AddressChangeFormOptions): AddressChangeForm {
  const latest = createLatestRead();
  const intent = createIntent(portal);
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readCustomerDetails } = await import('../account/customer-details.endpoints.ts');
      return portal.call(readCustomerDetails, undefined, { signal });
    });
    if (outcome?.ok) store.set(begin(kind, outcome.value));
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<AddressChangeFormState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  const check = (typed: string, { identifier, contactAddress }: CustomerDetails) =>
    kind === 'identifier'
      ? checkNewIdentifier(portal.configuration, typed, identifier)
      : checkContactAddress(typed, contactAddress);
  const submit = async (choosing: Choosing): Promise<void> => {
    const { details, typed, address, becomesContact = true } = choosing;
    store.set({ type: 'submitting', ...choosing });
    try {
      const { requestContactAddress, requestIdentifierChange } = await import('./address-change.endpoints.ts');
      const requested = await intent.attempt([address, becomesContact], (idempotencyKey) =>
        kind === 'identifier'
          ? portal.call(requestIdentifierChange, { identifier: address, becomesContact }, { idempotencyKey })
          : portal.call(requestContactAddress, { contactAddress: address }, { idempotencyKey }),
      );
      store.set({ type: 'sent', ...choosing, requested });
    } catch (thrown) {
      const error = toPortalError(thrown);
      const fieldErrors = error.fieldErrors.map((one) => ({ ...one, field: 'address' }));
      if (fieldErrors.length > 0) store.set({ type: 'invalid', details, typed, fieldErrors });
      else store.set({ type: 'failed', ...choosing, error });
    }
  };
  const choosing = ({ details, typed, address, becomesContact }: Choosing): Choosing => ({
    details,
    typed,
    address,
    ...(becomesContact !== undefined && { becomesContact }),
  });
  const isOpen = (type: AddressChangeFormState['type']): boolean => type !== 'submitting' && type !== 'sent';

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      const { state } = store;
      if ('details' in state && isOpen(state.type) && state.type !== 'choosing')
        store.set({ type: 'ready', details: state.details, typed });
    },
    async go(before) {
      const { state } = store;
      if (!('details' in state) || !isOpen(state.type)) return;
      const { details, typed } = state;
      const checked = check(typed, details);
      if (!checked.ok) {
        const { code, params } = checked;
        return store.set({ type: 'invalid', details, typed, fieldErrors: [{ field: 'address', code, params }] });
      }
      const address = checked.value;
      if (kind === 'identifier') return store.set({ type: 'choosing', details, typed, address, fieldErrors: [] });
      if (before?.() === false) return;
      await submit({ details, typed, address });
    },
    choose(becomesContact) {
      const { state } = store;
      if (state.type === 'choosing' || (state.type === 'failed' && kind === 'identifier'))
        store.set({ type: 'choosing', ...choosing(state), becomesContact, fieldErrors: [] });
    },
    async send(before) {
      const { state } = store;
      if (state.type !== 'choosing' && state.type !== 'failed') return;
      const now = choosing(state);
      if (kind === 'identifier' && now.becomesContact === undefined)
        return store.set({ type: 'choosing', ...now, fieldErrors: [{ field: 'becomesContact', code: 'required' }] });
      if (before?.() === false) return;
      await submit(now);
    },
    back() {
      const { state } = store;
      if ('address' in state && state.type !== 'submitting')
        store.set({ type: 'ready', details: state.details, typed: state.typed });
    },
    look: () => portal.session.refresh(),
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** The field; or that a mail is on its way already, for who comes back from reading it. */
function begin(kind: AddressChangeFormOptions['kind'], details: CustomerDetails): AddressChangeFormState {
  const { address, becomesContact, expiresAt } = details.waiting?.findLast((one) => one.kind === kind) ?? {};
  return address === undefined || expiresAt === undefined
    ? { type: 'ready', details, typed: '' }
    : { type: 'sent', details, typed: '', address, becomesContact, requested: { address, expiresAt } };
}
