import type { AccountGroup, ManagedAccount } from '@madoguchi/sdk/account/managed-account.model.js';
import type { Administrator } from '@madoguchi/sdk/account/managed-account.rules.js';
import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';
import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import { readRoles } from '../portal/account-columns.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';

/** An account as its administrators' operations read it. */
export interface ManagedRow {
  readonly id: string;
  readonly displayName: string;
  readonly identifier: string;
  readonly mailAddress: string;
  readonly mailLocale: string;
  readonly roles: string;
  readonly state: 'active' | 'suspended';
  /** 1 until the first password was set. */
  readonly waiting: number;
  readonly createdAt: number;
  readonly version: number;
}

/**
 * Whom a customer's administrator sees; `seesAccount` of the SDK is the same rule (SUP-14), and a test holds them equal. It asks
 * for the groups each time and keeps nothing of the session. It is no filter of `visible`, which every query of an account would
 * have to go through, those by which people sign in too.
 */
export function managedBy({ portal, actor }: Pick<CustomerCall, 'portal' | 'actor'>): Expression<SqlBool> {
  const { id, companyId, may } = actor.account;
  const groupIdsOf = (account: Expression<string>) =>
    sql`select project_member.project_id from project_member where project_member.account_id = ${account}`;
  const own = groupIdsOf(sql.val(id));
  const theirs = groupIdsOf(sql.ref('account.id'));
  return sql<SqlBool>`(account.portal_id = ${portal.configuration.id} and ${may.includes('accounts') ? sql`1 = 1` : sql`1 = 0`}
    and (account.id = ${id} or (account.company_id = ${companyId ?? ''} and (
      not exists (${own})
      or (exists (${theirs}) and not exists (${theirs} and project_member.project_id not in (${own})))))))`;
}

/** The columns of a `ManagedRow`. */
export const managedColumns = [
  'account.id',
  'account.display_name as displayName',
  'account.identifier',
  'account.mail_address as mailAddress',
  'account.roles',
  'account.state',
  'account.created_at as createdAt',
  'account.version',
  'preferences.mail_locale as mailLocale',
] as const;

/** 1 for an account whose first password was not set. */
export const isWaiting: RawBuilder<number> = sql<number>`case when account.password_hash is null then 1 else 0 end`;

/** The administrator as they are at this moment, within the transaction of what they do: somebody may have been faster. */
export async function administratorIn(
  database: Kysely<Tables>,
  { portal: { configuration }, actor }: CustomerCall,
): Promise<Administrator> {
  const { id } = actor.account;
  const row = await database
    .selectFrom('account')
    .select(['company_id as companyId', 'roles'])
    .where('id', '=', id)
    .where('portal_id', '=', configuration.id)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!row) throw new Refusal('unauthenticated');
  const roles = readRoles(row.roles);
  if (!portalCapabilities(configuration, roles).includes('accounts')) throw new Refusal('forbidden');
  const groups = await groupsOf(database, [id]);
  return { id, companyId: row.companyId, roles, groupIds: (groups.get(id) ?? []).map((group) => group.id) };
}

/** The groups of accounts that the caller sees, or is, by their names. */
export async function groupsOf(
  database: Kysely<Tables>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AccountGroup[]>> {
  if (accountIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('project_member')
    .innerJoin('project', 'project.id', 'project_member.project_id')
    .select(['project_member.account_id as accountId', 'project.id', 'project.group_name as name'])
    .select('project.name as projectName')
    .where('project_member.account_id', 'in', accountIds)
    .orderBy('project.created_at')
    .orderBy('project.id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ accountId }) => accountId)].map(([accountId, theirs]) => [
      accountId,
      theirs.map(({ id, name, projectName }) => ({ id, name, projectName })),
    ]),
  );
}

/** An account as an administrator reads it. */
export function shownAccount(
  row: ManagedRow,
  groups: readonly AccountGroup[],
  { actor }: Pick<CustomerCall, 'actor'>,
): ManagedAccount {
  const { id, displayName, identifier, createdAt, version } = row;
  const state = row.state === 'active' && row.waiting === 1 ? 'waiting' : row.state;
  return {
    id,
    displayName,
    identifier,
    role: readRoles(row.roles)[0] ?? '',
    state,
    self: id === actor.account.id,
    groups,
    createdAt: new Date(createdAt).toISOString(),
    version,
  };
}
