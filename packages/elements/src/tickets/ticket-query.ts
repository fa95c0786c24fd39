import type { TicketFilter } from '@madoguchi/sdk';
import { ticketsOfLook } from '@madoguchi/sdk/tickets/ticket-view.rules.js';

/** What お問い合わせ一覧 keeps in the page's address, each under a name of its own. */
export type TicketQuery = 'text' | 'state' | 'kind' | 'channel' | 'contract' | 'device' | 'from' | 'to';

/** How long each may be: what is longer is none of ours. */
export const longestQuery: Readonly<Record<TicketQuery, number>> = {
  text: 200,
  state: 20,
  kind: 20,
  channel: 20,
  contract: 64,
  device: 64,
  from: 10,
  to: 10,
};

/** The filter that an address holds. What is none of ours narrows nothing. */
export function ticketFilterOf(get: (name: TicketQuery) => string | undefined): TicketFilter {
  const named = { state: get('state'), kind: get('kind'), channel: get('channel'), from: get('from'), to: get('to') };
  const about = { contractId: get('contract'), deviceId: get('device') };
  const filters = Object.entries({ ...named, ...about }).flatMap(([name, value]): readonly [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return ticketsOfLook({ search: get('text'), filters: Object.fromEntries(filters) });
}

/** How a filter stands in an address. */
export function queryOf(filter: TicketFilter): Readonly<Record<TicketQuery, string | undefined>> {
  const { search, state, kind, channel, contractId, deviceId, from, to } = filter;
  return { text: search, state, kind, channel, contract: contractId, device: deviceId, from, to };
}

/** Whether anything narrows the list. */
export const isNarrowed = (filter: TicketFilter): boolean => Object.values(filter).some(Boolean);
