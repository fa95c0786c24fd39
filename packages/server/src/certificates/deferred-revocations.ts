import { forEachDue } from './for-each-due.ts';
import { takeEffect } from './revocations.ts';
import type { UpkeepContext } from './upkeep.ts';

/** What was to be revoked later and is by now: its record says so, and a mail does, once. */
export async function takeRevocationsIntoEffect(context: UpkeepContext): Promise<void> {
  const { server, portal, now } = context;
  const due = await server.database.kysely
    .selectFrom('certificate') // oxlint-disable-line madoguchi/visible -- what is due, of everybody
    .innerJoin('application', 'application.id', 'certificate.application_id')
    .select('certificate.id')
    .where('certificate.portal_id', '=', portal.configuration.id)
    .where('certificate.revoked_at', '<=', now)
    .where('application.state', 'in', ['issued', 'replaced'])
    .execute();
  await forEachDue(context, 'revocation', due, async (work, { id }) => {
    const certificate = await work
      .selectFrom('certificate') // oxlint-disable-line madoguchi/visible -- what is due
      .selectAll()
      .where('id', '=', id)
      .where('revoked_at', '<=', now)
      .executeTakeFirst();
    const issuedBy =
      certificate &&
      (await work
        .selectFrom('application') // oxlint-disable-line madoguchi/visible -- whose certificate is due
        .selectAll()
        .where('id', '=', certificate.application_id)
        .executeTakeFirst());
    if (certificate && issuedBy) await takeEffect(work, { server, portal, now }, issuedBy, certificate);
  });
}
