import type { BeforeSending } from '../portal/before-sending.ts';
import { canonicalJson } from '../portal/canonical-json.rules.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import type { FieldError, PortalError } from '../portal/errors.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { AccountDetailsInput } from './account-details.endpoints.ts';
import type { AccountDetails, KeptAccountDetails } from './account-details.model.ts';
import type { ApplicationContact, ApplicationOrganisation, ContactRole } from './application-entries.model.ts';
import { checkAccountDetails } from './application-entries.rules.ts';
import { mergeEntries } from './merged-entries.rules.ts';
import { fieldWithPrivateKey } from './private-key.rules.ts';

/** What all states have with the details on the screen. */
interface Editing extends Restorable {
  /** As typed. */
  readonly typed: AccountDetailsInput;
  /** As they are on the server. */
  readonly saved: AccountDetails;
  /** What was stored elsewhere meanwhile, in other fields, stands there too. */
  readonly merged?: true | undefined;
}

export type AccountDetailsFormState =
  | { readonly type: 'loading' }
  /** They could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** `confirming` shows them in the form in which they are stored. */
  | ConfirmedState<Editing, AccountDetailsInput>
  /**
   * The same fields were changed elsewhere meanwhile: `saved` is what is stored now, `typed` what stands here, in which the
   * other fields are as they were stored, and `base` what was typed over. `keepTyped` or `takeSaved` decides.
   */
  | (Editing & { readonly type: 'conflict'; readonly base: AccountDetails })
  | (Editing & { readonly type: 'saved' });

/** Some fields of one part of the details. */
export type DetailsChange =
  | { readonly block: 'agency'; readonly typed: { readonly agencyCode: string } }
  | { readonly block: 'organisation'; readonly typed: Partial<ApplicationOrganisation> }
  | { readonly block: ContactRole; readonly typed: Partial<ApplicationContact> };

