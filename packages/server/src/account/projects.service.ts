import type { ProjectDraft } from '@madoguchi/sdk/account/access-application.model.js';
import type { Project, ProjectPage } from '@madoguchi/sdk/account/account-work.model.js';
import type { ReadProjectsInput, UpdateProjectInput } from '@madoguchi/sdk/account/projects.endpoints.js';
import { searchable, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Kysely, Selectable } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { Refusal } from '../portal/problem.ts';
import type { ProjectTable } from '../portal/support-contract-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { changeProject } from './project-rows.ts';
import { mailSetUp, resolveProject, setUpProject } from './project-set-up.ts';

/** 案件 with their groups, members and contracts, the newest first (OPS-04). */
export async function readProjectsAsOperator(
  call: OperatorCall,
  { search = '', cursor }: ReadProjectsInput,
): Promise<ProjectPage> {
  const { kysely } = call.server.database;
  const [at, last] = readTimeCursor(cursor) ?? [];
  const words = searchWords(search);
  const all = await kysely
    .selectFrom('project')
    .selectAll()
    .where(visible.project(call))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute(); // a vendor has as many as agreements about them: some hundreds
  const found = all.filter(({ name, group_name }) => {
    const text = searchable([name, group_name].join('\n'));
    return words.every((word) => text.includes(word));
  });
  const after = found.filter(
    ({ created_at, id }) =>
      at === undefined || last === undefined || created_at < at || (created_at === at && id < last),
  );
  const rows = after.slice(0, pageSize + 1);
  const shown = new Map((await showAll(kysely, rows)).map((one) => [one.id, one]));
  const page = pageOf(
    rows,
    found.length,
    ({ id }) => shown.get(id),
    ({ created_at, id }) => [created_at, id],
  );
  return { ...page, items: page.items.flatMap((one) => one ?? []) };
}

/** Sets up a project without an application (OPS-04). */
export function createProjectAsOperator(call: OperatorCall, asked: ProjectDraft): Promise<Project> {
  return call.write(async (transaction) => {
    const project = await resolveProject(transaction, call, asked, { rows: 'some' });
    const id = await setUpProject(transaction, call, project);
    await audit(transaction, call, { subject: `project:${id}` });
    return find(transaction, call, id);
  });
}

/** Changes a project (OPS-04); of several edits of one version the first one wins. */
export function updateProjectAsOperator(
  call: OperatorCall & Replaces,
  { projectId, ...asked }: UpdateProjectInput,
): Promise<Project> {
  const { configuration } = call.portal;
  return call.write(async (transaction) => {
    const current = await find(transaction, call, projectId);
    if (current.version !== call.ifMatch) throw new Refusal('version-conflict', { current });
    const project = await resolveProject(transaction, call, asked, { rows: 'any', projectId });
    const contracts = await transaction
      .selectFrom('project_contract')
      .select('contract_id as contractId')
      .where('project_id', '=', projectId)
      .execute();
    const before = {
      accountIds: current.members.map(({ accountId }) => accountId),
      contractIds: contracts.map(({ contractId }) => contractId),
    };
    const { version } = current;
    await changeProject(transaction, { configuration }, { ...project, id: projectId, version, before });
    const joined = project.accountIds.filter((id) => !before.accountIds.includes(id));
    await mailSetUp(transaction, call, project, joined);
    await audit(transaction, call, { subject: `project:${projectId}` });
    return find(transaction, call, projectId);
  });
}

async function find(database: Kysely<Tables>, call: OperatorCall, id: string): Promise<Project> {
  const rows = await database
    .selectFrom('project')
    .selectAll()
    .where(visible.project(call))
    .where('id', '=', id)
    .execute();
  const [project] = await showAll(database, rows);
  if (!project) throw new Refusal('not-found');
  return project;
}

async function showAll(
  database: Kysely<Tables>,
  rows: readonly Selectable<ProjectTable>[],
): Promise<readonly Project[]> {
  const ids = rows.length > 0 ? rows.map(({ id }) => id) : [''];
  const members = await database
    .selectFrom('project_member')
    .innerJoin('account', 'account.id', 'project_member.account_id')
    .leftJoin('company', 'company.id', 'account.company_id')
    .select(['project_member.project_id as projectId', 'account.id as accountId', 'account.identifier'])
    .select(['account.display_name as displayName', 'company.name as companyName'])
    .select((eb) =>
      eb
        .selectFrom('project_member as every')
        .select(({ fn }) => fn.countAll<number>().as('groups'))
        .whereRef('every.account_id', '=', 'account.id')
        .as('groups'),
    )
    .where('project_member.project_id', 'in', ids)
    .orderBy('account.identifier')
    .execute();
  const contracts = await database
    .selectFrom('project_contract')
    .innerJoin('maintenance_contract', 'maintenance_contract.id', 'project_contract.contract_id')
    .innerJoin('company', 'company.id', 'maintenance_contract.company_id')
    .select(['project_contract.project_id as projectId', 'maintenance_contract.number', 'maintenance_contract.name'])
    .select('company.name as companyName')
    .where('project_contract.project_id', 'in', ids)
    .orderBy('maintenance_contract.number')
    .execute();
  return rows.map(({ id, name, group_name, version }) => ({
    id,
    projectName: name,
    groupName: group_name,
    members: members
      .filter(({ projectId }) => projectId === id)
      .map(({ accountId, displayName, identifier, companyName, groups }) => ({
        accountId,
        displayName,
        identifier,
        companyName,
        onlyGroup: Number(groups) === 1,
      })),
    contracts: contracts
      .filter(({ projectId }) => projectId === id)
      .map((contract) => ({
        number: contract.number ?? '',
        name: contract.name ?? '',
        companyName: contract.companyName,
      })),
    version,
  }));
}
