import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { SetPasswordInput } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { endSessions } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { countedAs, forget } from './attempts.ts';
import { refuseUnfit } from './fit-password.ts';
import { findWorkingLink, type WorkingLink } from './password-link.service.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';

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
