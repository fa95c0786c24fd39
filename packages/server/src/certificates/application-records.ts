import type {
  ApplicationRecord,
  CertificateContract,
  IssuedCertificate,
} from '@madoguchi/sdk/certificates/application.model.js';
import { nextDays, type NextDays } from '@madoguchi/sdk/certificates/certificate-lifetime.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import * as z from 'zod/mini';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer } from '../portal/visible.ts';
import type { ApplicationTable, CertificateContractTable, CertificateTable } from '../portal/certificate-tables.ts';
import { offerOf } from './offer-of.ts';

/** An application with what stands beside it. */
export interface ApplicationParts {
  readonly row: Selectable<ApplicationTable>;
  readonly contract: Selectable<CertificateContractTable> | undefined;
  /** The one that it led to. */
  readonly certificate: Selectable<CertificateTable> | undefined;
  readonly couponNumber: string | undefined;
}

/** The applications by these ids that somebody may see, in the order of the ids. */
export async function readParts(
  database: Kysely<Tables>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly ApplicationParts[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('application')
    .selectAll()
    .where(visible.application(viewer))
    .where('id', 'in', ids)
    .execute();
  const contracts = await database
    .selectFrom('certificate_contract')
    .selectAll()
    .where(visible.certificateContract(viewer))
    .where('id', 'in', known(rows.map((row) => row.contract_id)))
    .execute();
  const certificates = await database
    .selectFrom('certificate')
    .selectAll()
    .where(visible.certificate(viewer))
    .where('application_id', 'in', ids)
    .execute();
  const coupons = await database
    .selectFrom('coupon') // oxlint-disable-line madoguchi/visible -- paid with, whichever agency's code is stored by now
    .select(['id', 'number'])
    .where('id', 'in', known(rows.map((row) => row.coupon_id)))
    .execute();
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return row
      ? {
          row,
          contract: contracts.find((one) => one.id === row.contract_id),
          certificate: certificates.find((one) => one.application_id === id),
          couponNumber: coupons.find((one) => one.id === row.coupon_id)?.number,
        }
      : [];
  });
}

/** With nothing known the list holds an id that nothing has. */
const known = (ids: readonly (string | null)[]): readonly string[] => ['', ...ids.filter((id) => id !== null)];

/** An application as a list shows it. */
export function recordOf(
  { row, contract, certificate, couponNumber }: ApplicationParts,
  { portal }: Pick<Viewer, 'portal'>,
): ApplicationRecord {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    serviceId: row.service_id,
    contractType: row.contract_type,
    months: row.months,
    appliedAt: iso(row.applied_at),
    updatedAt: iso(row.updated_at),
    organisationName: row.organisation_name,
    serverName: row.server_name,
    serverType: row.server_type,
    ...(couponNumber !== undefined && { couponNumber }),
    ...(contract && { contract: contractOf(contract, row.state === 'issued' ? certificate : undefined, portal) }),
    ...(certificate && { certificate: shownCertificate(certificate) }),
    documentsAwaited: row.state === 'documents-awaited',
  };
}

function contractOf(
  row: Selectable<CertificateContractTable>,
  present: Selectable<CertificateTable> | undefined,
  portal: ServedPortal,
): CertificateContract {
  const next = present && nextOf(portal, row, present);
  return {
    id: row.id,
    code: row.code,
    contractType: row.contract_type,
    months: row.months,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    ...(row.terminates_on !== null && { terminatesOn: row.terminates_on }),
    ...(next && { nextDueOn: next.dueOn, nextOpensOn: next.opensOn }),
  };
}

/** When to apply for what follows a certificate in its contract; undefined where nothing does. */
export function nextOf(
  portal: ServedPortal,
  { ends_on }: Pick<Selectable<CertificateContractTable>, 'ends_on'>,
  { not_before, not_after }: Pick<Selectable<CertificateTable>, 'not_before' | 'not_after'>,
): NextDays | undefined {
  const { catalogue, nextLeadDays } = offerOf(portal);
  const validity = { notBefore: not_before, notAfter: not_after };
  return nextDays({ ...catalogue.policy, nextLeadDays }, { endsOn: ends_on }, validity, portal.configuration.timeZone);
}

const names = z.array(z.string());

/** The names that a certificate holds. */
export const readNames = (row: Pick<Selectable<CertificateTable>, 'names'>): readonly string[] =>
  z.parse(names, JSON.parse(row.names));

function shownCertificate(row: Selectable<CertificateTable>): IssuedCertificate {
  return {
    serial: row.serial,
    issuedAt: iso(row.issued_at),
    notBefore: iso(row.not_before),
    notAfter: iso(row.not_after),
    names: [...readNames(row)],
    ...(row.revoked_at !== null && { revokedAt: iso(row.revoked_at) }),
    ...(row.downloaded_at !== null && { downloadedAt: iso(row.downloaded_at) }),
  };
}

export const iso = (instant: Instant): string => new Date(instant).toISOString();
