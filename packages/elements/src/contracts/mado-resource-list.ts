import type { Resource, ResourceFilter, ResourceListState, ResourcePage } from '@madoguchi/sdk';
import { createResourceList, type ResourceList } from '@madoguchi/sdk/contracts/resource-list.js';
import type { resourcesJa } from '@madoguchi/sdk/contracts/resources.ja.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayText } from '../portal/text/day-text.ts';
import { foundText } from '../portal/list/found-text.ts';
import { listStyles } from '../portal/list/list.styles.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { SearchField } from '../portal/list/search-field.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { sizeText } from '../portal/text/size-text.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { madoResourceListStyles } from './mado-resource-list.styles.ts';

/**
 * リソース: the files that belong to the products of a contract, the newest first; a click on the name stores one (LIC-14).
 * Those of expired products are not offered.
 *
 * @summary The files of contracted products.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is nothing yet.
 * @slot closed - Below the explanation where the list is not for this person.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field to search in.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart row - One file.
 * @csspart download - The link that stores it.
 * @csspart empty - What stands there when there is nothing.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} contract - The id of the contract.
 */
export class MadoResourceList extends MadoElement<typeof resourcesJa & ListTexts> {
  static override styles: CSSResult[] = [...listStyles, madoResourceListStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
  };

  declare contract: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/contracts/resources.ja.js')).resourcesJa,
    en: async () => (await import('@madoguchi/sdk/contracts/resources.en.js')).resourcesEn,
  };
  #made: string | undefined;
  readonly #list = new PersonalConnection<ResourceListState, ResourceList>(
    this,
    { type: 'loading', filter: {} },
    (portal) => {
      this.#made = this.contract;
      this.#search.clear();
      return this.contract ? createResourceList(portal, { contractId: this.contract }) : undefined;
    },
  );
  readonly #search: SearchField = new SearchField(this, (search) => this.#narrow({ search }));
  readonly #view: ListView<ResourcePage, ResourceFilter> = new ListView<ResourcePage, ResourceFilter>(
    this,
    () => this.#list.controller,
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ResourceListState {
    return this.#list.state;
  }
  set state(state: ResourceListState) {
    this.#list.show(state);
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#made && this.#list.controller) this.#list.remake();
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal } = this;
    const { search = '' } = state.filter;
    const words = searchWords(search);
    const day = usedPortal ? dayText(usedPortal, messages.locale) : () => '';
    return this.#view.render(messages, {
      title: messages.text('resources.title'),
      filters: html`<div part="filters">${this.#search.render(messages.text('resources.search'))}</div>`,
      rows: ({ items }) =>
        html`<div class="scroll">
          <table part="table" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${messages.text('resources.name')}</th>
                <th role="columnheader" scope="col">${messages.text('resources.product')}</th>
                <th role="columnheader" scope="col">${messages.text('resources.version')}</th>
                <th role="columnheader" scope="col" class="number">${messages.text('resources.size')}</th>
                <th role="columnheader" scope="col">${messages.text('resources.published')}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${repeat(
                items,
                ({ id }) => id,
                (item) => this.#renderRow(item, words, day),
              )}
            </tbody>
          </table>
        </div>`,
      bone: html`<div class="bone"><span class="list-bone">&nbsp;</span></div>`,
      boneTitle: html`<div class="bone-head"></div>`,
      empty: { title: messages.text('resources.empty'), hint: messages.text('resources.empty-hint') },
      narrowed: search !== '',
      clear: () => {
        this.#search.clear();
        this.#narrow({});
      },
    });
  }

  #renderRow(resource: Resource, words: readonly string[], day: (iso: string) => string): TemplateResult {
    const { messages } = this;
    const { productName, name, version, size, publishedAt, url } = resource;
    const href = safeUrl(url);
    const shown = foundText(name, words);
    // roles are said, as a table that is drawn as cards is none to a browser
    return html`<tr part="row" role="row">
      <th role="rowheader" scope="row">
        ${
          href
            ? html`<a class="mado-link name" part="download" data-row href=${href} download=${name}>${shown}</a>`
            : html`<span data-row tabindex="-1">${shown}</span>`
        }
      </th>
      <td role="cell" data-label=${messages.text('resources.product')}><span>${foundText(productName, words)}</span></td>
      <td role="cell" data-label=${messages.text('resources.version')}><span>${version}</span></td>
      <td role="cell" class="number" data-label=${messages.text('resources.size')}><span>${sizeText(size, messages.locale)}</span></td>
      <td role="cell" class="day" data-label=${messages.text('resources.published')}><span>${day(publishedAt)}</span></td>
    </tr>`;
  }

  #narrow(filter: ResourceFilter): void {
    void this.#list.controller?.narrow(filter);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-resource-list': MadoResourceList;
  }
}
