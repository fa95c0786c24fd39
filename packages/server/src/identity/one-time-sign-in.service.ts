import {
  checkOneTimePassword,
  normaliseCode,
  oneTimePassword,
  type OneTimePasswordFacts,
} from '@madoguchi/sdk/identity/one-time-password.rules.js';
import type { OneTimePasswordInput } from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import type { Kysely, Transaction } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { inTurn } from '../portal/transaction.ts';
import { refuse } from './attempts.ts';
import { countTry, discount } from './counted-try.ts';
import { codeHash } from './one-time-password.ts';
import { startSession } from './start-session.ts';

/**
 * Signs in with a code (CRT-01). Each try counts against the code and like a wrong password against the account, and is
 * counted before it is made: of any number at once no more are looked at than may be.
 */
export async function signInWithCode(call: Call, { challenge, code }: OneTimePasswordInput): Promise<ActiveSession> {
  const { server } = call;
  const { kysely } = server.database;
  const found = await findCode(kysely, call, await digest(challenge));
  refuseEnded(found, call);
  const counted = await countTry(call, found.identifierKey);
  const tries = await inTurn(server.database, (transaction) => takeTry(transaction, call, found.id));
  if (tries === undefined) {
    await inTurn(server.database, (transaction) => discount(transaction, call, counted));
    throw new Refusal('one-time-password-ended');
  }
  const { id, accountId, passwordHash } = found;
  if ((await codeHash(challenge, normaliseCode(code), passwordHash)) === found.codeHash)
    return startSession(
      call,
      { id: accountId, passwordHash, counted },
      { method: 'one-time-password', certificate: null, use: (transaction) => useUp(transaction, call, id) },
    );
  await audit(kysely, call, { subject: `account:${accountId}`, outcome: 'invalid-credentials' });
  if (counted.locks) refuse(counted.locks, 'locked');
  const left = oneTimePassword.tries - tries;
  throw left > 0 ? wrong('code', 'wrong', { left }) : new Refusal('one-time-password-ended');
}

interface FoundCode extends OneTimePasswordFacts {
  readonly id: string;
  readonly codeHash: string;
  readonly accountId: string;
  readonly identifierKey: string;
  readonly passwordHash: string;
}

async function findCode(
  database: Kysely<Tables>,
  { portal }: Pick<Call, 'portal'>,
  challengeHash: string,
): Promise<FoundCode | undefined> {
  const row = await database
    .selectFrom('one_time_password')
    .innerJoin('account', 'account.id', 'one_time_password.account_id')
    .select([
      'one_time_password.id',
      'one_time_password.code_hash as codeHash',
      'one_time_password.expires_at as expiresAt',
      'one_time_password.tries',
      'one_time_password.used_at as usedAt',
      'one_time_password.superseded_at as supersededAt',
      'account.id as accountId',
      'account.identifier_key as identifierKey',
      'account.password_hash as passwordHash',
    ])
    .where('one_time_password.portal_id', '=', portal.configuration.id)
    .where('one_time_password.challenge_hash', '=', challengeHash)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!row || row.passwordHash === null) return undefined;
  const { usedAt, supersededAt, passwordHash } = row;
  return { ...row, passwordHash, usedAt: usedAt ?? undefined, supersededAt: supersededAt ?? undefined };
}

function refuseEnded(found: FoundCode | undefined, { now }: Pick<Call, 'now'>): asserts found is FoundCode {
  const decision = checkOneTimePassword(found, now);
  if (!decision.ok) throw new Refusal(decision.code);
}

/** Counts a try against the code, where it may still be tried; gives how many that makes. */
async function takeTry(
  transaction: Transaction<Tables>,
  { now }: Pick<Call, 'now'>,
  id: string,
): Promise<number | undefined> {
  const row = await transaction
    .updateTable('one_time_password')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '<', oneTimePassword.tries)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('tries')
    .executeTakeFirst();
  return row?.tries;
}

/** Of two right codes at once one signs in. */
async function useUp(transaction: Transaction<Tables>, { now }: Pick<Call, 'now'>, id: string): Promise<void> {
  const used = await transaction
    .updateTable('one_time_password')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows !== 1n) throw new Refusal('one-time-password-ended');
}
