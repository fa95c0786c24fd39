import type { Device, DeviceFilter, DeviceListState, DevicePage } from '@madoguchi/sdk';
import { createDeviceList, type DeviceList } from '@madoguchi/sdk/tickets/device-list.js';
import type { devicesJa } from '@madoguchi/sdk/tickets/devices.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { hrefFrom } from '../portal/href-template.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { SearchedList } from '../portal/list/searched-list.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { offersArea } from '../portal/may-use.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { deviceBone, deviceSorts, deviceTable } from './device-table.ts';
import { MadoBeforeDeviceInquiryEvent, MadoDeviceInquiryBegunEvent } from './mado-device-list.events.ts';
import { madoDeviceListStyles } from './mado-device-list.styles.ts';

export type * from './mado-device-list.events.ts';

/**
 * 対象機器一覧: the devices under the maintenance contracts that somebody sees, to be searched and sorted, each with its
 * support hours and its contract, and the way to ask about it (SUP-08).
 *
 * @summary The devices under contract.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeDeviceInquiryEvent} mado-before-device-inquiry - Somebody wants to ask about a device; cancelable.
 * @event {MadoDeviceInquiryBegunEvent} mado-device-inquiry-begun - Somebody goes on to ask about a device, and nobody kept them from it.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field to search in.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart head - The line of its columns.
 * @csspart sort - A button that sorts by a column.
 * @csspart row - One device.
 * @csspart contract - The link to a device's contract.
 * @csspart standing - That a contract has ended, or has not begun.
 * @csspart ask - What leads to asking about a device.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} contract - The id of a maintenance contract: only the devices under it.
 * @attr {string} new-ticket-href - Where a device is asked about: `/tickets/new?device={device}`, with its id and, as `{contract}`, its contract's. Without it the host's script leads there.
 * @attr {string} contract-href - Where a maintenance contract stands: `/contracts/{contract}`; only for those who have to do with contracts.
 * @attr {string} query - Keeps search and order in the page's address, under names that begin so: `?devices-search=tokyo`.
 */
export class MadoDeviceList extends MadoElement<typeof devicesJa & ListTexts> {
  static override styles: CSSResult[] = madoDeviceListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
    newTicketHref: { attribute: 'new-ticket-href' },
    contractHref: { attribute: 'contract-href' },
    query: {},
  };

  declare contract: string | undefined;
  declare newTicketHref: string | undefined;
  declare contractHref: string | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/tickets/devices.ja.js')).devicesJa,
    en: async () => (await import('@madoguchi/sdk/tickets/devices.en.js')).devicesEn,
  };
  /** The contract that the list was made of. */
  #made: string | undefined;
  #named: { readonly id: string; readonly number: string } | undefined;
  readonly #list = new SearchedList<DevicePage, DeviceFilter, DeviceList, 'search' | 'sort' | 'order'>(this, {
    create: (portal, filter) => {
      this.#made = this.contract;
      return createDeviceList(portal, filter);
    },
    longest: { search: 200, sort: 20, order: 10 },
    filterOf: (get) => ({
      search: get('search'),
      contractId: this.contract || undefined,
      sort: deviceSorts.find((one) => one === get('sort')),
      direction: (['ascending', 'descending'] as const).find((one) => one === get('order')),
    }),
    queryOf: ({ search, sort, direction }) => ({ search, sort, order: direction }),
    wordsOf: ({ search }) => search,
    withWords: (filter, search) => ({ ...filter, search }),
  });

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): DeviceListState {
    return this.#list.connection.state;
  }
  set state(state: DeviceListState) {
    this.#list.connection.show(state);
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#made && this.#list.connection.controller) this.#list.connection.remake();
  }

  protected override render(): TemplateResult {
    const { state, messages } = this;
    const { filter } = state;
    const number = this.#numberOf(state);
    return this.#list.view.render(messages, {
      title: number ? messages.text('devices.of-contract', { number }) : messages.text('devices.title'),
      filters: html`<div part="filters">
          ${this.#list.field.render(messages.text('devices.search'))}
          <p class="mado-hint">${messages.text('devices.search-hint')}</p>
        </div>
        <p class="mado-hidden" role="status">
          ${
            filter.sort
              ? messages.text(`devices.sorted.${filter.direction ?? 'ascending'}`, {
                  column: messages.text(`devices.${filter.sort}`),
                })
              : nothing
          }
        </p>`,
      rows: (part) => this.#renderTable(part),
      boneTitle: html`<div class="bone-head"></div>`,
      bone: deviceBone(messages, this.#asks),
      empty: { title: messages.text('devices.empty'), hint: messages.text('devices.empty-hint') },
      narrowed: Boolean(filter.search),
      clear: () => this.#list.clear({ ...filter, search: undefined }),
    });
  }

  /** Whether the person asks here. */
  get #asks(): boolean {
    return offersArea(this.usedPortal, 'tickets');
  }

  /** The number of the contract whose devices these are, also where a search leaves none of them. */
  #numberOf({ filter, ...state }: DeviceListState): string | undefined {
    const id = filter.contractId;
    const first = 'part' in state ? state.part.items[0] : undefined;
    if (id && first) this.#named = { id, number: first.contract.number };
    return id && this.#named?.id === id ? this.#named.number : undefined;
  }

  #renderTable(part: DevicePage): TemplateResult {
    const { state, messages, usedPortal: portal } = this;
    if (!portal) return html``;
    const { filter } = state;
    return deviceTable(messages, part, {
      portal,
      filter,
      newTicketHref: ({ id, contract }) => hrefFrom(this.newTicketHref, { device: id, contract: contract.id }),
      onAsk: this.#asks ? this.#ask : undefined,
      contractHref: ({ contract }) =>
        offersArea(portal, 'maintenance-contracts')
          ? hrefFrom(this.contractHref, { contract: contract.id })
          : undefined,
      onSort: (sort) => {
        const turned = (filter.sort ?? 'name') === sort && filter.direction !== 'descending';
        this.#list.narrow({ ...filter, sort, direction: turned ? 'descending' : 'ascending' });
      },
    });
  }

  readonly #ask = (device: Device, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeDeviceInquiryEvent(device)))
      this.dispatchEvent(new MadoDeviceInquiryBegunEvent(device));
    else event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-device-list': MadoDeviceList;
  }
}
