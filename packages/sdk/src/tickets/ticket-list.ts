import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import { createListExport, type ListExport, type ListExportState } from '../portal/list-export.ts';
import type { Ticket, TicketPage } from './ticket.model.ts';
import type { TicketFilter } from './tickets.endpoints.ts';

export type TicketListState = ListState<TicketPage, TicketFilter>;

/**
 * お問い合わせ一覧 (SUP-06), the newest change first. A host that keeps its filter hands it in again, so that a search is there on
 * return; `lookOfTickets` and `ticketsOfLook` bring it into a saved view and back.
 */
export interface TicketList extends List<TicketPage, TicketFilter> {
  /** Narrows it to what holds these words, besides what it is narrowed by. */
  search(this: void, text: string): Promise<void>;
  /** Changes some of what it is narrowed by; undefined takes that away. */
  filter(this: void, change: Partial<TicketFilter>): Promise<void>;
  /** Reads again what is shown, as something showed that it has changed. */
  refresh(this: void): Promise<void>;
}

export function createTicketList(portal: Portal, filter: TicketFilter = {}): TicketList {
  const list = createList<Ticket, TicketPage, TicketFilter>({
    filter,
    idOf: ({ id }) => id,
    read: readTicketsOf(portal),
  });
  const { subscribe, narrow, more, retry, refresh } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    refresh,
    search: (search) => narrow({ ...list.state.filter, search: search || undefined }),
    filter: (change) => narrow({ ...list.state.filter, ...change }),
  };
}

export type TicketExportState = ListExportState<Ticket>;

/** All tickets that a list shows, further parts too, in its order. */
export type TicketExport = ListExport<Ticket>;

export function createTicketExport(portal: Portal, filter: TicketFilter = {}): TicketExport {
  const read = readTicketsOf(portal);
  return createListExport<Ticket>({
    idOf: ({ id }) => id,
    movesUp: true,
    read: (cursor, signal) => read(filter, cursor, signal),
  });
}

/** Reads a part of the tickets that a filter leaves. */
function readTicketsOf(
  portal: Portal,
): (filter: TicketFilter, cursor: string | undefined, signal: AbortSignal) => Promise<TicketPage> {
  return async (filter, cursor, signal) => {
    const { readTickets } = await import('./tickets.endpoints.ts');
    return portal.call(readTickets, { ...filter, search: filter.search?.trim() || undefined, cursor }, { signal });
  };
}
