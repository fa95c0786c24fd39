import type { EntitlementDecision } from '@madoguchi/sdk/contracts/entitlement.rules.js';
import type { SignInInput } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { ActiveSession } from '@madoguchi/sdk/portal/session.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { entitlementOf } from '../contracts/entitlement.ts';
import { accountColumns, toAccount, type AccountColumns } from '../portal/account-columns.ts';
import { describeSession } from '../portal/actor.ts';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import { beginSession, endOwnSession, makeTokens, ownTokenHash } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { uncount } from './counted-try.ts';
import { gatesOf } from './gates.ts';
import { verifyPassword, type VerifiedAccount } from './verify-password.ts';

/**
 * Signs in (AUTH-01, AUTH-02). Only after a right password is it told whether the portal lets the person's company in
 * (INF-09).
 */
export async function signInWithPassword(call: Call, input: SignInInput): Promise<ActiveSession> {
  return startSession(call, await verifyPassword(call, input));
}

/** Begins a session with a new token, so that one that was planted is worth nothing, and ends the one the client had. */
async function startSession(call: Call, { id, passwordHash, counted }: VerifiedAccount): Promise<ActiveSession> {
  const { portal, now } = call;
  const tokens = await makeTokens(call);
  const endedHash = await ownTokenHash(call);
  const answer = await call.write(async (transaction) => {
    const row = await readAccount(transaction, id, passwordHash);
    await uncount(transaction, counted);
    const { entry } = await entitlementOf(transaction, portal.configuration, row.companyId ?? undefined, now);
    if (!entry.ok) return refuseEntry(transaction, call, id, entry.code);
    if (row.initialPasswordEndsAt !== null && now >= row.initialPasswordEndsAt)
      return refuseEntry(transaction, call, id, 'initial-password-expired');
    await endOwnSession(transaction, call, endedHash);
    const session = await beginSession(transaction, call, id, tokens);
    await audit(transaction, call, { subject: `account:${id}`, actor: `account:${id}` });
    const gates = await gatesOf(transaction, portal.configuration, row);
    return describeSession({ account: toAccount(row), session, gates }, portal.configuration.session);
  });
  if (answer instanceof Refusal) throw answer;
  call.handOut(tokens);
  return answer;
}

/** Somebody whose password is right and who may not come in all the same: kept as a refusal, not as a failure. */
async function refuseEntry(
  database: Kysely<Tables>,
  call: Call,
  accountId: string,
  code: 'initial-password-expired' | (EntitlementDecision & { readonly ok: false })['code'],
): Promise<Refusal> {
  await audit(database, call, { subject: `account:${accountId}`, actor: `account:${accountId}`, outcome: code });
  return new Refusal(code);
}

interface SigningIn extends AccountColumns {
  readonly initialPasswordEndsAt: Instant | null;
}

/** The account, unless it was suspended or got another password while this one was being verified. */
async function readAccount(database: Kysely<Tables>, id: string, passwordHash: string): Promise<SigningIn> {
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
