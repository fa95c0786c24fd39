import type { Contract, ContractListState, ContractPage, ContractSort, Portal } from '@madoguchi/sdk';
import { contractOrder } from '@madoguchi/sdk/contracts/contract.rules.js';
import type { CSSResult, TemplateResult } from 'lit';
import { tableStyles } from '../portal/table/table.styles.ts';
import { TableView, type TableDrawing } from '../portal/table/table-view.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { portalAround } from '../portal/portal-scope.ts';
import { contractColumns, contractFormats, type ContractFormats, type ContractListTexts } from './contract-columns.ts';
import { contractTableStyles as own } from './contract-list-table.styles.ts';

/** What ご契約一覧 draws its table of, besides its state. */
export interface ContractTableDrawing extends Pick<TableDrawing<Contract>, 'href' | 'open' | 'windowed'> {
  readonly onSort: (by: ContractSort) => void;
}

/** The list that the table stands in. */
export interface ContractTableHost extends MadoElement {
  readonly state: ContractListState;
  readonly contracts: readonly Contract[] | undefined;
  readonly contractHref: string | undefined;
}

const sorts: readonly ContractSort[] = ['name', 'number', 'company', 'ends-on'];

/** The table of ご契約一覧 (LIC-04). */
export class ContractTable {
  readonly #host: ContractTableHost;
  readonly #view: TableView<Contract>;
  #columns: TableDrawing<Contract>['columns'] = [];
  #formats: ContractFormats | undefined;
  /** What the columns were made of. */
  #made: readonly unknown[] = [];

  constructor(host: ContractTableHost) {
    this.#host = host;
    this.#view = new TableView<Contract>(host);
  }

  render(
    messages: ContractListTexts,
    portal: Portal,
    { items, total }: ContractPage,
    { onSort, ...drawing }: ContractTableDrawing,
  ): TemplateResult {
    const { contracts, state } = this.#host;
    const { sort, direction } = contractOrder(state.filter);
    return this.#view.render({
      ...drawing,
      label: messages.text('contracts.title'),
      columns: this.#columnsOf(messages, portal),
      rows: items,
      total,
      sort: contracts ? state.filter.sort : sort,
      direction,
      search: state.filter.search,
      onSort(name) {
        const by = sorts.find((one) => one === name);
        if (by) onSort(by);
      },
    });
  }

  /** The same ones while somebody types or scrolls: then only rows that come in sight are written. */
  #columnsOf(messages: ContractListTexts, portal: Portal): TableDrawing<Contract>['columns'] {
    const host = this.#host;
    const formats = contractFormats(portal, messages.locale, this.#formats);
    this.#formats = formats;
    const words = portalAround(host)?.scope?.state.messages;
    const made = [formats, portal.configuration, words, host.contractHref, host.contracts];
    if (made.some((one, index) => one !== this.#made[index]))
      this.#columns = contractColumns(messages, portal, formats);
    this.#made = made;
    return this.#columns;
  }

  /** Draws the rows, after the host has drawn what holds them. */
  draw(): void {
    this.#view.draw();
  }
}

export const contractTableStyles: readonly CSSResult[] = [tableStyles, own];
