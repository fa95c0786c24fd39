import type { CertificateCatalogue } from '@madoguchi/sdk/certificates/certificate-service.model.js';
import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import type { CertificateOffer } from '../portal/certificate-offer.ts';

/** What the vendor of a portal sells; a portal without it answers like one without certificates. */
export function offerOf({ certificates }: ServedPortal): CertificateOffer {
  if (!certificates) throw new Refusal('not-found');
  return certificates;
}

/** What can be applied for, and by which policy (CRT-04). */
export function readOwnCatalogue(call: CustomerCall): Promise<CertificateCatalogue> {
  return catalogueFor(call.server.database.kysely, call);
}

/** The catalogue as it is for the caller. */
export async function catalogueFor(database: Kysely<Tables>, call: CustomerCall): Promise<CertificateCatalogue> {
  const { catalogue } = offerOf(call.portal);
  const agreed = await database
    .selectFrom('certificate_customer')
    .select('asks_signatory')
    .where(visible.certificateCustomer(call))
    .executeTakeFirst();
  return { ...catalogue, asksSignatory: agreed?.asks_signatory === 1 };
}
