import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { SignInInput } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { accountColumns, toAccount, type AccountColumns } from '../portal/account-columns.ts';
import { describeSession } from '../portal/actor.ts';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { addressLimit, countedAs, forget, refuseLocked, reserve, takeBack, type CountedAs } from './attempts.ts';
import { gatesOf } from './gates.ts';

/**
 * Signs in (AUTH-01, AUTH-02). Whether the identifier exists makes no difference until the password was right: the
 * same counting, one hash verified, one line in the audit trail. A suspended account and one without a password are
 * like an unknown one.
 */
export async function signInWithPassword(call: Call, { identifier, password }: SignInInput): Promise<ActiveSession> {
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
  const hash = account?.state === 'active' ? account.passwordHash : null;
  const verified = await server.passwordHasher.verify(hash ?? (await server.dummyHash), password);
  if (!account || hash === null || !verified) {
    await audit(kysely, call, { subject: account ? `account:${account.id}` : '', outcome: 'invalid-credentials' });
    throw new Refusal('invalid-credentials');
  }
  return startSession(call, { id: account.id, passwordHash: hash }, counted);
}

interface CountedTry {
  readonly identifier: CountedAs;
  /** Undefined when the runtime does not know the client's address. */
  readonly address: CountedAs | undefined;
}

/**
 * Counts the try as a failure before it is made; a success takes that back. A locked address is refused before the
 * identifier is counted, so that it cannot lock anybody out.
 */
async function countTry({ server, portal, clientAddress, now }: Call, key: string): Promise<CountedTry> {
  const { kysely } = server.database;
  const { id, lockout } = portal.configuration;
  const limit = addressLimit(lockout);
  const identifier = await countedAs(id, 'sign-in-identifier', key);
  const address = clientAddress === '' ? undefined : await countedAs(id, 'sign-in-address', clientAddress);
  if (address) await refuseLocked(kysely, address, limit, now, 'rate-limited');
  if (!(await reserve(kysely, identifier, lockout, now))) {
    await refuseLocked(kysely, identifier, lockout, now, 'locked');
    throw new Refusal('locked', { params: { minutes: 1 }, retryAfter: 1 }); // the lock ended in this very moment
  }
  if (address && !(await reserve(kysely, address, limit, now))) {
    await takeBack(kysely, identifier); // the address was locked meanwhile: no try was made
    await refuseLocked(kysely, address, limit, now, 'rate-limited');
    throw new Refusal('rate-limited', { retryAfter: 1 }); // the lock ended in this very moment
  }
  return { identifier, address };
}

/** Begins a session with a new token, so that one that was planted is worth nothing, and ends the one the client had. */
async function startSession(
  call: Call,
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string },
  counted: CountedTry,
): Promise<ActiveSession> {
  const { server, portal, now, sessionToken } = call;
  const token = randomToken(server.random);
  const session = { id: randomToken(server.random, 16), startedAt: now, lastActiveAt: now };
  const tokenHash = await digest(token);
  const endedHash = sessionToken === undefined ? undefined : await digest(sessionToken);
  const answer = await call.write(async (transaction) => {
    const row = await readAccount(transaction, id, passwordHash);
    await forget(transaction, counted.identifier);
    if (counted.address) await takeBack(transaction, counted.address);
    if (endedHash !== undefined)
      await transaction
        .deleteFrom('session')
        .where('portal_id', '=', portal.configuration.id)
        .where('token_hash', '=', endedHash)
        .execute();
    await transaction
      .insertInto('session')
      .values({
        id: session.id,
        portal_id: portal.configuration.id,
        account_id: id,
        token_hash: tokenHash,
        started_at: now,
        last_active_at: now,
      })
      .execute();
    await audit(transaction, call, { subject: `account:${id}`, actor: `account:${id}` });
    const gates = await gatesOf(transaction, portal.configuration, row);
    return describeSession({ account: toAccount(row), session, gates }, portal.configuration.session);
  });
  call.setSessionToken(token);
  return answer;
}

/** The account, unless it was suspended or got another password while this one was being verified. */
async function readAccount(database: Kysely<Tables>, id: string, passwordHash: string): Promise<AccountColumns> {
  const row = await database
    .selectFrom('account')
    .leftJoin('company', 'company.id', 'account.company_id')
    .select(accountColumns)
    .where('account.id', '=', id)
    .where('account.password_hash', '=', passwordHash)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!row) throw new Refusal('invalid-credentials');
  return row;
}
