import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { refuse } from './attempts.ts';
import { countTry, uncount, type CountedTry } from './counted-try.ts';

/** An account whose password was right. */
export interface VerifiedAccount {
  readonly id: string;
  /** The hash it was verified with: the account may get another password meanwhile. */
  readonly passwordHash: string;
  /** To be taken back by `uncount`, in a transaction that nothing refuses afterwards. */
  readonly counted: CountedTry;
}

/**
 * Tries a password (AUTH-01, AUTH-02). Whether the identifier exists makes no difference: the same counting, one hash
 * verified, one line in the audit trail. An account without a password is like an unknown one. A suspended one is told of
 * after its right password only, which is no failure. The failure that locks is told as the lock: nobody tries a right
 * password in vain to learn of it. The last ones before it say how many are `left`.
 *
 * @param owner The account whose login certificate was shown: any other's password is wrong, in the same steps (CRT-01).
 */
export async function verifyPassword(
  call: Call,
  { identifier, password }: { readonly identifier: string; readonly password: string },
  owner?: string,
): Promise<VerifiedAccount> {
  const { server, portal } = call;
  const { kysely } = server.database;
  const key = normaliseIdentifier(identifier);
  const counted = await countTry(call, key);
  const account = await kysely
    .selectFrom('account')
    .select(['id', 'password_hash as passwordHash', 'state'])
    .where('portal_id', '=', portal.configuration.id)
    .where('identifier_key', '=', key)
    .executeTakeFirst();
  const hash = account?.passwordHash ?? null;
  const verified = await server.passwordHasher.verify(hash ?? (await server.dummyHash), password);
  const subject = account ? `account:${account.id}` : '';
  if (account && hash !== null && verified && (owner ?? account.id) === account.id) {
    if (account.state === 'active') return { id: account.id, passwordHash: hash, counted };
    await call.write((transaction) => uncount(transaction, counted));
    await audit(kysely, call, { subject, actor: subject, outcome: 'suspended' });
    throw new Refusal('suspended');
  }
  await audit(kysely, call, { subject, outcome: 'invalid-credentials' });
  if (counted.locks) refuse(counted.locks, 'locked');
  const { left } = counted;
  throw new Refusal('invalid-credentials', left === undefined ? {} : { params: { left } });
}
