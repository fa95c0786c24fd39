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
