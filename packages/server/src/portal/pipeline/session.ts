import { checkSession } from '@madoguchi/sdk/portal/session.rules.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { accountColumns, toAccount } from '../account-columns.ts';
import { nobody, type Actor, type Customer } from '../actor.ts';
import type { Server } from '../call.ts';
import { digest } from '../digest.ts';
import type { ServedPortal } from '../ports.ts';

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
  return (token === undefined ? undefined : await findCustomer(server, portal, token, now)) ?? nobody;
}

async function findCustomer(
  { database, gatesOf }: Server,
  portal: ServedPortal,
  token: string,
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
    .where('session.token_hash', '=', await digest(token))
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
