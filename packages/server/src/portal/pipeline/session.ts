import { checkSession } from '@madoguchi/sdk/portal/session.rules.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { accountColumns, toAccount } from '../account-columns.ts';
import { nobody, type Actor, type Customer } from '../actor.ts';
import type { Server } from '../call.ts';
import { digest } from '../digest.ts';
import type { ServedPortal } from '../ports.ts';
import type { SessionTable } from '../tables.ts';

/** Who sends a request. The operator is asked for only where an operation is the operator's. */
export async function findActor(
  server: Server,
  portal: ServedPortal,
  request: Request,
  endpoint: Pick<Endpoint<unknown, unknown>, 'access'>,
  token: string | undefined,
  now: Instant,
): Promise<Actor> {
  if (endpoint.access === 'operator') {
    const operator = await server.operator(request);
    if (operator) return { type: 'operator', ...operator };
  }
  if (token === undefined) return nobody;
  return (await findCustomer(server, portal, { token_hash: await digest(token) }, now)) ?? nobody;
}

/** The person whose session this is, while it holds and the account is not suspended. */
export async function findCustomer(
  { database, gatesOf }: Pick<Server, 'database' | 'gatesOf'>,
  portal: ServedPortal,
  session: Pick<SessionTable, 'token_hash'> | Pick<SessionTable, 'id'>,
  now: Instant,
): Promise<Customer | undefined> {
  const { configuration } = portal;
  const row = await database.kysely
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('company', 'company.id', 'account.company_id')
    .select([
      'session.id as sessionId',
      'session.started_at as startedAt',
      'session.last_active_at as lastActiveAt',
      ...accountColumns,
    ])
    .where('session.portal_id', '=', configuration.id)
    .where((eb) =>
      'id' in session ? eb('session.id', '=', session.id) : eb('session.token_hash', '=', session.token_hash),
    )
    .where('account.portal_id', '=', configuration.id)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!row || !checkSession(row, configuration.session, now).ok) return undefined;
  const { sessionId: id, startedAt, lastActiveAt } = row;
  return {
    type: 'customer',
    account: toAccount(row),
    session: { id, startedAt, lastActiveAt },
    gates: await gatesOf(database.kysely, configuration, row),
  };
}
