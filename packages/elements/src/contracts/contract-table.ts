import type { Contract, ContractListState, ContractPage, ContractSort, Portal } from '@madoguchi/sdk';
import type { ContractList } from '@madoguchi/sdk/contracts/contract-list.js';
import { contractOrder } from '@madoguchi/sdk/contracts/contract-order.rules.js';
import type { CSSResult, TemplateResult } from 'lit';
import type { SearchField } from '../portal/list/search-field.ts';
import { tableStyles } from '../portal/table/table.styles.ts';
import { TableView, type TableDrawing } from '../portal/table/table-view.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { portalAround } from '../portal/portal-scope.ts';
import { contractColumns, contractFormats, type ContractFormats, type ContractListTexts } from './contract-columns.ts';
import type { ContractListTools } from './contract-list-tools.ts';
import { contractTableStyles as own } from './contract-list-table.styles.ts';

/** What ご契約一覧 draws its table of, besides its state. */
export interface ContractTableDrawing extends Pick<TableDrawing<Contract>, 'href' | 'open' | 'windowed'> {
  readonly onSort: (by: ContractSort) => void;
}

/** The list that the table stands in. */
export interface ContractTableHost extends MadoElement {
  readonly tools: boolean | undefined;
  readonly state: ContractListState;
  readonly contracts: readonly Contract[] | undefined;
  readonly contractHref: string | undefined;
}

/** Loads a part of the list, once at a time, and again where that failed. */
export type LoadPart = (name: string, part: () => Promise<void>) => void;

/** Up to so many contracts that a host hands in all stand in the document. */
const mostInDocument = 500;

export const contractSorts: readonly ContractSort[] = ['name', 'number', 'company', 'ends-on'];

/** The table of ご契約一覧 (LIC-04). */
export class ContractTable {
  readonly #host: ContractTableHost;
  readonly #view: TableView<Contract>;
  #columns: TableDrawing<Contract>['columns'] = [];
  #formats: ContractFormats | undefined;
  /** What the columns were made of. */
  #made: readonly unknown[] = [];

  #tools: ContractListTools | undefined;
  readonly #load: LoadPart;

  constructor(host: ContractTableHost, load: LoadPart) {
    this.#host = host;
    this.#load = load;
    this.#view = new TableView<Contract>(host);
    host.addEventListener('keydown', this.#find);
  }

  /** What can be done with the list as a whole, once it is loaded. */
  tools(
    messages: ContractListTexts,
    portal: Portal,
    list: ContractList | undefined,
    search: SearchField,
  ): HTMLElement | undefined {
    const host = this.#host;
    if (!this.#tools)
      this.#load('tools', async () => {
        const { ContractListTools } = await import('./contract-list-tools.ts');
        this.#tools = new ContractListTools(host);
        host.requestUpdate();
      });
    return this.#tools?.draw(messages.text('contracts.title'), this.#columnsOf(messages, portal), { list, search });
  }

  /** By what the list is sorted, in words; undefined in the order that it has by itself. */
  sorted(messages: ContractListTexts): string | undefined {
    const { sort, direction } = contractOrder(this.#host.state.filter);
    return sort && messages.text(`contracts.sorted.${direction}`, { column: messages.text(`contracts.${sort}`) });
  }

  render(
    messages: ContractListTexts,
    portal: Portal,
    { items, total }: ContractPage,
    { onSort, windowed, ...drawing }: ContractTableDrawing,
  ): TemplateResult | undefined {
    const { contracts, state, tools } = this.#host;
    const all = this.#columnsOf(messages, portal);
    const columns = this.#tools ? this.#tools.columnsOf(all) : tools ? undefined : all;
    if (!columns) return undefined; // it is not known yet which ones somebody chose
    const { sort, direction } = contractOrder(state.filter);
    return this.#view.render({
      ...drawing,
      windowed: contracts && contracts.length > mostInDocument ? windowed : undefined,
      label: messages.text('contracts.title'),
      columns,
      rows: items,
      total,
      sort,
      direction,
      search: state.filter.search,
      onSort(name) {
        const by = contractSorts.find((one) => one === name);
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

  /** Where not all rows stand in the document, the browser's search would miss most: its keys lead to the list's own. */
  readonly #find = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const field = this.#host.renderRoot.querySelector('input');
    if ((this.#host.contracts?.length ?? 0) <= mostInDocument || !field || event.composedPath().includes(field)) return;
    event.preventDefault();
    field.select();
    field.focus();
  };
}

export const contractTableStyles: readonly CSSResult[] = [tableStyles, own];
