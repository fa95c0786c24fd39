import type { Kysely } from 'kysely';
import type { Call } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import type { Tables } from '../portal/tables.ts';
import { passwordChangedMail, type PasswordChangedMail } from './password-changed.mail.ts';
import { findRecipient } from './recipient.ts';

/**
 * Puts the mail that tells of a changed password into the outbox, within the transaction of the change. Gives whether there
 * is somebody to tell.
 */
export async function tellPasswordChanged(
  database: Kysely<Tables>,
  { server, portal, now }: Call,
  accountId: string,
  { goesOn = false }: Partial<Pick<PasswordChangedMail, 'goesOn'>> = {},
): Promise<boolean> {
  const { configuration } = portal;
  const recipient = await findRecipient(database, configuration.id, { accountId });
  if (!recipient) return false; // it was suspended meanwhile
  const { displayName, mailAddress, mailLocale } = recipient;
  const mail = passwordChangedMail({ portal, displayName, changedAt: now, goesOn }, mailLocale);
  await putMail(database, { random: server.random, portalId: configuration.id, now }, { ...mail, to: mailAddress });
  return true;
}
