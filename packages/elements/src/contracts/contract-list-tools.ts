import type { Contract, ContractFilter } from '@madoguchi/sdk';
import { createContractExport } from '@madoguchi/sdk/contracts/contract-export.js';
import type { ContractList } from '@madoguchi/sdk/contracts/contract-list.js';
import { contractOrder } from '@madoguchi/sdk/contracts/contract-order.rules.js';
import { createListExport } from '@madoguchi/sdk/portal/list-export.js';
import { ListTools } from '../portal/list/list-tools.ts';
import type { SearchField } from '../portal/list/search-field.ts';
import { shownColumns, type ToolColumn, type TooledList } from '../portal/list/tooled-list.ts';
import type { MadoListViewChosenEvent } from '../portal/mado-list-tools.events.ts';
import type { TableColumn } from '../portal/table/table-column.ts';
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

/** The list that the tools are of. */
interface ToolsSubject {
  readonly list: ContractList | undefined;
  readonly search: SearchField;
}

/** The tools of ご契約一覧: which columns it shows, its views, and all of it as a file. */
export class ContractListTools {
  readonly #host: ContractTableHost;
  readonly #tools: ListTools<Contract>;
  #subject: ToolsSubject | undefined;
  #all: readonly TableColumn<Contract>[] = [];
  #columns: readonly TableColumn<Contract>[] = [];

  constructor(host: ContractTableHost) {
    this.#host = host;
    this.#tools = new ListTools(host, undefined, (look) => this.#look(look));
  }

  /** The element that shows them. `columns` are all that there are. */
  draw(title: string, columns: readonly TableColumn<Contract>[], subject: ToolsSubject): HTMLElement {
    this.#subject = subject;
    return this.#tools.draw(this.#listOf(title, columns), !subject.list && !this.#host.contracts);
  }

  /** The columns to show; undefined as long as nobody knows what was chosen. The same array as long as nothing changes. */
  columnsOf(all: readonly TableColumn<Contract>[]): readonly TableColumn<Contract>[] | undefined {
    const { tools } = this.#host;
    const there = all.map(named);
    const names = tools ? this.#tools.shownOf(there) : shownColumns(there, null);
    if (!names) return undefined;
    if (all !== this.#all || names.join() !== this.#columns.map(({ name }) => name).join()) {
      this.#columns = all.filter(({ name }) => names.includes(name));
      this.#layOut(names);
    }
    this.#all = all;
    return this.#columns;
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

  #look({ search = '', sort, direction }: MadoListViewChosenEvent['look']): void {
    const by = contractSorts.find((one) => one === sort);
    const filter: ContractFilter = { search, ...(by && { sort: by, direction }) };
    this.#subject?.search.show(search);
    void this.#subject?.list?.narrow(filter);
  }
}

const named = ({ name, label }: TableColumn<Contract>): ToolColumn => ({ name, label, fixed: name === 'name' });
