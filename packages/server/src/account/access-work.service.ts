import type {
  AcceptAccessApplicationInput,
  ReadApplicationWorkInput,
  RefuseAccessApplicationInput,
} from '@madoguchi/sdk/account/account-work.endpoints.js';
import type {
  WorkedAccessApplication,
  WorkedAccessApplicationPage,
} from '@madoguchi/sdk/account/account-work.model.js';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { findRecipient } from '../identity/recipient.ts';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { AccessApplicationTable } from '../portal/support-contract-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { shownAccessApplication } from './access-applications.service.ts';
import { accountsOf, contractsByNumber, resolveProject, setUpProject } from './project-set-up.ts';
import { stillReceived } from './received-application.ts';
import { refusalMail } from './refusal.mail.ts';

/** アクセス制御申請, the newest first (OPS-04). */
export async function readAccessWork(
  call: OperatorCall,
  { state, cursor }: ReadApplicationWorkInput,
): Promise<WorkedAccessApplicationPage> {
  const { kysely } = call.server.database;
  const after = readTimeCursor(cursor);
  const all = applications(kysely, call).$if(state !== undefined, (query) =>
    query.where('access_application.state', '=', state ?? ''),
  );
  const rows = await all
    .selectAll('access_application')
    .select(applicant)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('access_application.applied_at', 'access_application.id'), '<', eb.tuple(...(after ?? [0, '']))),
      ),
    )
    .orderBy('access_application.applied_at', 'desc')
    .orderBy('access_application.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const shown = new Map((await showAll(kysely, call, rows)).map((one) => [one.application.id, one]));
  const page = pageOf(
    rows,
    total,
    ({ id }) => shown.get(id),
    ({ applied_at: at, id }) => [at, id],
  );
  return { ...page, items: page.items.flatMap((one) => one ?? []) };
}

/** Sets up the project that was applied for, as the vendor decides (SUP-04, OPS-04). */
export function acceptAccessWork(
  call: OperatorCall & Replaces,
  { accessApplicationId, ...project }: AcceptAccessApplicationInput,
): Promise<WorkedAccessApplication> {
  return call.write(async (transaction) => {
    const row = await open(transaction, call, accessApplicationId);
    const resolved = await resolveProject(transaction, call, project, { rows: 'some' });
    const projectId = await setUpProject(transaction, call, resolved, row.account_id);
    await audit(transaction, call, { subject: `project:${projectId}` });
    await audit(transaction, call, { subject: `access-application:${row.id}` });
    return settle(transaction, call, row, { state: 'done', note: null });
  });
}

/** Refuses an application for access control, and mails why (OPS-04). */
export function refuseAccessWork(
  call: OperatorCall & Replaces,
  { accessApplicationId, note }: RefuseAccessApplicationInput,
): Promise<WorkedAccessApplication> {
  const { server, portal, now } = call;
  const { id: portalId } = portal.configuration;
  return call.write(async (transaction) => {
    const row = await open(transaction, call, accessApplicationId);
    const person = await findRecipient(transaction, portalId, { accountId: row.account_id });
    if (person) {
      const facts = { portal, displayName: person.displayName, application: 'access', note } as const;
      const mail = { ...refusalMail(facts, person.mailLocale), to: person.mailAddress };
      await putMail(transaction, { random: server.random, portalId, now }, mail);
    }
    await audit(transaction, call, { subject: `access-application:${row.id}` });
    return settle(transaction, call, row, { state: 'refused', note });
  });
}

interface Row extends Selectable<AccessApplicationTable> {
  readonly displayName: string;
  readonly identifier: string;
  readonly companyName: string | null;
}

const applicant = ['account.display_name as displayName', 'account.identifier', 'company.name as companyName'] as const;

const applications = (database: Kysely<Tables>, call: OperatorCall) =>
  database
    .selectFrom('access_application')
    .innerJoin('account', 'account.id', 'access_application.account_id')
    .leftJoin('company', 'company.id', 'account.company_id')
    .where(visible.accessApplication(call));

/** The application of an id that waits, in the version that the call names. */
async function open(transaction: Transaction<Tables>, call: OperatorCall & Replaces, id: string): Promise<Row> {
  const row = await applications(transaction, call)
    .selectAll('access_application')
    .select(applicant)
    .where('access_application.id', '=', id)
    .executeTakeFirst();
  return stillReceived(call, row, async (one) => (await showAll(transaction, call, [one]))[0]);
}

async function settle(
  transaction: Transaction<Tables>,
  call: OperatorCall,
  row: Row,
  how: Pick<Row, 'state' | 'note'>,
): Promise<WorkedAccessApplication> {
  const settled = { ...row, ...how, settled_at: call.now, version: row.version + 1 };
  const { state, note, settled_at, version } = settled;
  await transaction
    .updateTable('access_application')
    .set({ state, note, settled_at, version })
    .where('id', '=', row.id)
    .execute();
  const [shown] = await showAll(transaction, call, [settled]);
  if (!shown) throw new Refusal('internal');
  return shown;
}

async function showAll(
  database: Kysely<Tables>,
  call: OperatorCall,
  rows: readonly Row[],
): Promise<readonly WorkedAccessApplication[]> {
  const all = rows.map((row) => ({ row, application: shownAccessApplication(row) }));
  const named = all.map(({ application }) => application.project);
  const accounts = await accountsOf(
    database,
    call,
    named.flatMap(({ mailAddresses }) => mailAddresses),
  );
  const contracts = await contractsByNumber(
    database,
    call,
    named.flatMap(({ contractNumbers }) => contractNumbers),
  );
  return all.map(({ row: { displayName, identifier, companyName, version }, application }) => ({
    application,
    applicant: { displayName, identifier, companyName },
    unknown: {
      mailAddresses: application.project.mailAddresses.filter((one) => !accounts.has(one)),
      contractNumbers: application.project.contractNumbers.filter((one) => !contracts.has(one)),
    },
    version,
  }));
}
