import type { ProjectDraft } from '@madoguchi/sdk/account/access-application.model.js';
import type {
  AcceptAccountApplicationInput,
  ReadApplicationWorkInput,
  RefuseAccountApplicationInput,
} from '@madoguchi/sdk/account/account-work.endpoints.js';
import type {
  WorkedAccountApplication,
  WorkedAccountApplicationPage,
} from '@madoguchi/sdk/account/account-work.model.js';
import { accountTypes, longestCompanyName } from '@madoguchi/sdk/identity/account-application.rules.js';
import { checkLine } from '@madoguchi/sdk/portal/line.rules.js';
import type { Kysely, Selectable, Transaction } from 'kysely';
import * as z from 'zod/mini';
import { addCompany } from '../identity/account.ts';
import { prepareLink } from '../identity/password-link.service.ts';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { AccountApplicationTable } from '../portal/support-contract-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { companiesNamed } from './company-names.ts';
import { makeAccount } from './new-account.ts';
import { resolveProject, setUpProject } from './project-set-up.ts';
import { stillReceived } from './received-application.ts';
import { refusalMail } from './refusal.mail.ts';

/** アカウント登録申請, the newest first (OPS-04). */
export async function readAccountWork(
  call: OperatorCall,
  { state, cursor }: ReadApplicationWorkInput,
): Promise<WorkedAccountApplicationPage> {
  const { kysely } = call.server.database;
  const after = readTimeCursor(cursor);
  const all = kysely
    .selectFrom('account_application')
    .where(visible.accountApplication(call))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''));
  const rows = await all
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('applied_at', 'id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const shown = new Map((await showAll(kysely, call, rows)).map((one) => [one.id, one]));
  const page = pageOf(
    rows,
    total,
    ({ id }) => shown.get(id),
    ({ applied_at: at, id }) => [at, id],
  );
  return { ...page, items: page.items.flatMap((one) => one ?? []) };
}

/** Makes the account that was applied for, with its company and groups (SUP-01, OPS-04). */
export async function acceptAccountWork(
  call: OperatorCall & Replaces,
  { accountApplicationId, role, projectIds, project, withoutAccessControl, ...company }: AcceptAccountApplicationInput,
): Promise<WorkedAccountApplication> {
  const { configuration } = call.portal;
  if (!accountTypes(configuration).some(({ id }) => id === role)) throw wrong('role', 'not-offered');
  const link = await prepareLink(call.server.random);
  return call.write(async (transaction) => {
    const row = await open(transaction, call, accountApplicationId);
    // who is in no group sees the whole company
    if (row.project !== null && !project && projectIds.length === 0 && withoutAccessControl !== true)
      throw wrong('project', 'required');
    await checkProjects(transaction, call, projectIds);
    const accountId = await makeAccount(transaction, call, link, {
      identifier: row.mail_address,
      displayName: row.display_name,
      role,
      companyId: await companyOf(transaction, call, company),
      mailLocale: row.locale,
      groupIds: [...new Set(projectIds)],
    });
    if (project) {
      const resolved = await resolveProject(transaction, call, project, { under: 'project.', rows: 'some' });
      const accountIds = [...new Set([...resolved.accountIds, accountId])];
      const projectId = await setUpProject(transaction, call, { ...resolved, accountIds });
      await audit(transaction, call, { subject: `project:${projectId}` });
    }
    await audit(transaction, call, { subject: `account:${accountId}` });
    await audit(transaction, call, { subject: `account-application:${row.id}` });
    return settle(transaction, call, row, { state: 'done', note: null });
  });
}

/** Refuses an application for an account, and mails why (OPS-04). */
export function refuseAccountWork(
  call: OperatorCall & Replaces,
  { accountApplicationId, note }: RefuseAccountApplicationInput,
): Promise<WorkedAccountApplication> {
  const { server, portal, now } = call;
  return call.write(async (transaction) => {
    const row = await open(transaction, call, accountApplicationId);
    const mail = refusalMail({ portal, displayName: row.display_name, application: 'account', note }, row.locale);
    const context = { random: server.random, portalId: portal.configuration.id, now };
    await putMail(transaction, context, { ...mail, to: row.mail_address });
    await audit(transaction, call, { subject: `account-application:${row.id}` });
    return settle(transaction, call, row, { state: 'refused', note });
  });
}

