import { stateAfter } from '@madoguchi/sdk/certificates/application-state.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import type { RevocationReason } from '../portal/certificate-authority.ts';
import type { ServedPortal, ServerPorts } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { tellOfApplication } from './application-mails.ts';
import { moveApplication, type WriteContext } from './application-writes.ts';
import type { ApplicationTable, CertificateTable } from '../portal/certificate-tables.ts';
import { reasonOf } from '../portal/reason-of.ts';
import { inTime } from '../portal/in-time.ts';
import { Refusal } from '../portal/problem.ts';

/** The codes of RFC 5280, section 5.3.1, for the reasons that customers choose among (CRT-13). */
const reasons: Readonly<Record<string, RevocationReason>> = {
  'content-changes': 'affiliation-changed',
  'superseded': 'superseded',
  'cessation': 'cessation-of-operation',
  'key-compromise': 'key-compromise',
};

/** Notes that a certificate is revoked from a moment on, now or later. One that is to be revoked sooner stays so. */
export async function revokeCertificate(
  database: Kysely<Tables>,
  context: WriteContext,
  issuedBy: Selectable<ApplicationTable>,
  certificate: Selectable<CertificateTable>,
  { at, reason }: { readonly at: Instant; readonly reason: string },
): Promise<void> {
  if (certificate.revoked_at === null || at < certificate.revoked_at)
    await database
      .updateTable('certificate')
      .set({ revoked_at: at, revocation_reason: reason, authority_told_at: null })
      .where('id', '=', certificate.id)
      .execute();
  if (at <= context.now) await takeEffect(database, context, issuedBy, { ...certificate, revoked_at: at });
}

/** A revocation takes effect: the record of the certificate says so, and a mail does (CRT-18). */
export async function takeEffect(
  database: Kysely<Tables>,
  context: WriteContext,
  issuedBy: Selectable<ApplicationTable>,
  { serial, revoked_at }: Selectable<CertificateTable>,
): Promise<void> {
  if (!stateAfter(issuedBy, 'revoked').ok) return;
  const moved = await moveApplication(database, context, issuedBy, 'revoked');
  await tellOfApplication(database, context, moved, { kind: 'revoked', serial, at: revoked_at ?? context.now });
}

/** How long the authority may take to note a revocation, in milliseconds. */
const longestTelling = 10_000;

/**
 * Tells the authority of every revocation that it has not heard of: outside of transactions, for it is no SQL, and again until
 * it took note. Whoever revokes does so right afterwards; what failed is told with the next upkeep. Of an application that was
 * refused while nobody knew what became of its issue (`issuing_at`) it is told to revoke whatever it issued. One that does not
 * answer in 10 seconds hears the rest another time: others wait for what comes after this.
 */
export async function tellAuthority(
  { database: { kysely }, certificateAuthority, log }: Pick<ServerPorts, 'database' | 'certificateAuthority' | 'log'>,
  { configuration }: ServedPortal,
  now: Instant,
): Promise<void> {
  if (!certificateAuthority) return;
  let answers = true;
  const told = async (facts: Readonly<Record<string, string>>, telling: Promise<void>): Promise<boolean> => {
    try {
      await inTime(telling, longestTelling);
      return true;
    } catch (error) {
      answers = !(error instanceof Refusal && error.code === 'timeout');
      log('error', 'revocation-not-told', { ...facts, reason: reasonOf(error) });
      return false;
    }
  };
  const waiting = await kysely
    .selectFrom('certificate') // oxlint-disable-line madoguchi/visible -- what the authority is to hear, of everybody
    .select(['id', 'serial', 'revoked_at', 'revocation_reason'])
    .where('portal_id', '=', configuration.id)
    .where('revoked_at', 'is not', null)
    .where('authority_told_at', 'is', null)
    .execute();
  for (const { id, serial, revoked_at, revocation_reason } of waiting) {
    if (!answers) return;
    const reason = reasons[revocation_reason ?? ''] ?? 'unspecified';
    const from = revoked_at ?? now;
    if (await told({ certificate: id }, certificateAuthority.revoke(serial.toLowerCase(), { reason, from })))
      await kysely
        .updateTable('certificate')
        .set({ authority_told_at: now })
        .where('id', '=', id)
        .where('revoked_at', '=', revoked_at)
        .execute();
  }
  const unheard = await kysely
    .selectFrom('application') // oxlint-disable-line madoguchi/visible -- what the authority is to hear, of everybody
    .select(['id', 'issuing_at'])
    .where('portal_id', '=', configuration.id)
    .where('state', '=', 'refused')
    .where('issuing_at', 'is not', null)
    .execute();
  for (const { id, issuing_at } of unheard)
    if (
      answers &&
      (await told({ application: id }, certificateAuthority.revokeOrder(id, { reason: 'unspecified', from: now })))
    )
      await kysely
        .updateTable('application')
        .set({ issuing_at: null })
        .where('id', '=', id)
        .where('issuing_at', '=', issuing_at)
        .execute();
}
