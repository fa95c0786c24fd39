import { underWayStates } from '@madoguchi/sdk/certificates/application-state.rules.js';
import type {
  ReadWorkInput,
  WorkedApplication,
  WorkedApplicationPage,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { namesAnother } from '@madoguchi/sdk/certificates/subject.rules.js';
import { minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import type { ApplicationTable } from '../portal/certificate-tables.ts';
import { requestedSubject } from './requested-subject.ts';
import { openApplication, type OpenApplication } from './open-application.ts';

/** So long the authority is given for a certificate before somebody else may ask it again. */
const issuingFor: number = minute;

/** The applications that wait for the vendor, the oldest first (OPS-01). */
export async function readWorkAsOperator(
  call: OperatorCall,
  { done = false, cursor }: ReadWorkInput,
): Promise<WorkedApplicationPage> {
  const { kysely } = call.server.database;
  const after = readTimeCursor(cursor);
  const all = kysely
    .selectFrom('application')
    .where(visible.application(call))
    .$if(!done, (query) => query.where('state', 'in', underWayStates));
  const rows = await all
    .select(['id', 'applied_at as at'])
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('applied_at', 'id'), '>', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('applied_at')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const page = pageOf(
    rows,
    total,
    ({ id }) => id,
    ({ at, id }) => [at, id],
  );
  const items: WorkedApplication[] = [];
  for (const id of page.items) items.push(await workedOf(kysely, await openApplication(kysely, call, id)));
  return { ...page, items };
}

/** An application as the vendor sees it. */
export async function workedOf(database: Kysely<Tables>, { row, detail }: OpenApplication): Promise<WorkedApplication> {
  const customer = await database
    .selectFrom('account')
    .leftJoin('company', 'company.id', 'account.company_id')
    .select(['company.name', 'account.display_name as displayName'])
    .where('account.id', '=', row.account_id)
    .executeTakeFirstOrThrow();
  return {
    application: detail,
    companyName: customer.name ?? customer.displayName,
    telephoned: row.telephoned_at !== null,
    ...(await requestedOrganisation(detail)),
  };
}

async function requestedOrganisation({
  entries,
}: ApplicationDetail): Promise<Pick<WorkedApplication, 'requestedOrganisation'>> {
  if (entries.basics.csr === '') return {};
  const { organization } = await requestedSubject(entries);
  return namesAnother(organization, entries.organisation.name) ? { requestedOrganisation: organization } : {};
}

/** Opens an application of the version that the vendor saw; of several steps with one version the first one is taken. */
export async function openToWork(
  database: Kysely<Tables>,
  call: OperatorCall & Replaces,
  applicationId: string,
): Promise<OpenApplication> {
  const found = await openApplication(database, call, applicationId);
  if (found.row.version !== call.ifMatch || isBeingIssued(found.row, call.now))
    throw new Refusal('version-conflict', { current: await workedOf(database, found) });
  return found;
}

/** Whether somebody else has the authority issue its certificate at present. */
function isBeingIssued({ issuing_at: since }: Selectable<ApplicationTable>, now: Instant): boolean {
  return since !== null && now - since < issuingFor;
}

/** One step of the vendor's with an application, in one transaction. */
export function work<Input extends ApplicationInput>(
  step: (
    transaction: Transaction<Tables>,
    call: OperatorCall & Replaces,
    found: OpenApplication,
    input: Input,
  ) => Promise<unknown>,
): (call: OperatorCall & Replaces, input: Input) => Promise<WorkedApplication> {
  return (call, input) =>
    call.write(async (transaction) => {
      const { applicationId } = input;
      await step(transaction, call, await openToWork(transaction, call, applicationId), input);
      await audit(transaction, call, { subject: `application:${applicationId}` });
      return workedOf(transaction, await openApplication(transaction, call, applicationId));
    });
}