type Row = Selectable<AccountApplicationTable>;

/** The application of an id that waits, in the version that the call names. */
async function open(transaction: Transaction<Tables>, call: OperatorCall & Replaces, id: string): Promise<Row> {
  const row = await transaction
    .selectFrom('account_application')
    .selectAll()
    .where(visible.accountApplication(call))
    .where('id', '=', id)
    .executeTakeFirst();
  return stillReceived(call, row, async (one) => (await showAll(transaction, call, [one]))[0]);
}

async function settle(
  transaction: Transaction<Tables>,
  call: OperatorCall,
  row: Row,
  how: Pick<Row, 'state' | 'note'>,
): Promise<WorkedAccountApplication> {
  const settled = { ...row, ...how, settled_at: call.now, version: row.version + 1 };
  const { state, note, settled_at, version } = settled;
  await transaction
    .updateTable('account_application')
    .set({ state, note, settled_at, version })
    .where('id', '=', row.id)
    .execute();
  const [shown] = await showAll(transaction, call, [settled]);
  if (!shown) throw new Refusal('internal');
  return shown;
}

/** The company of an account: one there is, or a new one of a name that there is not. */
async function companyOf(
  transaction: Transaction<Tables>,
  { server, portal, now }: OperatorCall,
  { companyId, companyName }: Pick<AcceptAccountApplicationInput, 'companyId' | 'companyName'>,
): Promise<string> {
  const { configuration } = portal;
  const companies = transaction.selectFrom('company').select('id').where('portal_id', '=', configuration.id);
  if (companyId !== undefined) {
    const found = await companies.where('id', '=', companyId).executeTakeFirst();
    if (!found) throw wrong('companyId', 'unknown');
    return found.id;
  }
  const name = checkLine(companyName ?? '', longestCompanyName);
  if (!name.ok) throw wrong('companyName', name.code, name.params);
  if (await companies.where('name', '=', name.text).executeTakeFirst()) throw wrong('companyName', 'already-used');
  return addCompany(transaction, { random: server.random, configuration, now }, name.text);
}

async function checkProjects(
  database: Kysely<Tables>,
  call: OperatorCall,
  projectIds: readonly string[],
): Promise<void> {
  const rows = await database
    .selectFrom('project')
    .select('id')
    .where(visible.project(call))
    .where('id', 'in', projectIds.length > 0 ? projectIds : [''])
    .execute();
  if (projectIds.some((id) => !rows.some((row) => row.id === id))) throw wrong('projectIds', 'unknown');
}

const texts = z.array(z.string());
const functions: z.ZodMiniType<readonly string[]> = texts;
const draft: z.ZodMiniType<ProjectDraft> = z.object({
  projectName: z.string(),
  groupName: z.string(),
  mailAddresses: texts,
  contractNumbers: texts,
});

async function showAll(
  database: Kysely<Tables>,
  { portal }: OperatorCall,
  rows: readonly Row[],
): Promise<readonly WorkedAccountApplication[]> {
  const { id: portalId } = portal.configuration;
  const keys = rows.map((row) => row.mail_key);
  const accounts = await database
    .selectFrom('account')
    .select('identifier_key as key')
    .where('portal_id', '=', portalId)
    .where('identifier_key', 'in', keys.length > 0 ? keys : [''])
    .execute();
  const known = new Set(accounts.map(({ key }) => key));
  const companies = await companiesNamed(database, portalId);
  return rows.map((row) => ({
    id: row.id,
    companyName: row.company_name,
    displayName: row.display_name,
    mailAddress: row.mail_address,
    role: row.role,
    functions: z.parse(functions, JSON.parse(row.functions)),
    ...(row.project !== null && { project: z.parse(draft, JSON.parse(row.project)) }),
    hasAccount: known.has(row.mail_key),
    companies: companies(row.company_name),
    state: row.state,
    ...(row.note !== null && { note: row.note }),
    appliedAt: new Date(row.applied_at).toISOString(),
    ...(row.settled_at !== null && { settledAt: new Date(row.settled_at).toISOString() }),
    version: row.version,
  }));
}
