import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type Checked, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Role } from '../portal/configuration.model.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { AccountGroup, KeptAccount, ManagedAccount } from './managed-account.model.ts';
import {
  assignableRoles,
  canChangeAccount,
  canDisableAccount,
  checkAccount,
  checkNewAccount,
  type AccountDraft,
} from './managed-account.rules.ts';

/** What stands in the fields. */
export interface AccountTyped {
  readonly displayName: string;
  /** By which the person will sign in; of an account that there is, it cannot be changed. */
  readonly mailAddress: string;
  /** Empty until one is chosen. */
  readonly role: string;
  /** Ids of the chosen groups. */
  readonly groupIds: readonly string[];
}

interface Entering extends Restorable {
  /** The account as it is on the server; left out for one that is added. */
  readonly account?: ManagedAccount | undefined;
  readonly typed: AccountTyped;
}

/** What an account is to be, as it is confirmed and sent. */
export interface ConfirmedAccount extends AccountDraft {
  readonly mailAddress: string;
}

export type AccountFormState =
  | ConfirmedState<Entering, ConfirmedAccount>
  /** What is typed is what is saved: there is nothing to confirm. */
  | (Entering & { readonly type: 'unchanged' })
  /** Somebody changed it meanwhile: `account` is what it is now, `typed` what this person wants. */
  | (Entering & { readonly type: 'conflict' })
  | (Entering & { readonly type: 'saved'; readonly account: ManagedAccount });

export interface AccountFormOptions extends DraftsOption {
  /** The account to change; left out, one is added. */
  readonly account?: ManagedAccount | undefined;
  /** The groups that the person is in and can give: `ManagedAccountPage.givable`. */
  readonly givable: readonly AccountGroup[];
  /** The language of a new person's mails; left out, the first of the portal's. */
  readonly locale?: string | undefined;
}

/** Adding an account, or changing one: name, address, type and groups, confirming (決定), saved (SUP-14). */
export interface AccountForm extends Readable<AccountFormState> {
  /** The types that the person can give. */
  readonly roles: readonly Role[];
  /** The groups that they can give; with any, one has to be chosen. */
  readonly givable: readonly AccountGroup[];
  /** Whether name, and type and groups, can be changed at all: of one's own account only the name. */
  readonly changes: { readonly name: boolean; readonly type: boolean };
  type(this: void, typed: Partial<AccountTyped>): void;
  /** Puts everything back, also what was `restored`; after `saved` for another account that is added. */
  beginAnew(this: void): void;
  /** Checks what was typed, and asks for confirmation where it is good and changes something. */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Sends what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Takes what is saved on the server instead of what was typed, after `conflict`. */
  takeSaved(this: void): void;
}

