import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Transaction } from 'kysely';
import { entitlementOf } from '../contracts/entitlement.ts';
import { accountColumns, toAccount, type AccountColumns } from '../portal/account-columns.ts';
import { describeSession } from '../portal/actor.ts';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { beginSession, endOwnSession, makeTokens, ownTokenHash, type SignedInBy } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { uncount } from './counted-try.ts';
import { gatesOf } from './gates.ts';
import type { VerifiedAccount } from './verify-password.ts';

/** How somebody proved who they are. */
export interface Proof extends SignedInBy {
  /** Uses the proof up, within the transaction of the session; throws where somebody else did so first. */
  readonly use?: (transaction: Transaction<Tables>) => Promise<void>;
}

/** Begins a session with a new token, so that one that was planted is worth nothing, and ends the one the client had. */
export async function startSession(
  call: Call,
  { id, passwordHash, counted }: VerifiedAccount,
  proof: Proof,
): Promise<ActiveSession> {
  const { portal } = call;
  const tokens = await makeTokens(call);
  const endedHash = await ownTokenHash(call);
  const answer = await call.write(async (transaction) => {
    const row = await readAccount(transaction, id, passwordHash);
    await proof.use?.(transaction);
    await uncount(transaction, counted);
    const refusal = await refuseEntry(transaction, call, row);
    if (refusal) return refusal;
    await endOwnSession(transaction, call, endedHash);
    const session = await beginSession(transaction, call, id, tokens, proof);
    await audit(transaction, call, { subject: `account:${id}`, actor: `account:${id}` });
    const gates = await gatesOf(transaction, portal.configuration, row);
    return describeSession(
      { account: toAccount(row, portal.configuration), session, gates },
      portal.configuration.session,
    );
  });
  if (answer instanceof Refusal) throw answer;
  call.handOut(tokens);
  return answer;
}

/** Somebody whose password is right. */
export interface Entering extends AccountColumns {
  readonly initialPasswordEndsAt: Instant | null;
}

/**
 * Why somebody whose password is right may not come in all the same: kept as a refusal, not as a failure. It is returned
 * and not thrown, so that what was written is kept.
 */
export async function refuseEntry(
  database: Kysely<Tables>,
  call: Call,
  { id, companyId, initialPasswordEndsAt }: Entering,
): Promise<Refusal | undefined> {
  const { portal, now } = call;
  const { entry } = await entitlementOf(database, portal.configuration, companyId ?? undefined, now);
  const code = entry.ok ? expired(initialPasswordEndsAt, now) : entry.code;
  if (code === undefined) return undefined;
  await audit(database, call, { subject: `account:${id}`, actor: `account:${id}`, outcome: code });
  return new Refusal(code);
}

const expired = (endsAt: Instant | null, now: Instant): 'initial-password-expired' | undefined =>
  endsAt !== null && now >= endsAt ? 'initial-password-expired' : undefined;

/** The account, unless it was suspended or got another password while this one was being verified. */
export async function readAccount(database: Kysely<Tables>, id: string, passwordHash: string): Promise<Entering> {
  const row = await database
    .selectFrom('account')
    .leftJoin('company', 'company.id', 'account.company_id')
    .select([...accountColumns, 'account.initial_password_ends_at as initialPasswordEndsAt'])
    .where('account.id', '=', id)
    .where('account.password_hash', '=', passwordHash)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!row) throw new Refusal('invalid-credentials');
  return row;
}
