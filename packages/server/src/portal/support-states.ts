import { isOpenTicket, ticketStates } from '@madoguchi/sdk/tickets/ticket.rules.js';
import type { TicketFilter } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { sql, type Expression, type SqlBool } from 'kysely';

const over: readonly string[] = ticketStates.filter((state) => !isOpenTicket({ state }));

/** Whether a ticket is in a state, or `open`: `isOpenTicket` in SQL. */
export function ticketIsIn(wanted: TicketFilter['state']): Expression<SqlBool> {
  if (wanted === undefined) return sql<SqlBool>`1 = 1`;
  return wanted === 'open'
    ? sql<SqlBool>`ticket.state not in (${sql.join(over)})`
    : sql<SqlBool>`ticket.state = ${wanted}`;
}

/** Whether a renewal quote is in a state on a calendar day: `quoteStateOn` in SQL. */
export function quoteIsIn(state: string, today: string): Expression<SqlBool> {
  const [kept, last] = [sql.ref('renewal_quote.state'), sql.ref('renewal_quote.valid_through')];
  if (state === 'unanswered') return sql<SqlBool>`(${kept} = 'unanswered' and ${last} >= ${today})`;
  return state === 'expired'
    ? sql<SqlBool>`(${kept} = 'unanswered' and ${last} < ${today})`
    : sql<SqlBool>`${kept} = ${state}`;
}
