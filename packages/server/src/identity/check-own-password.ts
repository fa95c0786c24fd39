import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { wrong } from '../portal/problem.ts';
import { transaction } from '../portal/transaction.ts';
import { refuse } from './attempts.ts';
import { countTry, uncount, type CountedTry } from './counted-try.ts';
import type { PasswordOwner } from './fit-password.ts';

/** Whose password the caller's is. */
export async function readPasswordOwner({ server, actor }: CustomerCall): Promise<PasswordOwner> {
  return server.database.kysely
    .selectFrom('account')
    .select(['identifier', 'password_hash as passwordHash'])
    .where('id', '=', actor.account.id)
    .executeTakeFirstOrThrow();
}

/**
 * Refuses a wrong password of the caller's own, at `field`. It counts like a failed sign-in; the one that locks ends the
 * session too, and not one that others lock while it is checked.
 */
export async function checkOwnPassword(
  call: CustomerCall,
  { identifier, passwordHash }: PasswordOwner,
  field: string,
  typed: string | undefined,
): Promise<void> {
  const { server, actor } = call;
  if (typed === undefined || typed === '') throw wrong(field, 'required');
  const counted = await countTry(call, normaliseIdentifier(identifier));
  if (await server.passwordHasher.verify(passwordHash ?? (await server.dummyHash), typed))
    return transaction(server, (open) => uncount(open, counted));
  const subject = `account:${actor.account.id}`;
  await audit(server.database.kysely, call, { subject, outcome: 'invalid-credentials' });
  await endWhereLocked(call, counted);
  throw wrong(field, 'wrong');
}

async function endWhereLocked(call: CustomerCall, { locks }: CountedTry): Promise<void> {
  if (!locks) return;
  const { server, actor } = call;
  await transaction(server, async (open) => {
    await open.deleteFrom('session').where('id', '=', actor.session.id).execute();
    await audit(open, call, { subject: `account:${actor.account.id}`, outcome: 'locked' });
  });
  call.handOut(undefined);
  refuse(locks, 'locked');
}
