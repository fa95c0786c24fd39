import type { ApplicationContacts } from '@madoguchi/sdk/certificates/application-entries.model.js';
import type { ApplicationDetail, ApplicationKind } from '@madoguchi/sdk/certificates/application.model.js';
import { issuingKinds, isUnderWay, underWayStates } from '@madoguchi/sdk/certificates/application-state.rules.js';
import type { Kysely } from 'kysely';
import { authorized } from '../portal/authorize.ts';
import type { Call } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer } from '../portal/visible.ts';
import { iso, readParts, recordOf, type ApplicationParts } from './application-records.ts';
import { domainsOf } from './domain-validations.ts';
import { readContacts, readEntries } from './kept-entries.ts';
import { offerOf } from './offer-of.ts';

/** An application that the caller may see, with everything about it. */
export interface OpenApplication extends ApplicationParts {
  readonly accountId: string;
  readonly detail: ApplicationDetail;
  /** Those of its contract as they are by now; before there is one those that were entered. */
  readonly currentContacts: ApplicationContacts;
}

/** What every operation on an application begins with. */
export async function openApplication(
  database: Kysely<Tables>,
  call: Pick<Call, 'actor' | 'endpoint' | 'portal' | 'now'>,
  id: string,
): Promise<OpenApplication> {
  const [parts] = await readParts(database, call, [id]);
  const found = authorized(call, parts && { ...parts, accountId: parts.row.account_id });
  const detail = await detailOf(database, call, found);
  const currentContacts = found.contract ? readContacts(found.contract.contacts) : detail.entries.contacts;
  return { ...found, detail, currentContacts };
}

/** An application with all that was applied for and what became of it (CRT-09). */
export async function detailOf(
  database: Kysely<Tables>,
  viewer: Viewer & Pick<Call, 'now'>,
  parts: ApplicationParts,
): Promise<ApplicationDetail> {
  const { row, certificate } = parts;
  const documents = await database
    .selectFrom('application_document')
    .selectAll()
    .where(visible.applicationDocument(viewer))
    .where('application_id', '=', row.id)
    .execute();
  const known = offerOf(viewer.portal).catalogue.documents.map(({ id }) => id);
  const history = await database
    .selectFrom('application_event')
    .selectAll()
    .where(visible.applicationEvent(viewer))
    .where('application_id', '=', row.id)
    .orderBy('position')
    .execute();
  const source = await database
    .selectFrom('application')
    .select(['id', 'number'])
    .where(visible.application(viewer))
    .where('id', '=', row.source_id ?? '')
    .executeTakeFirst();
  const successor = await database
    .selectFrom('application')
    .select(['id', 'number'])
    .where(visible.application(viewer))
    .where('source_id', '=', row.id)
    .where('kind', 'in', issuingKinds)
    .where('state', 'not in', ['refused', 'withdrawn'])
    .orderBy('applied_at', 'desc')
    .executeTakeFirst();
  const underWay = await underWayFor(database, viewer, parts);
  const domains = await domainsOf(database, viewer, parts);
  return {
    ...recordOf(parts, viewer),
    entries: readEntries(row.entries),
    ...(row.price !== null && { price: row.price }),
    documents: documents
      .toSorted(
        (one, other) =>
          one.asked_at - other.asked_at ||
          known.indexOf(one.kind) - known.indexOf(other.kind) ||
          one.id.localeCompare(other.id),
      )
      .map(({ id, kind, note, asked_at, arrived_at }) => ({
        id,
        kind,
        ...(note !== null && { note }),
        askedAt: iso(asked_at),
        ...(arrived_at !== null && { arrivedAt: iso(arrived_at) }),
      })),
    ...(domains && { domains }),
    history: history.map(({ state, at, note }) => ({ state, at: iso(at), ...(note !== null && { note }) })),
    ...(source && { source }),
    ...(successor && { successor }),
    ...(certificate && {
      reissues: { firstIssuedAt: iso(certificate.first_issued_at), count: certificate.reissues },
    }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(underWay !== undefined && { underWay }),
    version: row.version,
  };
}

/**
 * The kind of another application under way that is about the same certificate or contract: a revocation, which closes more
 * than the others do, else the oldest, but a termination only where there is none beside it, since that leaves more open
 * (`underWay` of the rules of actions).
 */
async function underWayFor(
  database: Kysely<Tables>,
  viewer: Viewer,
  { row, contract, certificate }: ApplicationParts,
): Promise<ApplicationKind | undefined> {
  const found = await database
    .selectFrom('application')
    .leftJoin('application as source', 'source.id', 'application.source_id')
    .select(['application.kind', 'application.state'])
    .where(visible.application(viewer))
    .where('application.id', '!=', row.id)
    .where('application.account_id', '=', row.account_id)
    .where('application.state', 'in', underWayStates)
    .where((eb) =>
      eb.or([
        eb('application.source_id', '=', row.id),
        ...(contract
          ? [eb('application.contract_id', '=', contract.id), eb('source.contract_id', '=', contract.id)]
          : []),
        ...(certificate ? [eb('application.certificate_id', '=', certificate.id)] : []),
      ]),
    )
    .orderBy('application.applied_at')
    .execute();
  const kinds = found.filter(({ state }) => isUnderWay(state)).map(({ kind }) => kind);
  return kinds.find((kind) => kind === 'revocation') ?? kinds.find((kind) => kind !== 'termination') ?? kinds[0];
}
