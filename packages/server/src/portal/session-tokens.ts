import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { Customer } from './actor.ts';
import type { Call } from './call.ts';
import { digest } from './digest.ts';
import type { Tables } from './tables.ts';

/** What a client proves by which session it is in. Made before the transaction, because hashing is not SQL. */
export interface SessionTokens {
  /** Handed out once, by `Call.handOut`; only its hash is kept. */
  readonly token: string;
  readonly tokenHash: string;
}

export async function makeTokens({ server }: Pick<Call, 'server'>): Promise<SessionTokens> {
  const token = randomToken(server.random);
  return { token, tokenHash: await digest(token) };
}

/** Begins a session, within a transaction. */
export async function beginSession(
  database: Kysely<Tables>,
  { portal, now, server }: Pick<Call, 'portal' | 'now' | 'server'>,
  accountId: string,
  { tokenHash }: SessionTokens,
): Promise<Customer['session']> {
  const session = { id: randomToken(server.random, 16), startedAt: now, lastActiveAt: now };
  await database
    .insertInto('session')
    .values({
      id: session.id,
      portal_id: portal.configuration.id,
      account_id: accountId,
      token_hash: tokenHash,
      started_at: now,
      last_active_at: now,
    })
    .execute();
  return session;
}

/** Lets a session go on under other tokens only. Gives whether it was still there. */
export async function replaceTokens(
  database: Kysely<Tables>,
  sessionId: string,
  { tokenHash }: SessionTokens,
): Promise<boolean> {
  const replaced = await database
    .updateTable('session')
    .set({ token_hash: tokenHash })
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return replaced.numUpdatedRows === 1n;
}

/** Ends every session of an account, but for the one named. */
export async function endSessions(database: Kysely<Tables>, accountId: string, except = ''): Promise<void> {
  await database.deleteFrom('session').where('account_id', '=', accountId).where('id', '!=', except).execute();
}