/** アカウント情報登録 (CRT-16): typing, confirming (確認), stored. Nothing of it is required. */
export interface AccountDetailsForm extends Readable<AccountDetailsFormState> {
  /** A private key is not taken: then it is `invalid` with `private-key` at the field, and nothing else changes (CRT-05). */
  type(this: void, change: DetailsChange): void;
  /** Checks what was typed, and asks for confirmation where it is good. */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Stores what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** After `conflict`: goes on with what was typed, over what is stored now. */
  keepTyped(this: void): void;
  /** Takes what is stored instead of what was typed, after `conflict`, or where it was `restored`. */
  takeSaved(this: void): void;
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export type AccountDetailsFormOptions = DraftsOption;

export function createAccountDetailsForm(
  portal: Portal,
  { drafts }: AccountDetailsFormOptions = {},
): AccountDetailsForm {
  const latest = createLatestRead();
  const kept = createKeptEntries(
    portal,
    { drafts },
    'account-details',
    async () => (await import('./account-details.model.ts')).keptAccountDetails,
  );
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readAccountDetails } = await import('./account-details.endpoints.ts');
      const [saved, before] = await Promise.all([portal.call(readAccountDetails, undefined, { signal }), kept.open()]);
      return { saved, before };
    });
    if (outcome?.ok) store.set(begin(outcome.value.saved, outcome.value.before));
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const begin = (saved: AccountDetails, before: KeptAccountDetails | undefined): AccountDetailsFormState => {
    const joined = before && joinedWith(before.base, before, saved);
    if (joined && !isSame(joined.typed, saved)) return { ...joined, restored: true };
    kept.keep(undefined); // what was kept was saved, its answer lost
    return { type: 'ready', typed: inputOf(saved), saved };
  };
  const store = createStore<AccountDetailsFormState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  const note = (): void => {
    const { state } = store;
    if (!('typed' in state)) return;
    const base = state.type === 'conflict' ? state.base : state.saved;
    kept.keep(isSame(state.typed, base) ? undefined : { ...state.typed, base });
  };
  const { change, review, back, send } = createConfirmedForm<Editing, AccountDetailsInput, AccountDetailsFormState>(
    store,
    {
      facts: (state) =>
        'typed' in state && state.type !== 'submitting' && state.type !== 'conflict' ? editing(state) : undefined,
      check({ typed }) {
        const { details, fieldErrors } = checkAccountDetails(typed);
        return fieldErrors.length > 0 ? { ok: false, fieldErrors } : { ok: true, draft: details };
      },
      async send(draft, { saved: { version } }) {
        const { updateAccountDetails } = await import('./account-details.endpoints.ts');
        return finish(await portal.call(updateAccountDetails, draft, { ifMatch: version }));
      },
      async refused(error, { typed, saved }) {
        const newer = await currentObject(
          error,
          'version-conflict',
          async () => (await import('./account-details.model.ts')).accountDetails,
        );
        if (!newer) return undefined;
        // what is stored is what was sent, most likely because the answer to an earlier try was lost
        return isSame(checkAccountDetails(typed).details, newer) ? finish(newer) : joinedWith(saved, typed, newer);
      },
    },
  );
  const finish = (saved: AccountDetails): AccountDetailsFormState => {
    kept.keep(undefined);
    return { type: 'saved', typed: inputOf(saved), saved };
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      const { state } = store;
      const name = fieldWithPrivateKey(typed.typed);
      if (name === undefined) change((now) => ({ ...now, typed: changed(now.typed, typed) }));
      else if ('typed' in state && state.type !== 'submitting' && state.type !== 'conflict')
        store.set({ ...editing(state), ...keptOut(typed, name) });
      note();
    },
    review,
    back,
    send,
    keepTyped() {
      const { state } = store;
      if (state.type === 'conflict') store.set({ ...editing(state), type: 'ready' });
      note();
    },
    takeSaved() {
      const { state } = store;
      if (!('typed' in state) || state.type === 'submitting') return;
      store.set({ type: 'ready', typed: inputOf(state.saved), saved: state.saved });
      note();
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

const editing = ({ typed, saved, restored, merged }: Editing): Editing => ({
  typed,
  saved,
  ...(restored && { restored }),
  ...(merged && { merged }),
});

/** What was stored elsewhere joins what was typed over `base`; about fields that both changed somebody is asked. */
function joinedWith(
  base: AccountDetails,
  typed: AccountDetailsInput,
  saved: AccountDetails,
): Extract<AccountDetailsFormState, { type: 'ready' | 'conflict' }> {
  if (base.version === saved.version) return { type: 'ready', typed: inputOf(typed), saved };
  const { entries, clashes } = mergeEntries(inputOf(base), inputOf(typed), inputOf(saved));
  return clashes.length > 0
    ? { type: 'conflict', typed: entries, saved, base }
    : { type: 'ready', typed: entries, saved, merged: true };
}

/** A private key goes into no entry, and so nowhere (CRT-05). */
function keptOut({ block }: DetailsChange, name: string): { type: 'invalid'; fieldErrors: readonly FieldError[] } {
  const before = block === 'agency' ? '' : block === 'organisation' ? 'organisation.' : `contacts.${block}.`;
  return { type: 'invalid', fieldErrors: [{ field: `${before}${name}`, code: 'private-key' }] };
}

function changed(now: AccountDetailsInput, change: DetailsChange): AccountDetailsInput {
  if (change.block === 'agency') return { ...now, ...change.typed };
  if (change.block === 'organisation') return { ...now, organisation: { ...now.organisation, ...change.typed } };
  const contact = { ...now.contacts[change.block], ...change.typed };
  return { ...now, contacts: { ...now.contacts, [change.block]: contact } };
}

const inputOf = ({ agencyCode, organisation, contacts }: AccountDetailsInput): AccountDetailsInput => ({
  agencyCode,
  organisation,
  contacts,
});

const isSame = (one: AccountDetailsInput, other: AccountDetailsInput): boolean =>
  canonicalJson(inputOf(one)) === canonicalJson(inputOf(other));
