import type { ManagedAccount, ManagedAccountPage } from '@madoguchi/sdk/account/managed-account.model.js';
import { canChangeAccount, canDisableAccount, checkAccount } from '@madoguchi/sdk/account/managed-account.rules.js';
import type {
  ManagedAccountInput,
  ReadAccountsInput,
  UpdateAccountInput,
} from '@madoguchi/sdk/account/accounts.endpoints.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Kysely, Transaction } from 'kysely';
import { accountSearchText } from '../identity/account.ts';
import { countedAs, linkLimit, refuse, reserveWithin } from '../identity/attempts.ts';
import { endLinks, prepareLink } from '../identity/password-link.service.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { Refusal } from '../portal/problem.ts';
import { endSessions } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import {
  administratorIn,
  groupsOf,
  isWaiting,
  managedBy,
  managedColumns,
  shownAccount,
  type ManagedRow,
} from './managed-accounts.ts';
import { sendFirstLink } from './new-account.ts';
import { putIntoGroups } from './project-rows.ts';

/** アカウント管理 (SUP-14), the newest first. */
export async function readManagedAccounts(
  call: CustomerCall,
  { search = '', state, role, cursor }: ReadAccountsInput,
): Promise<ManagedAccountPage> {
  const { kysely } = call.server.database;
  const { id } = call.actor.account;
  const after = readTimeCursor(cursor);
  const matching = managedAccounts(kysely, call)
    .where((eb) =>
      eb.and(searchWords(search).map((word) => containing(eb.fn.coalesce('account.search_text', eb.val('')), word))),
    )
    .$if(state !== undefined, (query) =>
      query.where('account.state', '=', state === 'suspended' ? 'suspended' : 'active'),
    )
    .$if(state === 'waiting', (query) => query.where('account.password_hash', 'is', null))
    .$if(state === 'active', (query) => query.where('account.password_hash', 'is not', null))
    .$if(role !== undefined, (query) => query.where('account.roles', '=', JSON.stringify([role])));
  const rows = await matching
    .select(managedColumns)
    .select(isWaiting.as('waiting'))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('account.created_at', 'account.id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('account.created_at', 'desc')
    .orderBy('account.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const groups = await groupsOf(kysely, [id, ...rows.map((row) => row.id)]);
  const page = pageOf(
    rows,
    total,
    (row) => shownAccount(row, groups.get(row.id) ?? [], call),
    (row) => [row.createdAt, row.id],
  );
  return { ...page, givable: groups.get(id) ?? [] };
}

/** Changes name, type and groups (SUP-14); of several edits of one version the first one wins. */
export function updateManagedAccount(
  call: CustomerCall & Replaces,
  { accountId, ...asked }: UpdateAccountInput,
): Promise<ManagedAccount> {
  const { portal } = call;
  const { configuration } = portal;
  return call.write(async (transaction) => {
    const by = await administratorIn(transaction, call);
    const { row, current } = await find(transaction, call, accountId);
    if (current.version !== call.ifMatch) throw new Refusal('version-conflict', { current });
    allow(canChangeAccount(configuration, by.roles, current));
    const checked = checkAccount(configuration, by, asked);
    if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: checked.fieldErrors });
    const { displayName, role, groupIds } = checked.draft;
    if (role !== current.role || groupIds !== undefined) allow(canDisableAccount(configuration, by.roles, current));
    const version = current.version + 1;
    const search_text = accountSearchText({ displayName, identifier: row.identifier });
    await transaction
      .updateTable('account')
      .set({ display_name: displayName, roles: JSON.stringify([role]), search_text, version })
      .where('id', '=', accountId)
      .execute();
    if (groupIds !== undefined) await putIntoGroups(transaction, portal, accountId, groupIds);
    await audit(transaction, call, { subject: `account:${accountId}` });
    return (await find(transaction, call, accountId)).current;
  });
}

/** Disables an account, which ends its sessions and links (SUP-14). */
export function disableManagedAccount(
  call: CustomerCall & Replaces,
  { accountId }: ManagedAccountInput,
): Promise<ManagedAccount> {
  return call.write(async (transaction) => {
    const disabled = await become(transaction, call, accountId, 'suspended');
    await endSessions(transaction, accountId);
    await endLinks(transaction, accountId, call.now);
    return disabled;
  });
}

/** Enables an account again (SUP-14). */
export function enableManagedAccount(
  call: CustomerCall & Replaces,
  { accountId }: ManagedAccountInput,
): Promise<ManagedAccount> {
  return call.write((transaction) => become(transaction, call, accountId, 'active'));
}

async function become(
  transaction: Transaction<Tables>,
  call: CustomerCall & Replaces,
  accountId: string,
  state: ManagedRow['state'],
): Promise<ManagedAccount> {
  const by = await administratorIn(transaction, call);
  const { current } = await find(transaction, call, accountId);
  if (current.version !== call.ifMatch) throw new Refusal('version-conflict', { current });
  allow(canDisableAccount(call.portal.configuration, by.roles, current));
  await transaction
    .updateTable('account')
    .set({ state, version: current.version + 1 })
    .where('id', '=', accountId)
    .execute();
  await audit(transaction, call, { subject: `account:${accountId}` });
  return (await find(transaction, call, accountId)).current;
}

/** Mails the link for the first password again (SUP-14): 5 times an hour at most. */
export async function resendManagedLink(call: CustomerCall, { accountId }: ManagedAccountInput): Promise<void> {
  const { server, portal, now } = call;
  const link = await prepareLink(server.random);
  const counted = await countedAs(portal.configuration.id, 'first-link', accountId);
  await call.write(async (transaction) => {
    const by = await administratorIn(transaction, call);
    const { row, current } = await find(transaction, call, accountId);
    allow(canChangeAccount(portal.configuration, by.roles, current));
    if (current.state !== 'waiting') throw new Refusal('action-closed');
    refuse(await reserveWithin(transaction, counted, linkLimit, now), 'rate-limited');
    await sendFirstLink(transaction, call, link, {
      accountId,
      identifier: row.identifier,
      displayName: row.displayName,
      role: current.role,
      mailAddress: row.mailAddress,
      mailLocale: row.mailLocale,
    });
    await audit(transaction, call, { subject: `account:${accountId}` });
  });
}

/** The accounts that the caller administers. */
const managedAccounts = (database: Kysely<Tables>, call: CustomerCall) =>
  database
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .where(() => managedBy(call));

/** Refuses what the rules decide against. */
function allow(decision: ReturnType<typeof canChangeAccount>): void {
  if (!decision.ok) throw new Refusal(decision.code);
}

async function find(
  database: Kysely<Tables>,
  call: CustomerCall,
  accountId: string,
): Promise<{ readonly row: ManagedRow; readonly current: ManagedAccount }> {
  const row = await managedAccounts(database, call)
    .select(managedColumns)
    .select(isWaiting.as('waiting'))
    .where('account.id', '=', accountId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  const groups = await groupsOf(database, [accountId]);
  return { row, current: shownAccount(row, groups.get(accountId) ?? [], call) };
}
