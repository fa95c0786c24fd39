import type { ListSettingsState, Ticket, TicketFilter } from '@madoguchi/sdk';
import { createTicketExport, type TicketList } from '@madoguchi/sdk/tickets/ticket-list.js';
import { lookOfTickets, ticketsOfLook } from '@madoguchi/sdk/tickets/ticket-view.rules.js';
import { shownColumns, type ToolColumn, type TooledList } from '../portal/list/tooled-list.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { MadoListColumnsShownEvent, MadoListViewChosenEvent } from '../portal/mado-list-tools.events.ts';
import type { MadoListTools } from '../portal/mado-list-tools.ts';
import type { TableColumn } from '../portal/table/table-column.ts';
import '../define/mado-list-tools.ts';

/** What is shown where nothing is read and kept. */
const settings = { list: 'tickets', columns: null, views: [], version: 0 } as const;
const untouched: ListSettingsState = { type: 'ready', settings, columns: null };

/** The parts of the tools, which a host styles as parts of the list. */
const parts =
  'tools, tool, panel, check, checkbox, view, view-name, act, field, label, input, hint, error, save, replace, progress, failure, conflict, retry, note, dialog, decide, back';

/** The list that the tools are of. */
export interface ToolsSubject {
  readonly list: TicketList | undefined;
  readonly filter: TicketFilter;
  readonly onLook: (filter: TicketFilter) => void;
}

/** The tools of お問い合わせ一覧: which columns it shows, its views, and all of it as a file (SUP-06). */
export class TicketListTools {
  readonly #host: MadoElement;
  readonly #element: MadoListTools = document.createElement('mado-list-tools');
  /** What is shown, once it is known. */
  #shown: { readonly columns: readonly string[] | null } | undefined;
  /** What was known of what somebody chose when they were drawn last. */
  #known: ListSettingsState['type'] = 'loading';
  #subject: ToolsSubject | undefined;

  constructor(host: MadoElement) {
    this.#host = host;
    this.#element.setAttribute('exportparts', parts);
    this.#element.addEventListener('mado-list-columns-shown', this.#show);
    this.#element.addEventListener('mado-list-view-chosen', this.#look);
  }

  /** The element that shows them. `columns` are all that there are. */
  draw(title: string, columns: readonly TableColumn<Ticket>[], subject: ToolsSubject): HTMLElement {
    const element = this.#element;
    this.#subject = subject;
    element.portal = this.#host.portal;
    element.list = listOf(title, columns, subject.filter);
    // a list that is set by hand sends nothing, and neither do its tools
    if (!subject.list && element.state !== untouched) element.state = untouched;
    const { type } = element.state;
    if (type !== 'loading') this.#known = type;
    else if (this.#known !== 'unavailable') this.#shown = undefined; // what is read anew is somebody else's
    return element;
  }

  /** The columns to show; undefined as long as nobody knows what was chosen. */
  columnsOf(all: readonly TableColumn<Ticket>[]): readonly TableColumn<Ticket>[] | undefined {
    if (!this.#shown) return undefined;
    const names = shownColumns(all.map(named), this.#shown.columns);
    return all.filter(({ name }) => names.includes(name));
  }

  readonly #show = ({ columns }: MadoListColumnsShownEvent): void => {
    this.#shown = { columns };
    this.#host.requestUpdate();
  };

  readonly #look = ({ look }: MadoListViewChosenEvent): void => this.#subject?.onLook(ticketsOfLook(look));
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
