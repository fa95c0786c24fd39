import type { Contract, ContractFilter, ListSettingsState } from '@madoguchi/sdk';
import { createContractExport } from '@madoguchi/sdk/contracts/contract-export.js';
import type { ContractList } from '@madoguchi/sdk/contracts/contract-list.js';
import { contractOrder } from '@madoguchi/sdk/contracts/contract-order.rules.js';
import { createListExport } from '@madoguchi/sdk/portal/list-export.js';
import type { SearchField } from '../portal/list/search-field.ts';
import { shownColumns, type ToolColumn, type TooledList } from '../portal/list/tooled-list.ts';
import type { MadoListColumnsShownEvent, MadoListViewChosenEvent } from '../portal/mado-list-tools.events.ts';
import type { MadoListTools } from '../portal/mado-list-tools.ts';
import type { TableColumn } from '../portal/table/table-column.ts';
import '../define/mado-list-tools.ts';
import { contractSorts, type ContractTableHost } from './contract-table.ts';

/** The tracks of a line of the table, by column. */
const tracks: Readonly<Record<string, string>> = {
  'name': 'minmax(0, 2fr)',
  'number': '7.5em',
  'company': 'minmax(0, 1.6fr)',
  'ends-on': '6.5em',
  'term': '12em',
  'role': '4.5em',
};
/** What stands in one line of a card. */
const cardLines: readonly (readonly string[])[] = [['number', 'role'], ['company'], ['ends-on', 'term']];

/** What is shown where nothing is read and kept. */
const settings = { list: 'contracts', columns: null, views: [], version: 0 } as const;
const untouched: ListSettingsState = { type: 'ready', settings, columns: null };

/** The parts of the tools, which a host styles as parts of the list. */
const parts =
  'tools, tool, panel, check, checkbox, view, view-name, act, field, label, input, hint, error, save, replace, progress, failure, conflict, retry, note, dialog, decide, back';

/** The list that the tools are of. */
interface ToolsSubject {
  readonly list: ContractList | undefined;
  readonly search: SearchField;
}

/** The tools of ご契約一覧: which columns it shows, its views, and all of it as a file. */
export class ContractListTools {
  readonly #host: ContractTableHost;
  readonly #element: MadoListTools = document.createElement('mado-list-tools');
  /** What is shown, once it is known. */
  #shown: { readonly columns: readonly string[] | null } | undefined;
  /** What was known of what somebody chose when they were drawn last. */
  #known: ListSettingsState['type'] = 'loading';
  #subject: ToolsSubject | undefined;
  #all: readonly TableColumn<Contract>[] = [];
  #columns: readonly TableColumn<Contract>[] = [];

  constructor(host: ContractTableHost) {
    this.#host = host;
    this.#element.setAttribute('exportparts', parts);
    this.#element.addEventListener('mado-list-columns-shown', this.#show);
    this.#element.addEventListener('mado-list-view-chosen', this.#look);
  }

  /** The element that shows them. `columns` are all that there are. */
  draw(title: string, columns: readonly TableColumn<Contract>[], subject: ToolsSubject): HTMLElement {
    const { contracts, portal } = this.#host;
    const element = this.#element;
    this.#subject = subject;
    element.portal = portal;
    element.list = this.#listOf(title, columns);
    // a list that is set by hand sends nothing, and neither do its tools
    if (!subject.list && !contracts && element.state !== untouched) element.state = untouched;
    this.#forget(element.state.type);
    return element;
  }

  /** The columns to show; undefined as long as nobody knows what was chosen. The same array as long as nothing changes. */
  columnsOf(all: readonly TableColumn<Contract>[]): readonly TableColumn<Contract>[] | undefined {
    const { tools } = this.#host;
    if (tools && !this.#shown) return undefined;
    const names = shownColumns(all.map(named), (tools && this.#shown?.columns) || null);
    if (all !== this.#all || names.join() !== this.#columns.map(({ name }) => name).join()) {
      this.#columns = all.filter(({ name }) => names.includes(name));
      this.#layOut(names);
    }
    this.#all = all;
    return this.#columns;
  }

  /** What is read anew belongs to somebody else, unless it could not be read before. */
  #forget(known: ListSettingsState['type']): void {
    if (known !== 'loading') this.#known = known;
    else if (this.#known !== 'unavailable') this.#shown = undefined;
  }

  #listOf(title: string, columns: readonly TableColumn<Contract>[]): TooledList<Contract> {
    const { contracts, state } = this.#host;
    const filled = 'part' in state && state.part.items.length > 0;
    const { search, sort, direction } = state.filter;
    const order = contractOrder(state.filter);
    return {
      name: 'contracts',
      title,
      columns: columns.map(named),
      look: { search: search || undefined, sort, direction },
      sort: filled ? order.sort : undefined,
      direction: order.direction,
      read(portal) {
        if (!contracts) return createContractExport(portal, state.filter);
        const items = 'part' in state ? state.part.items : [];
        return createListExport({ read: async () => ({ items, total: items.length }), most: items.length });
      },
      cell(contract, column) {
        if (column === 'ends-on') return contract.endsOn;
        return columns.find(({ name }) => name === column)?.text(contract) ?? '';
      },
    };
  }

  /** Gives the columns their widths, and cards of one height that of their lines. */
  #layOut(names: readonly string[]): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.list');
    const lines = cardLines.filter((line) => line.some((name) => names.includes(name))).length;
    list?.style.setProperty('--_columns', names.map((name) => tracks[name] ?? 'minmax(0, 1fr)').join(' '));
    list?.style.setProperty(
      '--_card',
      `calc(var(--_size) * 1.5 + var(--_small) * ${lines * 1.5} + ${25 + lines * 4}px)`,
    );
  }

  readonly #show = ({ columns }: MadoListColumnsShownEvent): void => {
    this.#shown = { columns };
    this.#host.requestUpdate();
  };

  readonly #look = ({ look: { search = '', sort, direction } }: MadoListViewChosenEvent): void => {
    const by = contractSorts.find((one) => one === sort);
    const filter: ContractFilter = { search, ...(by && { sort: by, direction }) };
    this.#subject?.search.show(search);
    void this.#subject?.list?.narrow(filter);
  };
}

const named = ({ name, label }: TableColumn<Contract>): ToolColumn => ({ name, label, fixed: name === 'name' });
