import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { SetPasswordInput } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal } from '../portal/problem.ts';
import { endSessions } from '../portal/session-tokens.ts';
import { countedAs, forget } from './attempts.ts';
import { refuseUnfit } from './fit-password.ts';
import { findWorkingLink } from './password-link.service.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';

/**
 * Sets the password by a link (AUTH-07, INF-04): uses the link up, ends every session, ends a lock that time would
 * end, and puts the mail that tells of it into the outbox.
 */
export async function setPasswordByLink(call: Call, { token, password }: SetPasswordInput): Promise<void> {
  const { server, portal, now } = call;
  const { configuration } = portal;
  const tokenHash = await digest(token);
  const link = await findWorkingLink(server.database.kysely, call, tokenHash);
  await refuseUnfit(call, link, password);
  const passwordHash = await server.passwordHasher.hash(password);
  const counted = await countedAs(configuration.id, 'sign-in-identifier', normaliseIdentifier(link.identifier));
  await call.write(async (transaction) => {
    // it may have been used, or ended by another change of the password, while the new one was hashed
    const { id } = await findWorkingLink(transaction, call, tokenHash);
    await transaction.updateTable('password_link').set({ used_at: now }).where('id', '=', id).execute();
    await transaction
      .updateTable('account')
      .set({ password_hash: passwordHash, must_change_password: 0, initial_password_ends_at: null })
      .where('id', '=', link.accountId)
      .execute();
    await endSessions(transaction, link.accountId);
    if (configuration.lockout.ends.type === 'after') await forget(transaction, counted);
    if (!(await tellPasswordChanged(transaction, call, link.accountId))) throw new Refusal('link-unknown');
    const subject = `account:${link.accountId}`;
    await audit(transaction, call, { subject, actor: subject });
  });
}
