import type {
  SupportContract,
  SupportContractFilter,
  SupportContractListState,
  SupportContractPage,
  SupportContractState,
} from '@madoguchi/sdk';
import { createSupportContractList, type SupportContractList } from '@madoguchi/sdk/contracts/support-contract-list.js';
import type { supportContractsJa } from '@madoguchi/sdk/contracts/support-contracts.ja.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { hrefFrom } from '../portal/href-template.ts';
import { choices } from '../portal/list/choices.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { closedList } from '../portal/list/closed-list.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { SearchedList } from '../portal/list/searched-list.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { TableView } from '../portal/table/table-view.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import {
  MadoBeforeSupportContractOpenEvent,
  MadoSupportContractOpenedEvent,
} from './mado-support-contract-list.events.ts';
import { madoSupportContractListStyles } from './mado-support-contract-list.styles.ts';
import { supportContractSorts, supportContractTable } from './support-contract-table.ts';
import { supportContractTexts } from './support-contract-words.ts';

export type * from './mado-support-contract-list.events.ts';

const states: readonly SupportContractState[] = ['current', 'coming', 'ended'];

/**
 * 保守契約一覧: the maintenance contracts that somebody sees, with number, type, last day and how many days are left, to be
 * searched, narrowed and sorted (SUP-10). Types of account that have nothing to do with contracts are told so (SUP-02).
 *
 * @summary The maintenance contracts one sees.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeSupportContractOpenEvent} mado-before-support-contract-open - Somebody goes to a maintenance contract; cancelable.
 * @event {MadoSupportContractOpenedEvent} mado-support-contract-opened - Somebody chose a maintenance contract, and nobody kept them from going there.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field to search in.
 * @csspart choices - The states to choose from.
 * @csspart choice - One state.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart head - The line of its columns.
 * @csspart sort - A button that sorts by a column.
 * @csspart row - One contract.
 * @csspart row-link - What opens it.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} contract-href - Where a maintenance contract stands: `/contracts/{contract}`, with its id. Without it a row is a button, and the host's script opens it.
 * @attr {string} query - Keeps search, state and order in the page's address, under names that begin so: `?contracts-state=current`.
 */
export class MadoSupportContractList extends MadoElement<typeof supportContractsJa & ListTexts> {
  static override styles: CSSResult[] = madoSupportContractListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contractHref: { attribute: 'contract-href' },
    query: {},
  };

  declare contractHref: string | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = supportContractTexts;
  readonly #list = new SearchedList<
    SupportContractPage,
    SupportContractFilter,
    SupportContractList,
    'search' | 'state' | 'sort' | 'order'
  >(this, {
    create: (portal, filter) =>
      mayUse(portal, 'maintenance-contracts') !== false ? createSupportContractList(portal, filter) : undefined,
    longest: { search: 200, state: 10, sort: 20, order: 10 },
    filterOf: (get) => ({
      search: get('search'),
      state: states.find((one) => one === get('state')),
      sort: supportContractSorts.find((one) => one === get('sort')),
      direction: (['ascending', 'descending'] as const).find((one) => one === get('order')),
    }),
    queryOf: ({ search, state, sort, direction }) => ({ search, state, sort, order: direction }),
    wordsOf: ({ search }) => search,
    withWords: (filter, search) => ({ ...filter, search }),
  });
  readonly #table: TableView<SupportContract> = new TableView<SupportContract>(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SupportContractListState {
    return this.#list.connection.state;
  }
  set state(state: SupportContractListState) {
    this.#list.connection.show(state);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#table.draw();
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal: portal } = this;
    const { filter } = state;
    if (isClosedTo(portal, 'maintenance-contracts', state))
      return closedList(messages.text('support-contracts.title'), {
        title: messages.text('support-contracts.closed'),
        hint: messages.text('support-contracts.closed-hint'),
      });
    return this.#list.view.render(messages, {
      title: messages.text('support-contracts.title'),
      filters: this.#renderFilters(filter),
      rows: (part) => this.#renderTable(part),
      boneTitle: html`<div class="bone-head"></div>`,
      bone: html`<div class="bone"><span class="list-bone">&nbsp;</span><span class="list-bone">&nbsp;</span></div>`,
      empty: { title: messages.text('support-contracts.empty'), hint: messages.text('support-contracts.empty-hint') },
      narrowed: Boolean(filter.search || filter.state),
      clear: () => this.#list.clear({ ...filter, search: undefined, state: undefined }),
    });
  }

  #renderFilters(filter: SupportContractFilter): TemplateResult {
    const { messages } = this;
    const { sort, direction = 'ascending' } = filter;
    return html`<div part="filters">
        ${this.#list.field.render(messages.text('support-contracts.search'))}
        <p class="mado-hint">${messages.text('support-contracts.search-hint')}</p>
        ${choices<string>({
          name: 'state',
          label: messages.text('support-contracts.state'),
          choices: (['all', ...states] as const).map((value) => ({
            value,
            label: messages.text(`support-contracts.state.${value}`),
          })),
          chosen: filter.state ?? 'all',
          locale: messages.locale,
          onChoose: (chosen) => this.#list.narrow({ ...filter, state: states.find((one) => one === chosen) }),
        })}
      </div>
      <p class="mado-hidden" role="status">
        ${
          sort
            ? messages.text(`support-contracts.sorted.${direction}`, {
                column: messages.text(`support-contracts.${sort}`),
              })
            : nothing
        }
      </p>`;
  }

  #renderTable(part: SupportContractPage): TemplateResult {
    const { state, messages, usedPortal } = this;
    if (!usedPortal) return html``;
    const { filter } = state;
    return supportContractTable(messages, usedPortal, part, {
      view: this.#table,
      filter,
      href: this.#hrefOf('') === undefined ? undefined : ({ id }) => this.#hrefOf(id),
      open: this.#open,
      onSort: (sort) => {
        const turned = filter.sort === sort && filter.direction !== 'descending';
        this.#list.narrow({ ...filter, sort, direction: turned ? 'descending' : 'ascending' });
      },
    });
  }

  #hrefOf(contract: string): string | undefined {
    return hrefFrom(this.contractHref, { contract });
  }

  readonly #open = (contract: SupportContract, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeSupportContractOpenEvent(contract)))
      this.dispatchEvent(new MadoSupportContractOpenedEvent(contract));
    else event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-support-contract-list': MadoSupportContractList;
  }
}
