import { checkSession } from '@madoguchi/sdk/portal/session.rules.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Transaction } from 'kysely';
import { accountColumns, toAccount } from '../account-columns.ts';
import { nobody, type Actor, type Customer } from '../actor.ts';
import type { Server } from '../call.ts';
import { holdsBinding, type PresentedCertificate } from '../client-certificate.ts';
import { digest } from '../digest.ts';
import type { Exchange } from '../exchange.ts';
import type { ServedPortal } from '../ports.ts';
import { Refusal } from '../problem.ts';
import type { Tables } from '../tables.ts';
import type { Credentials } from './credentials.ts';

/** Who sends a request. The operator is asked for only where an operation is the operator's. */
export async function findActor(
  server: Server,
  portal: ServedPortal,
  { request, environment, receivedAt: now }: Pick<Exchange, 'request' | 'environment' | 'receivedAt'>,
  endpoint: Pick<Endpoint<unknown, unknown>, 'access'>,
  { type, token }: Credentials,
): Promise<Actor> {
  if (endpoint.access === 'operator') {
    const operator = await server.operator(request);
    if (operator) return { type: 'operator', ...operator };
  }
  if (token === undefined) return nobody;
  const hash = await digest(token);
  const proof: SessionProof = type === 'cookie' ? { cookieHash: hash } : { accessHash: hash };
  const customer = await findCustomer(server, portal, proof, environment.clientCertificate, now);
  // an access token that does not hold is told by every operation, so that the client renews it (RFC 6750 section 3.1)
  if (!customer && type === 'bearer') throw new Refusal('unauthenticated');
  return customer ?? nobody;
}

/**
 * Refuses what somebody sent whose session has ended since. A file can be on its way for an hour, in which its sender may
 * sign out, leave, or be suspended. That the time of a session runs out while the file comes is no reason: `now` is when
 * the call came.
 */
export async function refuseEndedSession(
  { database, gatesOf }: Pick<Server, 'database' | 'gatesOf'>,
  open: Transaction<Tables>,
  portal: ServedPortal,
  sessionId: string,
  presented: PresentedCertificate | undefined,
  now: Instant,
): Promise<void> {
  const within = { database: { ...database, kysely: open }, gatesOf };
  if (!(await findCustomer(within, portal, { id: sessionId }, presented, now))) throw new Refusal('unauthenticated');
}

/** By what a session is found: the hash of its cookie's token or of an access token, or its id where that was proved already. */
export type SessionProof = { readonly cookieHash: string } | { readonly accessHash: string } | { readonly id: string };

/**
 * The person whose session this is, while it holds and the account is not suspended; where the session is bound to a
 * certificate, only over a connection with that one (CRT-01).
 */
export async function findCustomer(
  { database, gatesOf }: Pick<Server, 'database' | 'gatesOf'>,
  portal: ServedPortal,
  proof: SessionProof,
  presented: PresentedCertificate | undefined,
  now: Instant,
): Promise<Customer | undefined> {
  const { configuration } = portal;
  const row = await database.kysely
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('company', 'company.id', 'account.company_id')
    .leftJoin('login_certificate', 'login_certificate.fingerprint', 'session.certificate')
    .select([
      'session.id as sessionId',
      'session.started_at as startedAt',
      'session.last_active_at as lastActiveAt',
      'session.method',
      'session.certificate',
      'login_certificate.revoked_at as certificateRevokedAt',
      ...accountColumns,
    ])
    .where('session.portal_id', '=', configuration.id)
    .where((eb) => {
      if ('id' in proof) return eb('session.id', '=', proof.id);
      if ('cookieHash' in proof)
        return eb.and([eb('session.kind', '=', 'cookie'), eb('session.token_hash', '=', proof.cookieHash)]);
      const ids = eb
        .selectFrom('access_token')
        .select('session_id')
        .where('access_token.portal_id', '=', configuration.id)
        .where('access_token.token_hash', '=', proof.accessHash)
        .where('access_token.expires_at', '>', now);
      return eb.and([eb('session.kind', '=', 'bearer'), eb('session.id', 'in', ids)]);
    })
    .where('account.portal_id', '=', configuration.id)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!row || !checkSession(row, configuration.session, now).ok) return undefined;
  if (!holdsBinding(row, presented, now)) return undefined;
  const { sessionId: id, startedAt, lastActiveAt, method } = row;
  return {
    type: 'customer',
    account: toAccount(row, configuration),
    session: { id, startedAt, lastActiveAt, method },
    gates: await gatesOf(database.kysely, configuration, row),
  };
}