export function createAccountForm(
  portal: Portal,
  { account: given, givable, locale: asked, drafts }: AccountFormOptions,
): AccountForm {
  const { configuration, session } = portal;
  const { locales } = configuration;
  const locale = asked !== undefined && locales.includes(asked) ? asked : locales[0];
  const held = (): readonly string[] => ('account' in session.state ? session.state.account.roles : []);
  const groupIds = givable.map(({ id }) => id);
  const intent = createIntent(portal);
  const empty: AccountTyped = { displayName: '', mailAddress: '', role: '', groupIds: onlyOne(groupIds) };
  const begun = given ? typedOf(given) : empty;
  const kept = createKeptEntries<KeptAccount>(portal, { drafts: given ? undefined : drafts }, 'account', async () => {
    const { keptAccount } = await import('./managed-account.model.ts');
    return keptAccount;
  });
  const note = ({ type, typed }: AccountFormState): void => {
    const isEmpty = type === 'saved' || !(typed.displayName || typed.mailAddress || typed.role);
    kept.keep(isEmpty ? undefined : { ...typed });
  };
  let opened = false;
  const restore = async (): Promise<void> => {
    if (opened) return;
    opened = true;
    const before = await kept.open();
    if (store.state.typed !== begun) return note(store.state); // something was typed meanwhile
    if (before) store.set({ type: 'ready', typed: before, restored: true });
  };
  const initial: AccountFormState = { type: 'ready', ...entering(given, begun) };
  const store = createStore<AccountFormState>(initial, () => void restore());
  const facts = ({ type, account, typed, restored }: AccountFormState): Entering | undefined =>
    type === 'submitting' || type === 'saved'
      ? undefined
      : { ...entering(account, typed), ...(restored && { restored }) };

  const check = ({ account, typed }: Entering): Checked<ConfirmedAccount> => {
    const by = { roles: held(), groupIds };
    if (!account) return checkNewAccount(configuration, by, typed);
    // who is in no group neither gives nor takes one; nobody changes their own
    const chosen = groupIds.length > 0 && !account.self ? typed.groupIds : undefined;
    const role = account.self ? account.role : typed.role;
    const checked = checkAccount(configuration, by, { displayName: typed.displayName, role, groupIds: chosen });
    return checked.ok ? { ok: true, draft: { ...checked.draft, mailAddress: account.identifier } } : checked;
  };
  const { change, review, back, send } = createConfirmedForm<Entering, ConfirmedAccount, AccountFormState>(store, {
    facts,
    check,
    async send({ mailAddress, ...draft }, { account }) {
      const { addAccount, updateAccount } = await import('./accounts.endpoints.ts');
      if (account) {
        const input = { accountId: account.id, ...draft };
        const saved = await portal.call(updateAccount, input, { ifMatch: account.version });
        return { type: 'saved', account: saved, typed: typedOf(saved) };
      }
      const input = { ...draft, mailAddress, locale };
      const added = await intent.attempt(input, (idempotencyKey) => portal.call(addAccount, input, { idempotencyKey }));
      kept.keep(undefined);
      return { type: 'saved', account: added, typed: typedOf(added) };
    },
    async refused(error, now) {
      if (error.code === 'account-exists')
        return { type: 'invalid', ...now, fieldErrors: [{ field: 'mailAddress', code: 'account-exists' }] };
      const newer = await currentObject(error, 'version-conflict', async () => {
        const { managedAccount } = await import('./managed-account.model.ts');
        return managedAccount;
      });
      if (!newer) return undefined;
      // what is stored is what was typed, most likely because the answer to an earlier save was lost
      if (isSame(newer, now.typed)) return { type: 'saved', account: newer, typed: now.typed };
      return { type: 'conflict', ...entering(newer, now.typed) };
    },
  });

  return {
    givable,
    get roles() {
      return assignableRoles(configuration, held());
    },
    get changes() {
      return {
        name: !given || canChangeAccount(configuration, held(), given).ok,
        type: !given || canDisableAccount(configuration, held(), given).ok,
      };
    },
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      change((now) => ({ ...now, typed: { ...now.typed, ...typed } }));
      note(store.state);
    },
    beginAnew() {
      const { type, account } = store.state;
      if (type === 'submitting') return;
      const again = given && account;
      store.set({ type: 'ready', ...entering(again, again ? typedOf(again) : empty) });
      note(store.state);
    },
    review() {
      const now = facts(store.state);
      if (now?.account && isSame(now.account, now.typed)) store.set({ type: 'unchanged', ...now });
      else review();
    },
    back,
    send,
    takeSaved() {
      const { state } = store;
      if (state.type === 'conflict' && state.account)
        store.set({ type: 'ready', ...entering(state.account, typedOf(state.account)) });
    },
  };
}

const entering = (account: ManagedAccount | undefined, typed: AccountTyped): Entering => ({
  typed,
  ...(account && { account }),
});

const typedOf = ({ displayName, identifier, role, groups }: ManagedAccount): AccountTyped => ({
  displayName,
  mailAddress: identifier,
  role,
  groupIds: groups.map(({ id }) => id),
});

/** Where there is one group only, it is chosen from the first. */
const onlyOne = (ids: readonly string[]): readonly string[] => (ids.length === 1 ? ids : []);

function isSame(account: ManagedAccount, typed: AccountTyped): boolean {
  const saved = typedOf(account);
  return (
    saved.displayName === typed.displayName.trim() &&
    saved.role === typed.role &&
    saved.groupIds.toSorted().join() === typed.groupIds.toSorted().join()
  );
}
