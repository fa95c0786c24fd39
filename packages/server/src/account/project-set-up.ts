import type { ProjectDraft } from '@madoguchi/sdk/account/access-application.model.js';
import { checkContractNumber, checkProject, type ProjectNeeds } from '@madoguchi/sdk/account/project.rules.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { FieldError } from '@madoguchi/sdk/portal/errors.js';
import type { Kysely } from 'kysely';
import type { OperatorCall } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { projectMail } from './project.mail.ts';
import { addProject, noteChanged, type NewProject } from './project-rows.ts';

/** How a project is looked at before it is set up. */
export interface SetUpOptions extends ProjectNeeds {
  /** What the fields stand under in the request: `project.`. */
  readonly under?: string | undefined;
  /** The id of the project that is changed. */
  readonly projectId?: string | undefined;
}

/**
 * What a project names, by ids, within a transaction. A row that names no account or contract of the portal is `unknown`, a name
 * that another project has `already-used`.
 */
export async function resolveProject(
  database: Kysely<Tables>,
  call: OperatorCall,
  asked: ProjectDraft,
  { under = '', projectId = '', rows }: SetUpOptions,
): Promise<NewProject> {
  const checked = checkProject(asked, { rows });
  if (!checked.ok) throw refusal(under, checked.fieldErrors);
  const { projectName, groupName, mailAddresses, contractNumbers } = checked.draft;
  const accounts = await accountsOf(database, call, mailAddresses);
  const contracts = await contractsByNumber(database, call, contractNumbers);
  const others = await database
    .selectFrom('project')
    .select(['name', 'group_name as groupName'])
    .where(visible.project(call))
    .where('id', '!=', projectId)
    .where((eb) => eb.or([eb('name', '=', projectName), eb('group_name', '=', groupName)]))
    .execute();
  const fieldErrors: FieldError[] = [];
  if (others.some(({ name }) => name === projectName)) fieldErrors.push({ field: 'projectName', code: 'already-used' });
  if (others.some((other) => other.groupName === groupName))
    fieldErrors.push({ field: 'groupName', code: 'already-used' });
  for (const [index, raw] of asked.mailAddresses.entries())
    if (raw.trim() !== '' && !accounts.has(normaliseIdentifier(raw)))
      fieldErrors.push({ field: `mailAddresses.${index}`, code: 'unknown' });
  for (const [index, raw] of asked.contractNumbers.entries()) {
    const check = checkContractNumber(raw);
    if (check.ok && !contracts.has(check.number))
      fieldErrors.push({ field: `contractNumbers.${index}`, code: 'unknown' });
  }
  if (fieldErrors.length > 0) throw refusal(under, fieldErrors);
  const accountIds = mailAddresses.flatMap((address) => accounts.get(address) ?? []);
  const contractIds = contractNumbers.flatMap((number) => contracts.get(number) ?? []);
  return { name: projectName, groupName, accountIds, contractIds };
}

/**
 * Sets a project up and mails 設定完了通知 to its members, and to the applicant where there is one (SUP-04), within a transaction.
 * Gives its id.
 */
export async function setUpProject(
  database: Kysely<Tables>,
  call: OperatorCall,
  project: NewProject,
  applicantId?: string,
): Promise<string> {
  const { server, portal, now } = call;
  const id = await addProject(database, { random: server.random, configuration: portal.configuration, now }, project);
  await noteChanged(database, 'account', project.accountIds);
  await mailSetUp(database, call, project, [
    ...project.accountIds,
    ...(applicantId === undefined ? [] : [applicantId]),
  ]);
  return id;
}

/** Mails 設定完了通知 to these accounts, each once, as far as they are in use. */
export async function mailSetUp(
  database: Kysely<Tables>,
  { server, portal, now }: OperatorCall,
  { name, groupName, accountIds }: NewProject,
  to: readonly string[],
): Promise<void> {
  if (to.length === 0) return;
  const people = await database
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .select(['account.id', 'account.display_name as displayName', 'account.mail_address as mailAddress'])
    .select('preferences.mail_locale as locale')
    .where('account.portal_id', '=', portal.configuration.id)
    .where('account.id', 'in', [...new Set(to)])
    .where('account.state', '=', 'active')
    .execute();
  for (const { id, displayName, mailAddress, locale } of people) {
    const facts = { portal, displayName, projectName: name, groupName, isMember: accountIds.includes(id) };
    const context = { random: server.random, portalId: portal.configuration.id, now };
    await putMail(database, context, { ...projectMail(facts, locale), to: mailAddress });
  }
}

/** The ids of accounts by their addresses, normalised. */
export async function accountsOf(
  database: Kysely<Tables>,
  { portal }: OperatorCall,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (addresses.length === 0) return new Map();
  const rows = await database
    .selectFrom('account')
    .select(['id', 'identifier_key as key'])
    .where('portal_id', '=', portal.configuration.id)
    .where('identifier_key', 'in', addresses)
    .execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** The ids of maintenance contracts by their numbers. */
export async function contractsByNumber(
  database: Kysely<Tables>,
  call: OperatorCall,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await database
    .selectFrom('maintenance_contract')
    .select(['id', 'number'])
    .where(visible.maintenanceContract(call))
    .where('number', 'in', numbers)
    .execute();
  return new Map(rows.map(({ id, number }) => [number ?? '', id]));
}

const refusal = (under: string, fieldErrors: readonly FieldError[]): Refusal =>
  new Refusal('invalid-input', { fieldErrors: fieldErrors.map((one) => ({ ...one, field: under + one.field })) });
