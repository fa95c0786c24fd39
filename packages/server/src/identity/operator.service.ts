import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { AccountInput, InitialPassword } from '@madoguchi/sdk/identity/operator.endpoints.js';
import { endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { endSessions } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { countedAs, forget } from './attempts.ts';
import { makeInitialPassword } from './initial-password.ts';
import { endLinks } from './password-link.service.ts';

/** Ends the lock of an account (AUTH-02). Failures before it are forgotten too. */
export async function unlock(call: OperatorCall, { identifier }: AccountInput): Promise<void> {
  const counted = await countedAs(call.portal.configuration.id, 'sign-in-identifier', normaliseIdentifier(identifier));
  await call.write(async (transaction) => {
    const { id } = await findAccount(transaction, call, identifier);
    await forget(transaction, counted);
    await audit(transaction, call, { subject: `account:${id}` });
  });
}

/**
 * Gives an account an initial password (AUTH-08, CRT-02), which only this answer tells. It takes the place of the one there
 * was; sessions, links and a lock end.
 */
export async function giveInitial(call: OperatorCall, { identifier }: AccountInput): Promise<InitialPassword> {
  const { server, portal, now } = call;
  const { id: portalId, passwordPolicy, initialPassword, timeZone } = portal.configuration;
  const { mustChange, validDays } = initialPassword;
  const found = await findAccount(server.database.kysely, call, identifier);
  const password = makeInitialPassword(passwordPolicy, found.identifier, server.random);
  const passwordHash = await server.passwordHasher.hash(password);
  const endsAt = validDays === undefined ? undefined : endOfCalendarDays(now, validDays, timeZone);
  const counted = await countedAs(portalId, 'sign-in-identifier', normaliseIdentifier(identifier));
  await call.write(async (transaction) => {
    const { id } = await findAccount(transaction, call, identifier);
    await transaction
      .updateTable('account')
      .set({
        password_hash: passwordHash,
        must_change_password: mustChange ? 1 : 0,
        initial_password_ends_at: endsAt ?? null,
      })
      .where('id', '=', id)
      .execute();
    await endSessions(transaction, id);
    await endLinks(transaction, id, now);
    await forget(transaction, counted);
    await audit(transaction, call, { subject: `account:${id}` });
  });
  return { password, ...(endsAt !== undefined && { expiresAt: new Date(endsAt).toISOString() }) };
}

async function findAccount(
  database: Kysely<Tables>,
  { portal }: OperatorCall,
  identifier: string,
): Promise<{ readonly id: string; readonly identifier: string }> {
  const account = await database
    .selectFrom('account')
    .select(['id', 'identifier'])
    .where('portal_id', '=', portal.configuration.id)
    .where('identifier_key', '=', normaliseIdentifier(identifier))
    .executeTakeFirst();
  if (!account) throw new Refusal('not-found');
  return account;
}
