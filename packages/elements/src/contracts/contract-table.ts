import type { Contract, ContractPage, ContractSort, Portal } from '@madoguchi/sdk';
import { contractOrder } from '@madoguchi/sdk/contracts/contract.rules.js';
import type { CSSResult, TemplateResult } from 'lit';
import { tableStyles } from '../portal/table/table.styles.ts';
import { TableView, type TableDrawing } from '../portal/table/table-view.ts';
import { contractColumns, contractFormats, type ContractFormats, type ContractListTexts } from './contract-columns.ts';
import { contractTableStyles as own } from './contract-list-table.styles.ts';
import type { MadoContractList } from './mado-contract-list.ts';

/** What ご契約一覧 draws its table of, besides its state. */
export interface ContractTableDrawing extends Pick<TableDrawing<Contract>, 'href' | 'open' | 'windowed'> {
  readonly onSort: (by: ContractSort) => void;
}

const sorts: readonly ContractSort[] = ['name', 'number', 'company', 'ends-on'];

/** The table of ご契約一覧 (LIC-04). */
export class ContractTable {
  readonly #host: MadoContractList;
  readonly #view: TableView<Contract>;
  #formats: ContractFormats | undefined;

  constructor(host: MadoContractList) {
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
    this.#formats = contractFormats(portal, messages.locale, this.#formats);
    return this.#view.render({
      ...drawing,
      label: messages.text('contracts.title'),
      columns: contractColumns(messages, portal, this.#formats),
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

  /** Draws the rows, after the host has drawn what holds them. */
  draw(): void {
    this.#view.draw();
  }
}

export const contractTableStyles: readonly CSSResult[] = [tableStyles, own];
