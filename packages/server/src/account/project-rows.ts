import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';

/** 案件 with its 顧客案件グループ, as the vendor makes it (SUP-03, SUP-04). */
export interface NewProject {
  readonly name: string;
  readonly groupName: string;
  readonly accountIds: readonly string[];
  /** Ids of maintenance contracts, of any companies. */
  readonly contractIds: readonly string[];
}

/** Makes a project with its group, within a transaction: from then on its accounts see it and nothing of their company's. Gives its id. */
export async function addProject(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  { name, groupName, accountIds, contractIds }: NewProject,
): Promise<string> {
  const [id, portal_id] = [randomToken(random, 16), configuration.id];
  await database
    .insertInto('project')
    .values({ id, portal_id, name, group_name: groupName, created_at: now, version: 1 })
    .execute();
  for (const account_id of accountIds)
    await database.insertInto('project_member').values({ portal_id, project_id: id, account_id }).execute();
  for (const contract_id of contractIds)
    await database.insertInto('project_contract').values({ portal_id, project_id: id, contract_id }).execute();
  return id;
}

/** What a project consists of, by ids. */
export interface ProjectParts {
  readonly accountIds: readonly string[];
  readonly contractIds: readonly string[];
}

/**
 * Changes a project of this version with its group, within a transaction. Whoever comes into the group or out of it is changed
 * by that: an administrator who edits them meanwhile is told.
 */
export async function changeProject(
  database: Kysely<Tables>,
  { configuration: { id: portal_id } }: Pick<NewRowContext, 'configuration'>,
  {
    id,
    version,
    before,
    ...project
  }: NewProject & { readonly id: string; readonly version: number; readonly before: ProjectParts },
): Promise<void> {
  await database
    .updateTable('project')
    .set({ name: project.name, group_name: project.groupName, version: version + 1 })
    .where('id', '=', id)
    .execute();
  const [joined, left] = changed(before.accountIds, project.accountIds);
  const [added, removed] = changed(before.contractIds, project.contractIds);
  for (const account_id of joined)
    await database.insertInto('project_member').values({ portal_id, project_id: id, account_id }).execute();
  for (const account_id of left)
    await database
      .deleteFrom('project_member')
      .where('project_id', '=', id)
      .where('account_id', '=', account_id)
      .execute();
  for (const contract_id of added)
    await database.insertInto('project_contract').values({ portal_id, project_id: id, contract_id }).execute();
  for (const contract_id of removed)
    await database
      .deleteFrom('project_contract')
      .where('project_id', '=', id)
      .where('contract_id', '=', contract_id)
      .execute();
  await noteChanged(database, 'account', [...joined, ...left]);
}

/** Puts an account into the groups of these projects and no others, within a transaction. */
export async function putIntoGroups(
  database: Kysely<Tables>,
  { configuration }: Pick<NewRowContext, 'configuration'>,
  accountId: string,
  projectIds: readonly string[],
): Promise<void> {
  const rows = await database
    .selectFrom('project_member')
    .select('project_id as projectId')
    .where('account_id', '=', accountId)
    .execute();
  const [joined, left] = changed(
    rows.map(({ projectId }) => projectId),
    projectIds,
  );
  for (const project_id of joined)
    await database
      .insertInto('project_member')
      .values({ portal_id: configuration.id, project_id, account_id: accountId })
      .execute();
  if (left.length > 0)
    await database
      .deleteFrom('project_member')
      .where('account_id', '=', accountId)
      .where('project_id', 'in', left)
      .execute();
  await noteChanged(database, 'project', [...joined, ...left]);
}

/** Lets edits of what was read before be refused. */
export async function noteChanged(
  database: Kysely<Tables>,
  table: 'account' | 'project',
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0)
    await database
      .updateTable(table)
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', 'in', ids)
      .execute();
}

/** What comes to a list, and what goes from it. */
const changed = (
  before: readonly string[],
  after: readonly string[],
): readonly [readonly string[], readonly string[]] => [
  after.filter((one) => !before.includes(one)),
  before.filter((one) => !after.includes(one)),
];
