import type { ListLook } from '../portal/list-settings.model.ts';
import { ticketChannels, ticketKinds, ticketStates } from './ticket.rules.ts';
import type { TicketFilter } from './tickets.endpoints.ts';

/** How a list that is narrowed like this is kept as a view (SUP-06). */
export function lookOfTickets(filter: TicketFilter, columns: readonly string[] | null): ListLook {
  const { search, ...others } = filter;
  const filters = Object.entries(others).flatMap(([name, value]): readonly [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return {
    columns,
    ...(search?.trim() && { search: search.trim() }),
    ...(filters.length > 0 && { filters: Object.fromEntries(filters) }),
  };
}

/** What a list is narrowed by in a view that was kept; what this version does not know is left out. */
export function ticketsOfLook({ search, filters = {} }: Pick<ListLook, 'search' | 'filters'>): TicketFilter {
  const text = (name: string): string | undefined => (Object.hasOwn(filters, name) ? filters[name] : undefined);
  const among = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === text(name));
  const on = (name: string): string | undefined => {
    const found = text(name);
    return found !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(found) ? found : undefined;
  };
  const found: TicketFilter = {
    search: search || undefined,
    state: among('state', ['open', ...ticketStates]),
    kind: among('kind', ticketKinds),
    channel: among('channel', ticketChannels),
    contractId: text('contractId') || undefined,
    deviceId: text('deviceId') || undefined,
    from: on('from'),
    to: on('to'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
