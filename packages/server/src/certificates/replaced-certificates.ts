import { stateAfter } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { revocationMoment } from '@madoguchi/sdk/certificates/revocation-moment.rules.js';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../portal/tables.ts';
import { moveApplication, type WriteContext } from './application-writes.ts';
import type { ApplicationTable } from '../portal/certificate-tables.ts';
import { offerOf } from './offer-of.ts';
import type { OpenApplication } from './open-application.ts';
import { revokeCertificate } from './revocations.ts';

/**
 * What issuing a certificate does to the one before it: its record leads no further, and after a reissue it is revoked, at
 * once or after some days (CRT-11). After a renewal or a next certificate it stays valid to its end.
 */
export async function replaceSource(
  database: Kysely<Tables>,
  context: WriteContext,
  before: OpenApplication,
  application: Selectable<ApplicationTable>,
  revokePrevious: '' | 'at-once' | 'later',
): Promise<void> {
  const { certificate } = before;
  let { row } = before;
  if (!certificate) return;
  if (stateAfter(row, 'replaced').ok) row = await moveApplication(database, context, row, 'replaced');
  if (application.kind !== 'reissue') return;
  const { portal, now } = context;
  const { timeZone } = portal.configuration;
  const service = offerOf(portal).catalogue.services.find(({ id }) => id === application.service_id);
  const at = revocationMoment(
    revokePrevious === 'later' ? 'later' : 'at-once',
    { deferredRevocationDays: service?.deferredRevocationDays ?? 0 },
    { now, timeZone },
  );
  await revokeCertificate(database, context, row, certificate, { at, reason: 'superseded' });
}
