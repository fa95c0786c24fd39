import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { SetPasswordInput } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { checkPassword } from '@madoguchi/sdk/identity/password.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { countedAs, forget } from './attempts.ts';
import { passwordChangedMail } from './password-changed.mail.ts';
import { findWorkingLink, type WorkingLink } from './password-link.service.ts';
import { findRecipient } from './recipient.ts';

/**
 * Sets the password by a link (AUTH-07, INF-04): uses the link up, ends every session, ends a lock that time would
 * end, and puts the mail that tells of it into the outbox.
 */
export async function setPasswordByLink(call: Call, { token, password }: SetPasswordInput): Promise<void> {
  const { server, portal, now } = call;
  const { configuration } = portal;
  const link = await findWorkingLink(call, token);
  await refuseUnfit(call, link, password);
  const passwordHash = await server.passwordHasher.hash(password);
  const counted = await countedAs(configuration.id, 'sign-in-identifier', normaliseIdentifier(link.identifier));
  await call.write(async (transaction) => {
    await useUp(transaction, link, now);
    await transaction
      .updateTable('account')
      .set({ password_hash: passwordHash, must_change_password: 0 })
      .where('id', '=', link.accountId)
      .execute();
    await transaction.deleteFrom('session').where('account_id', '=', link.accountId).execute();
    if (configuration.lockout.ends.type === 'after') await forget(transaction, counted);
    await tell(transaction, call, link.accountId);
    const subject = `account:${link.accountId}`;
    await audit(transaction, call, { subject, actor: subject });
  });
}

/** Refuses a password that breaks a rule of the portal (AUTH-05), with the code of each rule it breaks. */
async function refuseUnfit({ server, portal }: Call, link: WorkingLink, password: string): Promise<void> {
  const { passwordPolicy } = portal.configuration;
  const isPrevious =
    link.passwordHash !== null &&
    passwordPolicy.forbid.includes('previous') &&
    (await server.passwordHasher.verify(link.passwordHash, password));
  const { rules } = checkPassword(passwordPolicy, password, {
    identifier: link.identifier,
    ...(isPrevious && { previous: password }),
  });
  const fieldErrors = rules.filter(({ met }) => !met).map(({ code, params }) => ({ field: 'password', code, params }));
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
}

/** Uses the link up; of several at once one succeeds. */
async function useUp(database: Kysely<Tables>, link: WorkingLink, now: Instant): Promise<void> {
  const used = await database
    .updateTable('password_link')
    .set({ used_at: now })
    .where('id', '=', link.id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows === 1n) return;
  const { used_at } = await database
    .selectFrom('password_link')
    .select('used_at')
    .where('id', '=', link.id)
    .executeTakeFirstOrThrow();
  throw new Refusal(used_at === null ? 'link-superseded' : 'link-used');
}

async function tell(database: Kysely<Tables>, { server, portal, now }: Call, accountId: string): Promise<void> {
  const { configuration } = portal;
  const recipient = await findRecipient(database, configuration.id, { accountId });
  if (!recipient) throw new Refusal('link-unknown'); // it was suspended meanwhile
  const { displayName, mailAddress, mailLocale } = recipient;
  const mail = passwordChangedMail({ portal, displayName, changedAt: now }, mailLocale);
  await putMail(database, { random: server.random, portalId: configuration.id, now }, { ...mail, to: mailAddress });
}
