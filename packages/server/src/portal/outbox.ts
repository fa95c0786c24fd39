import { randomToken, type Instant, type Random } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What a mail says. */
export interface MailText {
  /** Whom it comes from, in the mail's language. */
  readonly senderName: string;
  /** One line. */
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

export interface NewMail extends MailText {
  /** The bare address; undefined for a mail that nobody gets, which is kept so that the steps are the same. */
  readonly to: string | undefined;
}

/** Puts a mail into the outbox, within the transaction of what it tells of. */
export async function putMail(
  database: Kysely<Tables>,
  { random, portalId, now }: { readonly random: Random; readonly portalId: string; readonly now: Instant },
  { to, senderName, subject, text }: NewMail,
): Promise<void> {
  await database
    .insertInto('outbox')
    .values({
      id: randomToken(random, 16),
      portal_id: portalId,
      state: to === undefined ? 'decoy' : 'waiting',
      recipient: to ?? '',
      sender_name: oneLine(senderName),
      subject: oneLine(subject),
      body: text,
      created_at: now,
      next_attempt_at: now,
      attempts: 0,
      sent_at: null,
    })
    .execute();
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ');
}
