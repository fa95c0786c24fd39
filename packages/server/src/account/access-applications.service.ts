import type {
  AccessApplication,
  AccessApplicationPage,
  ProjectDraft,
} from '@madoguchi/sdk/account/access-application.model.js';
import type { ReadAccessApplicationsInput } from '@madoguchi/sdk/account/access-applications.endpoints.js';
import { checkProject } from '@madoguchi/sdk/account/project.rules.js';
import type { Selectable } from 'kysely';
import * as z from 'zod/mini';
import { countedAs, linkAddressLimit, refuse, reserve } from '../identity/attempts.ts';
import { findRecipient } from '../identity/recipient.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import { makeRequestId } from '../portal/request-id.ts';
import type { AccessApplicationTable } from '../portal/support-contract-tables.ts';
import { visible } from '../portal/visible.ts';
import { applicationReceivedMail } from './application-received.mail.ts';

/**
 * Keeps an application for access control (SUP-04), and mails its number to whoever applied. What it names is not looked up: the
 * answer would tell.
 */
export async function applyForOwnAccess(call: CustomerCall, asked: ProjectDraft): Promise<AccessApplication> {
  const { server, portal, actor, now } = call;
  const checked = checkProject(asked);
  if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: checked.fieldErrors });
  const { id: portalId } = portal.configuration;
  const counted = await countedAs(portalId, 'access-application', actor.account.id);
  refuse(await reserve(server.database, counted, linkAddressLimit, now), 'rate-limited');
  const { projectName, groupName, mailAddresses, contractNumbers } = checked.draft;
  const row: Selectable<AccessApplicationTable> = {
    id: makeRequestId(server.random),
    portal_id: portalId,
    account_id: actor.account.id,
    project_name: projectName,
    group_name: groupName,
    mail_addresses: JSON.stringify(mailAddresses),
    contract_numbers: JSON.stringify(contractNumbers),
    state: 'received',
    note: null,
    applied_at: now,
    settled_at: null,
    version: 1,
  };
  return call.write(async (transaction) => {
    await transaction.insertInto('access_application').values(row).execute();
    const person = await findRecipient(transaction, portalId, { accountId: actor.account.id });
    if (person) {
      const access = { displayName: person.displayName, projectName };
      const mail = applicationReceivedMail({ portal, number: row.id, access }, person.mailLocale);
      await putMail(transaction, { random: server.random, portalId, now }, { ...mail, to: person.mailAddress });
    }
    await audit(transaction, call, { subject: `access-application:${row.id}` });
    return shownAccessApplication(row);
  });
}

/** What the person applied for, the newest first (SUP-04). */
export async function readOwnAccessApplications(
  call: CustomerCall,
  { cursor }: ReadAccessApplicationsInput,
): Promise<AccessApplicationPage> {
  const { kysely } = call.server.database;
  const after = readTimeCursor(cursor);
  const all = kysely.selectFrom('access_application').where(visible.accessApplication(call));
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
  return pageOf(rows, total, shownAccessApplication, ({ applied_at: at, id }) => [at, id]);
}

const texts: z.ZodMiniType<readonly string[]> = z.array(z.string());

/** An application as it is shown. */
export function shownAccessApplication(row: Selectable<AccessApplicationTable>): AccessApplication {
  return {
    id: row.id,
    project: {
      projectName: row.project_name,
      groupName: row.group_name,
      mailAddresses: z.parse(texts, JSON.parse(row.mail_addresses)),
      contractNumbers: z.parse(texts, JSON.parse(row.contract_numbers)),
    },
    state: row.state,
    ...(row.note !== null && { note: row.note }),
    appliedAt: new Date(row.applied_at).toISOString(),
    ...(row.settled_at !== null && { settledAt: new Date(row.settled_at).toISOString() }),
  };
}
