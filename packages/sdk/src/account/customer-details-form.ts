import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { readPostalCode } from '../portal/japanese-numbers.rules.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { CustomerDetails, CustomerDetailsDraft, CustomerDetailsTyped } from './customer-details.model.ts';
import { checkCustomerDetails, isStoredDetails, typedDetails } from './customer-details.rules.ts';
import { portalPostalCodeLookup, type PostalCodeLookup } from './postal-code-lookup.ts';

/** What became of looking up the postal code in the field. */
export type PostalLookupState =
  | { readonly type: 'looking' }
  /** The addresses to choose from; a single one was put into the field already, where nothing of another place stood there. */
  | { readonly type: 'found'; readonly addresses: readonly string[] }
  /** Nothing has this code, or it is none. */
  | { readonly type: 'none' }
  /** Nobody could be asked. */
  | { readonly type: 'unavailable' };

/** What all states with fields have. */
interface Entering extends Restorable {
  /** As they are on the server. */
  readonly details: CustomerDetails;
  readonly typed: CustomerDetailsTyped;
  readonly lookup?: PostalLookupState | undefined;
}

export type CustomerDetailsFormState =
  | { readonly type: 'loading' }
  /** The details could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Entering & { readonly type: 'ready' })
  | (Entering & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  | (Entering & { readonly type: 'submitting' })
  /** Nothing was changed that is known of; what was typed stays. */
  | (Entering & { readonly type: 'failed'; readonly error: PortalError })
  /** Changed elsewhere meanwhile: `details` are what is stored now, `typed` what this person wants; saving again replaces them. */
  | (Entering & { readonly type: 'conflict' })
  | (Entering & { readonly type: 'saved' });

/** お客さま情報確認・変更: address and telephone (MYP-13). */
export interface CustomerDetailsForm extends Readable<CustomerDetailsFormState> {
  /** Puts something else into the fields. */
  type(this: void, typed: Partial<CustomerDetailsTyped>): void;
  /** Looks up what address the postal code in the field stands for. Never rejects. */
  lookUp(this: void): Promise<void>;
  /** Puts an address that was found into the field. */
  take(this: void, address: string): void;
  /** Takes what is stored instead of what was typed, after `conflict`, or where it was `restored`. */
  takeSaved(this: void): void;
  /**
   * Checks and saves; an address as it was looked up, without a number behind it, is `without-number`. A call while one is under way does nothing. Never
   * rejects: the outcome is in `state`.
   */
  save(this: void, before?: BeforeSending): Promise<void>;
  /** Reads the details again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export interface CustomerDetailsFormOptions extends DraftsOption {
  /** Where addresses come from; left out, the portal's server is asked. */
  readonly postalCodes?: PostalCodeLookup | undefined;
}

