import type { Portal, Ticket, TicketFilter, TicketListState, TicketPage } from '@madoguchi/sdk';
import type { TicketList } from '@madoguchi/sdk/tickets/ticket-list.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { hrefFrom } from '../portal/href-template.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { LiveChanges } from '../portal/live-changes.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import type { PersonalConnection } from '../portal/personal-connection.ts';
import { RetryLater } from '../portal/retry-later.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { TableColumn } from '../portal/table/table-column.ts';
import { TableView } from '../portal/table/table-view.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeTicketChooseEvent, MadoTicketChosenEvent } from './mado-ticket-list.events.ts';
import { madoTicketListStyles } from './mado-ticket-list.styles.ts';
import { newsPill } from './news-pill.ts';
import { ticketColumns, type TicketListCatalogue } from './ticket-columns.ts';
import type { TicketListTools } from './ticket-list-tools.ts';
import { TicketNarrowing } from './ticket-narrowing.ts';
import { isNarrowed } from './ticket-query.ts';
import { ticketListTexts } from './ticket.texts.ts';

export type * from './mado-ticket-list.events.ts';

/**
 * お問い合わせ一覧: what was asked by web, mail, telephone and FAX, the newest change first, to be searched and narrowed by state,
 * kind, channel, device or contract, and period (SUP-06). That something changed is told at once, and shown when somebody
 * wants it.
 *
 * @summary The tickets of the contracts that one sees.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeTicketChooseEvent} mado-before-ticket-choose - Somebody goes to a ticket; cancelable.
 * @event {MadoTicketChosenEvent} mado-ticket-chosen - Somebody chose a ticket, and nobody kept them from going there.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart new - The link to a new inquiry.
 * @csspart news - That something changed.
 * @csspart show-news - The button that shows it.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field to search in.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart input - A field.
 * @csspart hint - A hint.
 * @csspart error - What is wrong with a field.
 * @csspart by-subject - The button that begins to narrow it to a device or a contract.
 * @csspart found - The devices and contracts that were found.
 * @csspart choice - One of them.
 * @csspart subject - The one that was chosen.
 * @csspart change - The button that chooses another.
 * @csspart about - To what device or contract it is narrowed.
 * @csspart show-all - The button that takes that off.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart head - The line of its columns.
 * @csspart sort - A button that sorts by a column; this list has an order of its own.
 * @csspart row - One ticket.
 * @csspart row-link - What opens it.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} ticket-href - Where a ticket stands: `/tickets/{ticket}`, with its id. Without it a row is a button, and the host's script opens it.
 * @attr {string} new-href - Where a new inquiry begins; without it nothing leads there.
 * @attr {boolean} tools - With which columns it shows, views that one keeps, and the list as a file of comma-separated values.
 * @attr {string} query - Keeps search and filters in the page's address, under names that begin so: `?tickets-state=open`. `tickets-device` and `tickets-contract` are ids.
 */
