import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Database } from '../portal/ports.ts';
import type { AuthorityCertificateTable } from '../portal/tables.ts';
import type { CertificateUsage, Revocation } from '../portal/certificate-authority.ts';

type Kept = Pick<Database, 'kysely'>;

/** The certificate of an order, in base64 of its DER; undefined before it was issued. */
export async function findIssued({ kysely }: Kept, reference: string): Promise<string | undefined> {
  const row = await kysely
    .selectFrom('authority_certificate')
    .select('certificate')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.certificate;
}

/** Adds what was issued to the book, unless the order had its certificate already. */
export async function enterIssued(
  { kysely }: Kept,
  row: Omit<AuthorityCertificateTable, 'revoked_from' | 'reason'>,
): Promise<void> {
  await kysely
    .insertInto('authority_certificate')
    .values({ ...row, revoked_from: null, reason: null })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .execute();
}

/** How a certificate is named: by its serial number, or by its order. */
export type NamedBy = 'serial_number' | 'reference';

/** Whether there is such a certificate; it is revoked from the earliest moment that was told. */
export async function enterRevocation(
  { kysely }: Kept,
  by: NamedBy,
  name: string,
  { reason, from }: Revocation,
): Promise<boolean> {
  await kysely
    .updateTable('authority_certificate')
    .set({ revoked_from: from, reason })
    .where(by, '=', name)
    .where((eb) => eb.or([eb('revoked_from', 'is', null), eb('revoked_from', '>', from)]))
    .execute();
  const row = await kysely
    .selectFrom('authority_certificate')
    .select('serial_number')
    .where(by, '=', name)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is revoked at `now` and had not ended by `since`, by serial number. */
export async function readRevoked(
  { kysely }: Kept,
  usage: CertificateUsage,
  now: Instant,
  since: Instant,
): Promise<readonly ({ readonly serialNumber: string } & Revocation)[]> {
  const rows = await kysely
    .selectFrom('authority_certificate')
    .select(['serial_number as serialNumber', 'reason', 'revoked_from as from'])
    .where('usage', '=', usage)
    .where('revoked_from', '<=', now)
    .where('not_after', '>=', since)
    .orderBy('serial_number')
    .execute();
  return rows.map(({ serialNumber, reason, from }) => ({
    serialNumber,
    reason: reason ?? 'unspecified',
    from: from ?? now,
  }));
}
