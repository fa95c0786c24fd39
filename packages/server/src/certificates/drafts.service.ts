import type {
  DraftInput,
  ReadDraftsInput,
  UpdateDraftInput,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import {
  applicationStep,
  applicationSubject,
  type ApplicationDraft,
  type ApplicationSubject,
  type DraftPage,
  type DraftSource,
} from '@madoguchi/sdk/certificates/application-draft.model.js';
import { entriesFrom } from '@madoguchi/sdk/certificates/entries-from.rules.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { audit } from '../portal/audit.ts';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { detailsFor } from './account-details.service.ts';
import { hasAgreed } from './application-agreement.ts';
import { iso } from './application-records.ts';
import type { ApplicationDraftTable } from '../portal/certificate-tables.ts';
import { chosenAnew, openSubject } from './draft-subject.ts';
import { readContacts, readEntries } from './kept-entries.ts';
import { privateKeysIn } from './private-keys.ts';

/** How many applications an account can have begun at a time. */
export const mostDrafts = 50;

/** The applications that were begun, the one saved last first (CRT-04). */
export async function readOwnDrafts(call: CustomerCall, { cursor }: ReadDraftsInput): Promise<DraftPage> {
  const after = readTimeCursor(cursor);
  const all = call.server.database.kysely.selectFrom('application_draft').where(visible.applicationDraft(call));
  const rows = await all
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('updated_at', 'id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return pageOf(
    rows,
    total,
    (row) => ({
      ...draftSubject(row),
      id: row.id,
      step: parseWith(applicationStep, row.step),
      serverName: readEntries(row.entries).basics.serverName,
      updatedAt: iso(row.updated_at),
    }),
    ({ updated_at: at, id }) => [at, id],
  );
}

/** Begins an application (CRT-04, CRT-10, CRT-11, CRT-12). */
export function createOwnDraft(call: CustomerCall, subject: ApplicationSubject): Promise<ApplicationDraft> {
  const { server, portal, actor, now } = call;
  return call.write(async (transaction) => {
    const { source } = await openSubject(transaction, call, subject);
    const from = source && { ...source.detail.entries, contacts: source.currentContacts };
    const { count } = await transaction
      .selectFrom('application_draft')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(visible.applicationDraft(call))
      .executeTakeFirstOrThrow();
    if (count >= mostDrafts) throw new Refusal('too-many-drafts', { params: { most: mostDrafts } });
    const row: Selectable<ApplicationDraftTable> = {
      id: randomToken(server.random, 16),
      portal_id: portal.configuration.id,
      account_id: actor.account.id,
      kind: subject.kind,
      service_id: subject.serviceId,
      contract_type: subject.contractType,
      months: subject.months,
      source_id: source?.row.id ?? null,
      step: 'terms',
      agreement_id: null,
      entries: JSON.stringify(entriesFrom(subject.kind, from, await detailsFor(transaction, call))),
      created_at: now,
      updated_at: now,
      version: 1,
    };
    await transaction.insertInto('application_draft').values(row).execute();
    await audit(transaction, call, { subject: `application-draft:${row.id}` });
    return shownDraft(transaction, call, row);
  });
}

/** One application that was begun. */
export async function readOwnDraft(call: CustomerCall, { draftId }: DraftInput): Promise<ApplicationDraft> {
  const { kysely } = call.server.database;
  return shownDraft(kysely, call, await openDraft(kysely, call, draftId));
}

/** Keeps what was entered so far; of several saves of one version the first one wins. A private key is never kept (CRT-05). */
export async function updateOwnDraft(
  call: CustomerCall & Replaces,
  { draftId, step, agreementId, choice, entries }: UpdateDraftInput,
): Promise<ApplicationDraft> {
  const fieldErrors = privateKeysIn(entries);
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
  return call.write(async (transaction) => {
    const row = await openDraft(transaction, call, draftId);
    if (row.version !== call.ifMatch)
      throw new Refusal('version-conflict', { current: await shownDraft(transaction, call, row) });
    if (agreementId !== undefined && !(await hasAgreed(transaction, call, row.kind, agreementId)))
      throw wrong('agreementId', 'unknown');
    const chosen = choice && (await chosenAnew(transaction, call, await shownDraft(transaction, call, row), choice));
    const change = {
      ...(chosen && { service_id: chosen.serviceId, contract_type: chosen.contractType, months: chosen.months }),
      step,
      agreement_id: agreementId ?? null,
      entries: JSON.stringify(entries),
      updated_at: call.now,
      version: row.version + 1,
    };
    await transaction.updateTable('application_draft').set(change).where('id', '=', row.id).execute();
    await audit(transaction, call, { subject: `application-draft:${row.id}` });
    return shownDraft(transaction, call, { ...row, ...change });
  });
}

/** Throws an application away that was begun. */
export function deleteOwnDraft(call: CustomerCall, { draftId }: DraftInput): Promise<void> {
  return call.write(async (transaction) => {
    const { id } = await openDraft(transaction, call, draftId);
    await transaction.deleteFrom('application_draft').where('id', '=', id).execute();
    await audit(transaction, call, { subject: `application-draft:${id}` });
  });
}

/** A draft of the caller's. */
export async function openDraft(
  database: Kysely<Tables>,
  call: CustomerCall,
  draftId: string,
): Promise<Selectable<ApplicationDraftTable>> {
  const row = await database
    .selectFrom('application_draft')
    .selectAll()
    .where(visible.applicationDraft(call))
    .where('id', '=', draftId)
    .executeTakeFirst();
  return authorized(call, row && { ...row, accountId: row.account_id });
}

/** What a draft is for. */
export function draftSubject(row: Selectable<ApplicationDraftTable>): ApplicationSubject {
  return parseWith(applicationSubject, {
    kind: row.kind,
    serviceId: row.service_id,
    contractType: row.contract_type,
    months: row.months,
    ...(row.source_id !== null && { sourceId: row.source_id }),
  });
}

/** A draft as its owner sees it. */
export async function shownDraft(
  database: Kysely<Tables>,
  call: CustomerCall,
  row: Selectable<ApplicationDraftTable>,
): Promise<ApplicationDraft> {
  const source = await database
    .selectFrom('application')
    .leftJoin('certificate_contract', 'certificate_contract.id', 'application.contract_id')
    .select([
      'number',
      'application.service_id as serviceId',
      'server_name as serverName',
      'certificate_contract.contacts',
    ])
    .where(visible.application(call))
    .where('application.id', '=', row.source_id ?? '')
    .executeTakeFirst();
  return {
    ...draftSubject(row),
    id: row.id,
    step: parseWith(applicationStep, row.step),
    ...(row.agreement_id !== null && { agreementId: row.agreement_id }),
    entries: readEntries(row.entries),
    ...(source && { source: sourceOf(source, row) }),
    updatedAt: iso(row.updated_at),
    version: row.version,
  };
}

function sourceOf(
  { contacts, ...source }: Omit<DraftSource, 'contacts'> & { readonly contacts: string | null },
  { kind }: Pick<Selectable<ApplicationDraftTable>, 'kind'>,
): DraftSource {
  return {
    ...source,
    ...(kind === 'contact-change' && contacts !== null && { contacts: readContacts(contacts) }),
  };
}
