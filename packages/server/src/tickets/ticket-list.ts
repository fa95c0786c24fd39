import { bigrams, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { TicketFilter } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import type { TicketPage } from '@madoguchi/sdk/tickets/ticket.model.js';
import type { Page } from '@madoguchi/sdk/portal/page.model.js';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Call } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor, type TimeCursor } from '../portal/cursor.ts';
import { visible } from '../portal/visible.ts';
import { ticketIsIn } from '../portal/support-states.ts';
import { isOfState, ticketFilters } from './ticket-filters.ts';
import { findTickets, type FoundTicket } from './ticket-records.ts';

const mostSorted = 1_000;

/** A part of the tickets that the caller sees, and how many there are in each state. */
export async function readTicketPage<Item>(
  call: Call,
  { cursor, ...filter }: TicketFilter & { readonly cursor?: string | undefined },
  show: (found: FoundTicket) => Item,
): Promise<Page<Item> & Pick<TicketPage, 'states'>> {
  const { kysely } = call.server.database;
  const { counted, ids } = await listTickets(call, filter, readTimeCursor(cursor));
  const rows =
    ids.length === 0 ? [] : await findTickets(kysely, call, (eb) => eb('ticket.id', 'in', ids), pageSize + 1);
  const total = counted.reduce((sum, one) => sum + (isOfState(one.state, filter.state) ? one.count : 0), 0);
  const page = pageOf(rows, total, show, ({ updatedAt, ticket }) => [updatedAt, ticket.id]);
  return { ...page, states: Object.fromEntries(counted.map((one) => [one.state, one.count])) };
}

interface Listed {
  readonly counted: readonly { readonly state: string; readonly count: number }[];
  /** Of the page's tickets and of the one after them: all else of a ticket is read of these only. */
  readonly ids: readonly string[];
}

async function listTickets(
  call: Call,
  { state, ...filter }: TicketFilter,
  after: TimeCursor | undefined,
): Promise<Listed> {
  const { kysely } = call.server.database;
  const isOnPage = sql<SqlBool>`${ticketIsIn(state)} and ${isAfter(after)}`;
  const words = searchWords(filter.search ?? '');
  // what the index of pairs finds PostgreSQL believes to be few, and would compare each with every contract
  const comesFirst = words.some((word) => bigrams(word).length > 0);
  const alone = (isSeen: Expression<SqlBool>): Expression<SqlBool> =>
    comesFirst ? sql<SqlBool>`(${isSeen}) is true` : isSeen;
  const fitting = kysely
    .selectFrom('ticket')
    .where((eb) => alone(visible.ticket(call)(eb)))
    .where(ticketFilters(call, filter));
  if (words.length > 0) {
    // what has the words is looked for once, and kept for both questions
    const rows = await kysely
      .with(
        (cte) => cte('found').materialized(),
        () => fitting.select(['ticket.id', 'ticket.state', 'ticket.updated_at']),
      )
      .selectFrom('found')
      .select((eb) => ['found.state', eb.fn.countAll<number>().as('count'), sql<string | null>`null`.as('id')])
      .groupBy('found.state')
      .unionAll((eb) =>
        eb
          .selectFrom(
            eb
              .selectFrom('found as ticket')
              .select(['ticket.state', sql.lit(0).as('count'), 'ticket.id'])
              .where(isOnPage)
              .orderBy('ticket.updated_at', 'desc')
              .orderBy('ticket.id', 'desc')
              .limit(pageSize + 1)
              .as('page'),
          )
          .selectAll(),
      )
      .execute();
    return { counted: rows.filter(({ id }) => id === null), ids: rows.flatMap(({ id }) => id ?? []) };
  }
  const counted = await fitting
    .select((eb) => ['ticket.state', eb.fn.countAll<number>().as('count')])
    .groupBy('ticket.state')
    .execute();
  // the newest of few are sorted; to find them by the time of the change could lead through everybody else's
  const areFew = counted.reduce((sum, { count }) => sum + count, 0) <= mostSorted;
  const listed = await fitting
    .select('ticket.id')
    .where(isOnPage)
    .orderBy(areFew ? sql`ticket.updated_at + 0` : 'ticket.updated_at', 'desc')
    .orderBy('ticket.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  return { counted, ids: listed.map(({ id }) => id) };
}

function isAfter(cursor: TimeCursor | undefined): Expression<SqlBool> {
  if (!cursor) return sql<SqlBool>`1 = 1`;
  return sql<SqlBool>`(ticket.updated_at, ticket.id) < (${sql.join(cursor)})`;
}
