import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { Transaction } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { endSessions } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { forget, type CountedAs, countedAs } from './attempts.ts';
import { endLinks } from './password-link.service.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';

/** An account that gets another password, and its hash; made before the transaction, because hashing is not SQL. */
export interface PreparedPassword {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly counted: CountedAs;
}

export async function preparePassword(
  { server, portal }: Call,
  { accountId, identifier }: { readonly accountId: string; readonly identifier: string },
  password: string,
): Promise<PreparedPassword> {
  return {
    accountId,
    passwordHash: await server.passwordHasher.hash(password),
    counted: await countedAs(portal.configuration.id, 'sign-in-identifier', normaliseIdentifier(identifier)),
  };
}

/**
 * Sets the password of somebody who showed who they are (AUTH-07, MYP-06), within a transaction: ends every session and
 * link, ends a lock that time would end, and puts the mail that tells of it into the outbox. Gives whether there is somebody to tell.
 */
export async function replacePassword(
  transaction: Transaction<Tables>,
  call: Call,
  { accountId, passwordHash, counted }: PreparedPassword,
): Promise<boolean> {
  await transaction
    .updateTable('account')
    .set({ password_hash: passwordHash, must_change_password: 0, initial_password_ends_at: null })
    .where('id', '=', accountId)
    .execute();
  await endSessions(transaction, accountId);
  await endLinks(transaction, accountId, call.now);
  if (call.portal.configuration.lockout.ends.type === 'after') await forget(transaction, counted);
  if (!(await tellPasswordChanged(transaction, call, accountId))) return false;
  const subject = `account:${accountId}`;
  await audit(transaction, call, { subject, actor: subject });
  return true;
}
