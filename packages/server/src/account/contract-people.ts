import { seesContract } from '@madoguchi/sdk/account/access-control.rules.js';
import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';
import type { PortalCapability, PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Kysely } from 'kysely';
import { readRoles } from '../portal/account-columns.ts';
import type { Tables } from '../portal/tables.ts';
import { wantedTopic, type MailedPerson } from './wanted-topic.ts';

/**
 * The active people who see a maintenance contract (SUP-03), have to do with what is told of it (SUP-02), and want mails of the
 * `topic` (INF-05); where the portal offers no such topic, all of them. With `among` these accounts only.
 */
export async function peopleOfContract(
  database: Kysely<Tables>,
  configuration: PortalConfiguration,
  contract: { readonly id: string; readonly companyId: string },
  may: PortalCapability,
  topic: string,
  among?: readonly string[],
): Promise<readonly MailedPerson[]> {
  const candidates = await database
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .leftJoin('notification_settings', 'notification_settings.account_id', 'account.id')
    .select(['account.id as accountId', 'account.display_name as displayName', 'account.company_id as companyId'])
    .select(['account.mail_address as mailAddress', 'preferences.mail_locale as mailLocale'])
    .select(['account.roles', 'notification_settings.chosen'])
    .where('account.portal_id', '=', configuration.id)
    .where('account.state', '=', 'active')
    .where((eb) =>
      eb.or([
        eb('account.company_id', '=', contract.companyId),
        eb(
          'account.id',
          'in',
          eb
            .selectFrom('project_member')
            .innerJoin('project_contract', 'project_contract.project_id', 'project_member.project_id')
            .select('project_member.account_id')
            .where('project_contract.contract_id', '=', contract.id),
        ),
      ]),
    )
    .$if(among !== undefined, (query) => query.where('account.id', 'in', [...(among ?? []), '']))
    .orderBy('account.id')
    .execute();
  const projects = await projectsOf(
    database,
    candidates.map(({ accountId }) => accountId),
  );
  const wants = await wantedTopic(database, configuration.id, topic);
  return candidates.flatMap(({ companyId, roles, chosen, ...person }) => {
    const access = { companyId, projects: projects.get(person.accountId) ?? [] };
    const isWanted = wants?.(chosen) ?? true;
    const isTheirs =
      portalCapabilities(configuration, readRoles(roles)).includes(may) && seesContract(access, contract);
    return isTheirs && isWanted ? [person] : [];
  });
}

/** The projects of each of these accounts that is in a group. */
async function projectsOf(
  database: Kysely<Tables>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly contractIds: readonly string[] }[]>> {
  if (accountIds.length === 0) return new Map();
  const members = await database
    .selectFrom('project_member')
    .select(['project_id', 'account_id'])
    .where('account_id', 'in', accountIds)
    .execute();
  if (members.length === 0) return new Map();
  const projectIds = [...new Set(members.map((row) => row.project_id))];
  const contracts = await database
    .selectFrom('project_contract')
    .select(['project_id', 'contract_id'])
    .where('project_id', 'in', projectIds)
    .execute();
  const byProject = Map.groupBy(contracts, (row) => row.project_id);
  const projects = Map.groupBy(members, (row) => row.account_id);
  return new Map(
    [...projects].map(([accountId, rows]) => [
      accountId,
      rows.map((row) => ({ contractIds: (byProject.get(row.project_id) ?? []).map((of) => of.contract_id) })),
    ]),
  );
}
