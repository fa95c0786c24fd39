import { publicKeyOf } from '@madoguchi/sdk/certificates/public-key-of.js';
import { compromised } from '@madoguchi/sdk/certificates/reused-key.rules.js';
import type { Kysely } from 'kysely';
import type { ServedPortal } from '../portal/ports.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';

/**
 * Refuses a request of a key of which the portal was told that it was disclosed, by whomever: a certificate of it would have to
 * be revoked the moment it is issued (CA/Browser Forum, Baseline Requirements 6.1.1.3 and 4.9.1.1). A revocation that was
 * asked for tells so before it was carried out, unless it was withdrawn or refused.
 */
export async function refuseCompromised(
  database: Kysely<Tables>,
  { configuration }: ServedPortal,
  csr: string,
): Promise<void> {
  const key = csr === '' ? undefined : await publicKeyOf(csr);
  if (key === undefined) return;
  const told = await database
    .selectFrom('certificate') // oxlint-disable-line madoguchi/visible -- a key that was disclosed is nobody's any more
    .leftJoin('application', (join) =>
      join
        .onRef('application.certificate_id', '=', 'certificate.id')
        .on('application.reason', '=', compromised)
        .on('application.state', 'not in', ['withdrawn', 'refused']),
    )
    .select('certificate.pem')
    .distinct()
    .where('certificate.portal_id', '=', configuration.id)
    .where((eb) => eb.or([eb('certificate.revocation_reason', '=', compromised), eb('application.id', 'is not', null)]))
    .execute();
  for (const { pem } of told) if ((await publicKeyOf(pem)) === key) throw wrong('basics.csr', 'compromised-key');
}
