import type { Contract, ContractFilter, ContractListState, ContractPage, Portal } from '@madoguchi/sdk';
import { createContractList, type ContractList } from '@madoguchi/sdk/contracts/contract-list.js';
import type { contractsJa } from '@madoguchi/sdk/contracts/contracts.ja.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { hrefFrom } from '../portal/href-template.ts';
import { listCoreStyles } from '../portal/list/list.styles.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { SearchField } from '../portal/list/search-field.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { contractBones } from './contract-bones.ts';
import { ContractListParts } from './contract-list-parts.ts';
import { contractTexts } from './contract.texts.ts';
import { MadoBeforeContractOpenEvent, MadoContractOpenedEvent } from './mado-contract-list.events.ts';
import { madoContractListStyles } from './mado-contract-list.styles.ts';

export type * from './mado-contract-list.events.ts';

/**
 * ご契約一覧: the contracts that somebody takes part in, to be searched, sorted and opened (LIC-04). They are read from the
 * server part by part, or handed in by the host, ten thousand and more at once. With `portlet` it is ご契約情報, a part of
 * a home page (LIC-03).
 *
 * @summary The contracts one takes part in.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeContractOpenEvent} mado-before-contract-open - Somebody goes to a contract; cancelable.
 * @event {MadoContractOpenedEvent} mado-contract-opened - Somebody chose a contract, and nobody kept them from going there.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart see-all - The link to all of them.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field to search in.
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
 * @attr {string} contract-href - Where a contract stands: `/contracts/{contract}`, with its id. Without it a row is a button, and the host's script opens it.
 * @attr {boolean} portlet - Only those that have not ended, the next to end first, without search and table: for a part of a home page.
 * @attr {boolean} tools - With which columns it shows, views that one keeps, and the list as a file of comma-separated values.
 * @attr {number} limit - How many a portlet shows, 20 at most; 5 without it.
 * @attr {string} more-href - Where all of them are; a link beside the title leads there.
 */
export class MadoContractList extends MadoElement<typeof contractsJa & ListTexts> {
  static override styles: CSSResult[] = [...listCoreStyles, madoContractListStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contracts: { attribute: false, noAccessor: true },
    portlet: { type: Boolean },
    tools: { type: Boolean },
    limit: { type: Number },
    contractHref: { attribute: 'contract-href' },
    moreHref: { attribute: 'more-href' },
  };

  declare portlet: boolean | undefined;
  declare tools: boolean | undefined;
  declare limit: number | undefined;
  declare contractHref: string | undefined;
  declare moreHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = contractTexts;
  #contracts: readonly Contract[] | undefined;
  readonly #parts: ContractListParts = new ContractListParts(this, () => this.#list.remake());
  /** Whether the list that there is was made for a portlet. */
  #made: boolean | undefined;
  readonly #list = new PersonalConnection<ContractListState, ContractList>(
    this,
    { type: 'loading', filter: {} },
    (portal) => this.#make(portal),
  );
  readonly #search: SearchField = new SearchField(
    this,
    (search) => void this.#list.controller?.search(search),
    () => this.#contracts !== undefined,
  );
  readonly #view: ListView<ContractPage, ContractFilter> = new ListView<ContractPage, ContractFilter>(
    this,
    () => this.#list.controller,
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ContractListState {
    return this.#list.state;
  }
  set state(state: ContractListState) {
    this.#list.show(state);
  }

  /**
   * The contracts to list, where the host has them already: then nothing is read from the server. They are kept as they
   * are; a changed list is handed in as another array. Search and order stay.
   */
  get contracts(): readonly Contract[] | undefined {
    return this.#contracts;
  }
  set contracts(contracts: readonly Contract[] | undefined) {
    this.#contracts = contracts;
    this.#list.remake();
    this.#parts.prepare(this.#contracts !== undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#parts.prepare(this.#contracts !== undefined);
  }

  protected override willUpdate(): void {
    this.#parts.prepare(this.#contracts !== undefined);
    if (this.#made !== undefined && this.#made !== Boolean(this.portlet)) this.#list.remake();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#parts.table?.draw();
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal, portlet } = this;
    const { search = '' } = state.filter;
    const href = safeUrl(this.moreHref);
    const { bone, boneTitle } = contractBones(Boolean(portlet));
    const title = messages.text(portlet ? 'contracts.portlet' : 'contracts.title');
    return this.#view.render(messages, {
      title,
      aside: href
        ? html`<a class="mado-link" part="see-all" href=${href}>${messages.text('contracts.all')}</a>`
        : undefined,
      filters: portlet ? undefined : this.#renderFilters(),
      rows: (part) =>
        (usedPortal && (portlet ? this.#renderPortlet(part, usedPortal) : this.#renderTable(part, usedPortal))) ??
        html`<div class="list-bones" aria-hidden="true">${boneTitle} ${part.items.slice(0, 6).map(() => bone)}</div>`,
      bone,
      boneTitle,
      bones: portlet ? Math.min(this.#most, 3) : undefined,
      empty: { title: messages.text('contracts.empty'), hint: messages.text('contracts.empty-hint') },
      narrowed: search !== '',
      clear: () => {
        this.#search.clear();
        void this.#list.controller?.search('');
      },
      excerpt: Boolean(portlet),
    });
  }

  get #most(): number {
    return this.limit || 5;
  }

  #make(portal: Portal): ContractList | undefined {
    const portlet = Boolean(this.portlet);
    const handed = this.#contracts;
    const kept = handed && this.#made === portlet ? this.state.filter : {};
    const filter: ContractFilter = portlet ? { withoutEnded: true, sort: 'ends-on' } : kept;
    this.#made = portlet;
    if (handed) return this.#parts.handed?.handedContracts(portal, handed, filter);
    this.#search.clear();
    return createContractList(portal, filter);
  }

  #renderFilters(): TemplateResult {
    const { messages, usedPortal, tools } = this;
    return html`<div part="filters">
        ${this.#search.render(messages.text('contracts.search'))}
        ${
          tools
            ? html`<div class="tools">${
                usedPortal && this.#parts.table?.tools(messages, usedPortal, this.#list.controller, this.#search)
              }</div>`
            : nothing
        }
      </div>
      <p class="mado-hidden" role="status">${this.#parts.table?.sorted(messages)}</p>`;
  }

  #renderTable(part: ContractPage, portal: Portal): TemplateResult | undefined {
    const handed = this.#contracts;
    return this.#parts.table?.render(this.messages, portal, part, {
      href: this.#hrefOf('') === undefined ? undefined : ({ id }) => this.#hrefOf(id),
      open: this.#open,
      onSort: (by) => {
        const { sort } = this.#list.controller ?? {};
        void sort?.(by);
      },
      windowed: handed && this.#parts.handed?.WindowedTable,
    });
  }

  #renderPortlet({ items }: ContractPage, portal: Portal): TemplateResult | undefined {
    const contracts = items.slice(0, this.#most);
    const href = ({ id }: Contract): string | undefined => this.#hrefOf(id);
    return this.#parts.portlet?.(this.messages, portal, { contracts, href, open: this.#open });
  }

  #hrefOf(contract: string): string | undefined {
    return hrefFrom(this.contractHref, { contract });
  }

  readonly #open = (contract: Contract, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeContractOpenEvent(contract)))
      this.dispatchEvent(new MadoContractOpenedEvent(contract));
    else event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-contract-list': MadoContractList;
  }
}
