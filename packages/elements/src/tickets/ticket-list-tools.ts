import type { Ticket, TicketFilter } from '@madoguchi/sdk';
import { createTicketExport, type TicketList } from '@madoguchi/sdk/tickets/ticket-list.js';
import { lookOfTickets, ticketsOfLook } from '@madoguchi/sdk/tickets/ticket-view.rules.js';
import { ListTools } from '../portal/list/list-tools.ts';
import type { ToolColumn, TooledList } from '../portal/list/tooled-list.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { TableColumn } from '../portal/table/table-column.ts';

/** The list that the tools are of. */
export interface ToolsSubject {
  readonly list: TicketList | undefined;
  readonly filter: TicketFilter;
  readonly onLook: (filter: TicketFilter) => void;
}

/** The tools of お問い合わせ一覧: which columns it shows, its views, and all of it as a file (SUP-06). */
export class TicketListTools {
  readonly #tools: ListTools<Ticket>;
  #subject: ToolsSubject | undefined;

  constructor(host: MadoElement) {
    this.#tools = new ListTools(host, undefined, (look) => this.#subject?.onLook(ticketsOfLook(look)));
  }

  /** The element that shows them. `columns` are all that there are. */
  draw(title: string, columns: readonly TableColumn<Ticket>[], subject: ToolsSubject): HTMLElement {
    this.#subject = subject;
    return this.#tools.draw(listOf(title, columns, subject.filter), !subject.list);
  }

  /** The columns to show; undefined as long as nobody knows what was chosen. */
  columnsOf(all: readonly TableColumn<Ticket>[]): readonly TableColumn<Ticket>[] | undefined {
    const names = this.#tools.shownOf(all.map(named));
    return names && all.filter(({ name }) => names.includes(name));
  }
}

function listOf(title: string, columns: readonly TableColumn<Ticket>[], filter: TicketFilter): TooledList<Ticket> {
  const { search, filters } = lookOfTickets(filter, null);
  const cells = new Map(columns.map(({ name, text }) => [name, text]));
  return {
    name: 'tickets',
    title,
    columns: columns.map(named),
    look: { search, filters },
    direction: 'descending',
    read: (portal) => createTicketExport(portal, filter),
    cell(ticket, column) {
      if (column === 'updated-at') return ticket.updatedAt;
      if (column === 'expected-recovery') return ticket.expectedRecoveryAt ?? '';
      return cells.get(column)?.(ticket) ?? '';
    },
  };
}

const named = ({ name, label }: TableColumn<Ticket>): ToolColumn => ({ name, label, fixed: name === 'subject' });