export class MadoTicketList extends MadoElement<TicketListCatalogue & ListTexts> {
  static override styles: CSSResult[] = madoTicketListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    changed: { attribute: false },
    ticketHref: { attribute: 'ticket-href' },
    newHref: { attribute: 'new-href' },
    tools: { type: Boolean },
    query: {},
  };

  /** Whether something changed that is not shown yet. It can be set by hand too. */
  declare changed: boolean | undefined;
  declare ticketHref: string | undefined;
  declare newHref: string | undefined;
  declare tools: boolean | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = ticketListTexts;
  #tools: TicketListTools | undefined;
  #loading = false;
  readonly #retry: RetryLater = new RetryLater(this);
  readonly #narrowing: TicketNarrowing = new TicketNarrowing(this, () => (this.changed = false));
  readonly #table: TableView<Ticket> = new TableView<Ticket>(this);

  protected readonly live: LiveChanges = new LiveChanges(
    this,
    'ticket',
    () => this.#list.controller !== undefined && 'part' in this.state,
    () => (this.changed = true),
  );

  get #list(): PersonalConnection<TicketListState, TicketList> {
    return this.#narrowing.list.connection;
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): TicketListState {
    return this.#list.state;
  }
  set state(state: TicketListState) {
    this.#narrowing.set(state);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#table.draw();
    for (const name of ['expected-recovery', 'updated-at'] as const)
      for (const cell of this.renderRoot.querySelectorAll<HTMLElement>(`.table-body .table-${name}`))
        cell.dataset['label'] = this.messages.text(`ticket-list.${name}`); // in cards, which have no head
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal } = this;
    const href = safeUrl(this.newHref);
    const { filter } = state;
    return html`${newsPill(
      this.changed
        ? {
            text: messages.text('ticket-list.changed'),
            act: messages.text('ticket-list.show-changed'),
            onShow: this.#showChanged,
          }
        : undefined,
    )}
    ${this.#narrowing.list.view.render(messages, {
      title: messages.text('ticket-list.title'),
      aside: href
        ? html`<a class="mado-button" part="new" href=${href}>${messages.text('ticket-list.new')}</a>`
        : undefined,
      filters: this.#renderFilters(),
      rows: (part) => (usedPortal && this.#renderTable(part, usedPortal)) ?? html``,
      bone: html`<div class="bone"><span class="list-bone">&nbsp;</span><span class="list-bone">&nbsp;</span></div>`,
      boneTitle: html`<div class="bone-head"></div>`,
      empty: { title: messages.text('ticket-list.empty'), hint: messages.text('ticket-list.empty-hint') },
      narrowed: isNarrowed(filter),
      clear: () => this.#narrowing.show({}),
    })}`;
  }

  #renderFilters(): TemplateResult {
    const { messages, state, usedPortal, tools } = this;
    const parts = tools ? this.#toolsOf() : undefined;
    const subject = {
      list: this.#list.controller,
      filter: state.filter,
      onLook: (look: TicketFilter) => this.#narrowing.show(look),
    };
    return html`<div class="filters" part="filters">
      <div class="searching">
        ${this.#narrowing.list.field.render(messages.text('ticket-list.search'))}
        ${
          tools
            ? html`<div class="tools">
                ${usedPortal && parts?.draw(messages.text('ticket-list.title'), ticketColumns(messages, usedPortal), subject)}
              </div>`
            : nothing
        }
      </div>
      ${this.#narrowing.render(messages)}
    </div>`;
  }

  #renderTable({ items, total }: TicketPage, portal: Portal): TemplateResult | undefined {
    const { messages, tools, state } = this;
    const all = ticketColumns(messages, portal);
    const columns: readonly TableColumn<Ticket>[] | undefined = tools ? this.#tools?.columnsOf(all) : all;
    if (!columns) return undefined; // it is not known yet which ones somebody chose
    return this.#table.render({
      label: messages.text('ticket-list.title'),
      columns,
      rows: items,
      total,
      sort: undefined,
      direction: 'descending',
      search: state.filter.search,
      href: this.#hrefOf('') === undefined ? undefined : ({ id }) => this.#hrefOf(id),
      open: this.#open,
      onSort: () => undefined,
    });
  }

  #toolsOf(): TicketListTools | undefined {
    if (!this.#tools && !this.#loading) void this.#loadTools();
    return this.#tools;
  }

  async #loadTools(): Promise<void> {
    this.#loading = true;
    try {
      const { TicketListTools } = await import('./ticket-list-tools.ts');
      this.#tools = new TicketListTools(this);
      this.requestUpdate();
    } catch (error) {
      this.#retry.failed(error, 'messages');
    }
    this.#loading = false;
  }

  #hrefOf(ticket: string): string | undefined {
    return hrefFrom(this.ticketHref, { ticket });
  }

  readonly #showChanged = (): void => {
    this.changed = false;
    void this.#list.controller?.refresh();
    this.renderRoot.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true }); // the button goes away
  };

  readonly #open = (ticket: Ticket, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeTicketChooseEvent(ticket)))
      this.dispatchEvent(new MadoTicketChosenEvent(ticket));
    else event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-ticket-list': MadoTicketList;
  }
}