export function createCustomerDetailsForm(
  portal: Portal,
  { postalCodes = portalPostalCodeLookup(portal), ...options }: CustomerDetailsFormOptions = {},
): CustomerDetailsForm {
  const latest = createLatestRead();
  const lookups = createLatestRead();
  const kept = createKeptEntries<CustomerDetailsDraft>(portal, options, 'customer-details', async () => {
    const { customerDetailsDraft } = await import('./customer-details.model.ts');
    return customerDetailsDraft;
  });
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readCustomerDetails } = await import('./customer-details.endpoints.ts');
      const details = await portal.call(readCustomerDetails, undefined, { signal });
      const begun = begin(details, await kept.open());
      if (begun.type === 'ready' && !begun.restored) kept.keep(undefined); // what was kept was saved, its answer lost
      return begun;
    });
    if (outcome?.ok) store.set(outcome.value);
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<CustomerDetailsFormState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return () => {
      latest.stop();
      lookups.stop();
    };
  });
  /** What was put into the field of the address as it was looked up. */
  let put: string | undefined;
  /** What stands in the fields, or undefined where nothing can be changed now. */
  const current = (): Entering | undefined => {
    const { state } = store;
    if (!('details' in state) || state.type === 'submitting') return undefined;
    const { details, typed, lookup, restored } = state;
    return { details, typed, ...(lookup && { lookup }), ...(restored && { restored }) };
  };
  const enter = (now: Entering, typed: Partial<CustomerDetailsTyped>, lookup?: PostalLookupState): void => {
    const { details, restored } = now;
    const all = { ...now.typed, ...typed };
    const changed = !isStoredDetails(details, all);
    kept.keep(changed ? { version: details.version, typed: { ...all } } : undefined);
    store.set({
      type: 'ready',
      details,
      typed: all,
      ...(lookup && { lookup }),
      ...(changed && restored && { restored }),
    });
  };
  const finish = (details: CustomerDetails): void => {
    kept.keep(undefined);
    store.set({ type: 'saved', details, typed: typedDetails(details) });
  };
  const told = (lookup: PostalLookupState): void => {
    const { state } = store;
    if ('details' in state) store.set({ ...state, lookup });
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      const now = current();
      if (!now) return;
      const another = typed.postalCode !== undefined && typed.postalCode !== now.typed.postalCode;
      if (another) lookups.stop();
      enter(now, typed, another ? undefined : now.lookup);
    },
    async lookUp() {
      const now = current();
      if (!now) return;
      const code = readPostalCode(now.typed.postalCode);
      if (!code.ok)
        return store.set({
          type: 'invalid',
          ...now,
          fieldErrors: [{ field: 'postalCode', code: 'not-a-postal-code' }],
        });
      told({ type: 'looking' });
      const outcome = await lookups.read((signal) => postalCodes(code.value, { signal }));
      const later = current();
      if (!outcome || !later) return;
      if (!outcome.ok) return told({ type: 'unavailable' });
      const addresses = outcome.value;
      const [only, ...others] = addresses;
      if (only === undefined) return told({ type: 'none' });
      const { address } = later.typed;
      const mayPut = others.length === 0 && (address.trim() === '' || only.startsWith(address.trim()));
      if (mayPut) enter(later, { address: (put = only) }, { type: 'found', addresses });
      else told({ type: 'found', addresses: addresses.filter((one) => !address.startsWith(one)) });
    },
    take(address) {
      const now = current();
      if (now) enter(now, { address: (put = address) }, { type: 'found', addresses: [address] });
    },
    takeSaved() {
      const now = current();
      if (!now) return;
      kept.keep(undefined);
      store.set({ type: 'ready', details: now.details, typed: typedDetails(now.details) });
    },
    async save(before) {
      const now = current();
      if (!now) return;
      const checked = checkCustomerDetails(now.typed);
      if (!checked.ok) return store.set({ type: 'invalid', ...now, fieldErrors: checked.fieldErrors });
      if (checked.value.address === put && !/\p{Nd}/u.test(put))
        return store.set({ type: 'invalid', ...now, fieldErrors: [{ field: 'address', code: 'without-number' }] });
      if (before?.() === false) return;
      lookups.stop();
      const { lookup: _, ...sent } = now;
      store.set({ type: 'submitting', ...sent });
      try {
        const { updateCustomerDetails } = await import('./customer-details.endpoints.ts');
        finish(await portal.call(updateCustomerDetails, checked.value, { ifMatch: now.details.version }));
      } catch (thrown) {
        const error = toPortalError(thrown);
        const { fieldErrors } = error;
        const newer = await currentObject(error, 'version-conflict', async () => {
          const { customerDetails } = await import('./customer-details.model.ts');
          return customerDetails;
        });
        if (fieldErrors.length > 0) store.set({ type: 'invalid', ...sent, fieldErrors });
        else if (!newer) store.set({ type: 'failed', ...sent, error });
        // what is stored is what was typed, most likely because the answer to an earlier save was lost
        else if (isStoredDetails(newer, now.typed)) finish(newer);
        else store.set({ type: 'conflict', details: newer, typed: now.typed });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** What stands in the fields first: what is stored, or what was typed before and not saved. */
function begin(details: CustomerDetails, kept: CustomerDetailsDraft | undefined): CustomerDetailsFormState {
  if (!kept || isStoredDetails(details, kept.typed)) return { type: 'ready', details, typed: typedDetails(details) };
  return kept.version === details.version
    ? { type: 'ready', details, typed: kept.typed, restored: true }
    : { type: 'conflict', details, typed: kept.typed };
}
