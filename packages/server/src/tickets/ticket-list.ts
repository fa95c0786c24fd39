import type { TicketFilter } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import type { TicketPage } from '@madoguchi/sdk/tickets/ticket.model.js';
import type { Page } from '@madoguchi/sdk/portal/page.model.js';
import type { Call } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { visible } from '../portal/visible.ts';
import { ticketIsIn } from '../portal/support-states.ts';
import { isOfState, ticketFilters } from './ticket-filters.ts';
import { findTickets, type FoundTicket } from './ticket-records.ts';

/** A part of the tickets that the caller sees, and how many there are in each state. */
export async function readTicketPage<Item>(
  call: Call,
  { state, cursor, ...filter }: TicketFilter & { readonly cursor?: string | undefined },
  show: (found: FoundTicket) => Item,
): Promise<Page<Item> & Pick<TicketPage, 'states'>> {
  const { kysely } = call.server.database;
  const after = readTimeCursor(cursor);
  const narrowed = ticketFilters(call, filter);
  const counted = await kysely
    .selectFrom('ticket')
    .select(({ fn }) => ['ticket.state', fn.countAll<number>().as('count')])
    .where(visible.ticket(call))
    .where(narrowed)
    .groupBy('ticket.state')
    .execute();
  const rows = await findTickets(
    kysely,
    call,
    (eb) =>
      eb.and([
        narrowed(eb),
        ticketIsIn(state),
        ...(after ? [eb(eb.refTuple('ticket.updated_at', 'ticket.id'), '<', eb.tuple(...after))] : []),
      ]),
    pageSize + 1,
  );
  const total = counted.reduce((sum, one) => sum + (isOfState(one.state, state) ? one.count : 0), 0);
  const page = pageOf(rows, total, show, ({ updatedAt, ticket }) => [updatedAt, ticket.id]);
  return { ...page, states: Object.fromEntries(counted.map((one) => [one.state, one.count])) };
}
