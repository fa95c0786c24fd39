import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { isOpenTicket } from '@madoguchi/sdk/tickets/ticket.rules.js';
import type { TicketFilter } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
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

/** Whether a state is among those that a list is narrowed to. */
export function isOfState(state: string, wanted: TicketFilter['state']): boolean {
  return wanted === undefined || (wanted === 'open' ? isOpenTicket({ state }) : state === wanted);
}
