import { withoutLinkTokens } from '@madoguchi/sdk/identity/link-token.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { hour, minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Selectable } from 'kysely';
import type { ServerPorts } from './ports.ts';
import type { OutboxTable } from './tables.ts';
import { reasonOf } from './reason-of.ts';

/** How long one attempt may take before another process may take the mail over. */
const attemptTime: number = 2 * minute;
/** After this many attempts, about two days, a mail is given up. */
const attempts = 14;
const longestWait: number = 6 * hour;
const atOnce = 20;

/** Milliseconds until the next attempt after `failed` of them: 1 minute, 2, 4 … up to 6 hours. */
export function waitAfter(failed: number): number {
  return Math.min(longestWait, minute * 2 ** (failed - 1));
}

/** Sends what waits in the outbox, oldest first. A mail that is not taken is tried again later, ever more seldom. */
export async function deliverMail(ports: ServerPorts): Promise<void> {
  const { database, log, clock } = ports;
  try {
    for (;;) {
      const mails = await database.kysely
        .selectFrom('outbox') // oxlint-disable-line madoguchi/visible -- what is to be sent, of every portal
        .selectAll()
        .where('state', '=', 'waiting')
        .where('next_attempt_at', '<=', clock.now())
        .orderBy('created_at')
        .limit(atOnce)
        .execute();
      for (const mail of mails) await deliver(ports, mail);
      if (mails.length < atOnce) return;
    }
  } catch (error) {
    log('error', 'mail-delivery-stopped', { reason: reasonOf(error) });
  }
}

async function deliver(ports: ServerPorts, mail: Selectable<OutboxTable>): Promise<void> {
  const { mailer, log, portals, clock } = ports;
  const now = clock.now();
  if (!(await takeOver(ports, mail, now))) return;
  const update = (values: Partial<OutboxTable>): Promise<unknown> =>
    ports.database.kysely.updateTable('outbox').set(values).where('id', '=', mail.id).execute();
  const sender = portals.find(({ configuration }) => configuration.id === mail.portal_id)?.sender;
  if (!sender) return; // its portal is not served at present; it waits
  try {
    await mailer.send({
      id: mail.id,
      from: { name: mail.sender_name || localized(sender.name, 'ja'), address: sender.address },
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
    });
  } catch (error) {
    const failed = mail.attempts + 1;
    const gaveUp = failed >= attempts;
    await update({
      attempts: failed,
      ...(gaveUp
        ? { state: 'failed', body: withoutLinkTokens(mail.body) }
        : { next_attempt_at: clock.now() + waitAfter(failed) }),
    });
    log(gaveUp ? 'error' : 'warn', gaveUp ? 'mail-given-up' : 'mail-not-taken', {
      mail: mail.id,
      attempts: failed,
      reason: reasonOf(error),
    });
    return;
  }
  await update({
    state: 'sent',
    attempts: mail.attempts + 1,
    sent_at: clock.now(),
    ...(!mailer.keepsLinks && { body: withoutLinkTokens(mail.body) }),
  });
}

/** Makes the mail this process's for a while; false when another one was quicker. */
async function takeOver(
  { database }: ServerPorts,
  { id, next_attempt_at }: Selectable<OutboxTable>,
  now: Instant,
): Promise<boolean> {
  const taken = await database.kysely
    .updateTable('outbox')
    .set({ next_attempt_at: now + attemptTime })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '=', next_attempt_at)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}
