import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createList, type List, type ListState, type OwnedList } from '../portal/list.ts';
import {
  createRowActs,
  lookAgain,
  rowsOf,
  withWork,
  type Row,
  type RowActs,
  type RowPage,
} from '../portal/row-work.ts';
import type { AccountGroup, ManagedAccount, ManagedAccountFilter } from './managed-account.model.ts';
import { canDisableAccount } from './managed-account.rules.ts';

/** `disable`, 利用停止, and `enable` it again; `resend` the mail with the link for the first password. */
export type AccountAct = 'disable' | 'enable' | 'resend';

/** One's own account, and one of a type that the person cannot give, cannot be disabled: the row says so at once. */
export type AccountRow = Row<ManagedAccount, AccountAct>;

/** The newest first. */
export interface ShownAccounts extends RowPage<ManagedAccount, AccountAct> {
  /** The groups that the person can give; with any, everybody they add has to be in one. */
  readonly givable: readonly AccountGroup[];
}

export type AccountListState = ListState<ShownAccounts, ManagedAccountFilter>;

/** アカウント管理 (SUP-14). */
export interface AccountList extends Omit<List<ShownAccounts, ManagedAccountFilter>, 'narrow'>, RowActs<AccountAct> {
  narrow(this: void, filter: ManagedAccountFilter): Promise<void>;
  /** Puts an account that was added first, and one that was changed into its place. */
  put(this: void, account: ManagedAccount): void;
}

export function createAccountList(portal: Portal, filter: ManagedAccountFilter = {}): AccountList {
  const intent = createIntent(portal);
  const roles = (): readonly string[] => ('account' in portal.session.state ? portal.session.state.account.roles : []);
  const list: OwnedList<ShownAccounts, ManagedAccountFilter> = createList<
    AccountRow,
    ShownAccounts,
    ManagedAccountFilter
  >({
    filter,
    idOf: ({ item }) => item.id,
    async read({ search, state, role }, cursor, signal) {
      const { readAccounts } = await import('./accounts.endpoints.ts');
      const input = { search: search?.trim() || undefined, state, role, cursor };
      const { items, ...page } = await portal.call(readAccounts, input, { signal });
      const before = 'part' in list.state ? list.state.part : undefined;
      return { ...page, items: rowsOf(items, before) };
    },
  });
  const acts = createRowActs<ManagedAccount, ShownAccounts, AccountAct>({
    list,
    refused(account) {
      const decision = canDisableAccount(portal.configuration, roles(), account);
      return decision.ok ? undefined : decision.code;
    },
    async send(act, account) {
      const { disableAccount, enableAccount, resendAccountNotice } = await import('./accounts.endpoints.ts');
      const input = { accountId: account.id };
      if (act === 'resend') {
        await intent.attempt(input, (idempotencyKey) => portal.call(resendAccountNotice, input, { idempotencyKey }));
        return (part) => done(part, account, act);
      }
      const isDisabling = act === 'disable';
      try {
        const endpoint = isDisabling ? disableAccount : enableAccount;
        const changed = await portal.call(endpoint, input, { ifMatch: account.version });
        return (part) => done(part, changed, act);
      } catch (thrown) {
        const newer = await currentObject(toPortalError(thrown), 'version-conflict', async () => {
          const { managedAccount } = await import('./managed-account.model.ts');
          return managedAccount;
        });
        // what was wanted is so, most likely because the answer to an earlier try was lost
        if (newer && (newer.state === 'suspended') === isDisabling) return (part) => done(part, newer, act);
        if (newer) list.change((part) => withAccount(part, newer)); // so that another try is about what there is now
        throw thrown;
      }
    },
    absent: (account) => lookAgain(list, account),
  });
  const { subscribe, narrow, more, retry } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    ...acts,
    put: (account) => list.change((part) => withAccount(part, account)),
  };
}

function withAccount(part: ShownAccounts, account: ManagedAccount): ShownAccounts {
  const isShown = part.items.some(({ item }) => item.id === account.id);
  if (isShown)
    return { ...part, items: part.items.map((row) => (row.item.id === account.id ? { ...row, item: account } : row)) };
  return { ...part, total: part.total + 1, items: [{ item: account, work: { type: 'idle' } }, ...part.items] };
}

const done = (part: ShownAccounts, account: ManagedAccount, act: AccountAct): ShownAccounts =>
  withWork<ManagedAccount, AccountAct, ShownAccounts>(withAccount(part, account), account.id, { type: 'done', act });
