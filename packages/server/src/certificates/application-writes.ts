import { stateAfter, type ApplicationHappening } from '@madoguchi/sdk/certificates/application-state.rules.js';
import type { ApplicationEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken, type Instant, type Random } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { nextNumber } from '../portal/next-number.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import type { ApplicationTable } from '../portal/certificate-tables.ts';
import { tellOfApplication } from './application-mails.ts';
import { offerOf } from './offer-of.ts';

/** What applications are written with: a `Call` is one. */
export interface WriteContext {
  readonly server: { readonly random: Random };
  readonly portal: ServedPortal;
  readonly now: Instant;
}

/** What is applied for. */
export interface NewApplication extends Pick<
  Selectable<ApplicationTable>,
  | 'account_id'
  | 'kind'
  | 'service_id'
  | 'contract_type'
  | 'months'
  | 'price'
  | 'contract_id'
  | 'source_id'
  | 'certificate_id'
  | 'coupon_id'
  | 'agreement_id'
  | 'reason'
> {
  readonly entries: ApplicationEntries;
  readonly contractCode: string | undefined;
  readonly couponNumber: string | undefined;
}

/** Adds an application with a number of its own, asks for what its policy names, and mails the receipt (CRT-06, CRT-18). */
export async function addApplication(
  database: Kysely<Tables>,
  context: WriteContext,
  { entries, contractCode = '', couponNumber = '', ...facts }: NewApplication,
): Promise<Selectable<ApplicationTable>> {
  const { server, portal, now } = context;
  const { documentsAtOnce } = offerOf(portal);
  const documents = documentsAtOnce
    .filter(({ kinds, serviceIds }) => kinds.includes(facts.kind) && serviceIds.includes(facts.service_id))
    .flatMap((policy) => policy.documents);
  const row: Selectable<ApplicationTable> = {
    ...facts,
    id: randomToken(server.random, 16),
    portal_id: portal.configuration.id,
    number: await numberIn(database, context),
    state: 'received',
    entries: JSON.stringify(entries),
    organisation_name: entries.organisation.name,
    server_name: entries.basics.serverName,
    server_type: entries.basics.serverType,
    organisation_search: searchable(entries.organisation.name),
    server_search: searchable(entries.basics.serverName),
    contract_search: searchable(contractCode),
    coupon_search: searchable(couponNumber),
    accepted_at: null,
    telephoned_at: null,
    issuing_at: null,
    applied_at: now,
    updated_at: now,
    version: 1,
  };
  await database.insertInto('application').values(row).execute();
  await addEvent(database, context, row, undefined);
  await tellOfApplication(database, context, row, { kind: 'received', documents });
  return documents.length === 0
    ? row
    : askFor(
        database,
        context,
        row,
        documents.map((kind) => ({ kind })),
      );
}

/** Asks for documents of an application; without a mail, for the receipt names those of the policy. */
export async function askFor(
  database: Kysely<Tables>,
  context: WriteContext,
  row: Selectable<ApplicationTable>,
  documents: readonly { readonly kind: string; readonly note?: string | undefined }[],
): Promise<Selectable<ApplicationTable>> {
  const { server, now } = context;
  const moved = await moveApplication(database, context, row, 'documents-asked');
  await database
    .insertInto('application_document')
    .values(
      documents.map(({ kind, note }) => ({
        id: randomToken(server.random, 16),
        portal_id: row.portal_id,
        application_id: row.id,
        kind,
        note: note?.trim() || null,
        asked_at: now,
        arrived_at: null,
      })),
    )
    .execute();
  return moved;
}

/** What else changes when something happens to an application. */
export interface Change extends Partial<
  Pick<ApplicationTable, 'accepted_at' | 'contract_id' | 'contract_search' | 'telephoned_at' | 'issuing_at'>
> {
  /** For its history. */
  readonly note?: string | undefined;
}

/**
 * Brings an application into the state after something happened, with a line in its history, as a new version. What does not
 * happen in its state is `not-in-this-state`; of several who change one version the first one wins.
 */
export async function moveApplication(
  database: Kysely<Tables>,
  context: WriteContext,
  row: Selectable<ApplicationTable>,
  happening: ApplicationHappening,
  { note, ...change }: Change = {},
): Promise<Selectable<ApplicationTable>> {
  const transition = stateAfter(row, happening);
  if (!transition.ok) throw new Refusal(transition.code, { params: transition.params });
  const moved = await changeApplication(database, context, row, { ...change, state: transition.state });
  if (moved.state !== row.state || note !== undefined) await addEvent(database, context, moved, note);
  return moved;
}

/** Changes an application, as a new version. */
export async function changeApplication(
  database: Kysely<Tables>,
  { now }: WriteContext,
  row: Selectable<ApplicationTable>,
  change: Partial<Selectable<ApplicationTable>>,
): Promise<Selectable<ApplicationTable>> {
  const changed = { ...change, updated_at: now, version: row.version + 1 };
  const { numUpdatedRows } = await database
    .updateTable('application')
    .set(changed)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('An application was changed within a transaction that read it.');
  return { ...row, ...changed };
}

async function addEvent(
  database: Kysely<Tables>,
  { server, now }: WriteContext,
  { id, portal_id, state }: Selectable<ApplicationTable>,
  note: string | undefined,
): Promise<void> {
  const { last } = await database
    .selectFrom('application_event') // oxlint-disable-line madoguchi/visible -- the last position, for the next one
    .select(({ fn }) => fn.max('position').as('last'))
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('application_event')
    .values({
      id: randomToken(server.random, 16),
      portal_id,
      application_id: id,
      position: (last ?? 0) + 1,
      state,
      note: note?.trim() || null,
      at: now,
    })
    .execute();
}

/** `5000000001`: ten digits, counted within the portal (CRT-20). */
function numberIn(database: Kysely<Tables>, { portal }: WriteContext): Promise<string> {
  return nextNumber('5', 9, async (pattern) => {
    const { last } = await database
      .selectFrom('application') // oxlint-disable-line madoguchi/visible -- the last number, for the next one
      .select(({ fn }) => fn.max('number').as('last'))
      .where('portal_id', '=', portal.configuration.id)
      .where('number', 'like', pattern)
      .executeTakeFirstOrThrow();
    return last;
  });
}
