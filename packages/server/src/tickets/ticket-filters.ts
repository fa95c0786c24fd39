import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { TicketFilter } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Call } from '../portal/call.ts';
import { endOfDay, realDay, startOfDay } from '../portal/day-range.ts';
import type { Tables } from '../portal/tables.ts';
import { textHas, ticketIndex } from '../portal/text-index.ts';

type Eb = ExpressionBuilder<Tables, 'ticket'>;

/** What a ticket has to meet to stand in a list, but for its state (SUP-06). */
export function ticketFilters(
  { portal, now }: Call,
  { search = '', kind, channel, contractId, deviceId, from, to }: TicketFilter,
): (eb: Eb) => Expression<SqlBool> {
  const { id, timeZone } = portal.configuration;
  const words = searchWords(search);
  const first = from === undefined ? undefined : startOfDay(realDay('from', from), now, timeZone);
  const end = to === undefined ? undefined : endOfDay(realDay('to', to), now, timeZone);
  return (eb) =>
    eb.and([
      ...(words.length > 0 ? [textHas(ticketIndex, { portal_id: id }, words)] : []),
      ...(kind === undefined ? [] : [eb('ticket.kind', '=', kind)]),
      ...(channel === undefined ? [] : [eb('ticket.channel', '=', channel)]),
      ...(contractId === undefined ? [] : [eb('ticket.contract_id', '=', contractId)]),
      ...(deviceId === undefined ? [] : [eb('ticket.device_id', '=', deviceId)]),
      ...(first === undefined ? [] : [eb('ticket.opened_at', '>=', first)]),
      ...(end === undefined ? [] : [eb('ticket.opened_at', '<', end)]),
    ]);
}

const over: readonly string[] = ['resolved', 'closed'];

/** Whether a state is among those that a list is narrowed to. */
export function isOfState(state: string, wanted: TicketFilter['state']): boolean {
  return wanted === undefined || (wanted === 'open' ? !over.includes(state) : state === wanted);
}

/** The same for a row. */
export function inState(wanted: TicketFilter['state']): Expression<SqlBool> {
  if (wanted === undefined) return sql.lit(true);
  return wanted === 'open'
    ? sql<SqlBool>`ticket.state not in (${sql.join(over)})`
    : sql<SqlBool>`ticket.state = ${wanted}`;
}
