import type { RenewalQuote, RenewalQuoteFilter, RenewalQuoteListState, RenewalQuotePage } from '@madoguchi/sdk';
import { createRenewalQuoteList, type RenewalQuoteList } from '@madoguchi/sdk/billing/renewal-quote-list.js';
import type { renewalQuotesJa } from '@madoguchi/sdk/billing/renewal-quotes.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { hrefFrom } from '../portal/href-template.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { closedList } from '../portal/list/closed-list.ts';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { SearchedList } from '../portal/list/searched-list.ts';
import { LiveChanges } from '../portal/live-changes.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { ListConditions } from './list-conditions.ts';
import { MadoBeforeRenewalQuoteOpenEvent, MadoRenewalQuoteOpenedEvent } from './mado-renewal-quote-list.events.ts';
import { madoRenewalQuoteListStyles } from './mado-renewal-quote-list.styles.ts';
import { areReversed } from './range-fields.ts';
import { quoteFilters } from './renewal-quote-filters.ts';
import { portletBone, renewalQuotePortlet } from './renewal-quote-portlet.ts';
import { longestQuoteQuery, quoteFilterOf, quoteQueryOf, quoteSorts, type QuoteQuery } from './renewal-quote-query.ts';
import { quoteBone, renewalQuoteTable, type QuoteOpening } from './renewal-quote-table.ts';
import { quoteWriting } from './renewal-quote-words.ts';
import { renewalQuotesTexts } from './renewal-quotes.texts.ts';

export type * from './mado-renewal-quote-list.events.ts';

/**
 * 更新見積の一覧: the renewal quotes of the maintenance contracts that somebody sees, to be searched and narrowed by state and
 * day of issue; those that wait for an answer come first and say how long they can be ordered (SUP-11). With `portlet` it is
 * 未回答の更新見積, a part of a home page. For a type of account that has nothing to do with quotes the portlet is empty.
 *
 * @summary The renewal quotes, unanswered ones first.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @event {MadoBeforeRenewalQuoteOpenEvent} mado-before-renewal-quote-open - Somebody goes to a quote; cancelable.
 * @event {MadoRenewalQuoteOpenedEvent} mado-renewal-quote-opened - Somebody chose a quote, and nobody kept them from going there.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart unanswered - How many wait for an answer.
 * @csspart see-all - The link to all of them.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field to search in.
 * @csspart open-conditions - The button that opens further conditions.
 * @csspart conditions - The further conditions.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart submit - The button that searches by the conditions.
 * @csspart reset - The button that takes them off.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart head - The line of its columns.
 * @csspart sort - A button that sorts by a column.
 * @csspart row - One quote.
 * @csspart row-link - What opens it.
 * @csspart state - How far it is.
 * @csspart days-left - How long it can be ordered.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} quote-href - Where a quote stands: `/quotes/{quote}`, with its id. Without it a row is a button, and the host's script opens it.
 * @attr {boolean} portlet - Only those that wait for an answer, the next to expire first, without search and table: for a part of a home page.
 * @attr {number} limit - How many a portlet shows, 20 at most; 5 without it.
 * @attr {string} more-href - Where all of them are; a link beside the title leads there.
 * @attr {string} query - Keeps search and order in the page's address, under names that begin so: `?quotes-state=ordered`.
 */
export class MadoRenewalQuoteList extends MadoElement<typeof renewalQuotesJa & ListTexts> {
  static override styles: CSSResult[] = madoRenewalQuoteListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    portlet: { type: Boolean },
    limit: { type: Number },
    quoteHref: { attribute: 'quote-href' },
    moreHref: { attribute: 'more-href' },
    query: {},
  };

  declare portlet: boolean | undefined;
  declare limit: number | undefined;
  declare quoteHref: string | undefined;
  declare moreHref: string | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = renewalQuotesTexts;
  /** Whether the list that there is was made for a portlet. */
  #made = false;
  readonly #list = new SearchedList<RenewalQuotePage, RenewalQuoteFilter, RenewalQuoteList, QuoteQuery>(this, {
    create: (portal, filter) => {
      this.#made = Boolean(this.portlet);
      if (mayUse(portal, 'renewal-quotes') === false) return undefined;
      return createRenewalQuoteList(portal, this.portlet ? { state: 'unanswered', sort: 'valid-through' } : filter);
    },
    longest: longestQuoteQuery,
    filterOf: quoteFilterOf,
    queryOf: quoteQueryOf,
    wordsOf: ({ search }) => search,
    withWords: (filter, search) => ({ ...filter, search }),
  });
  readonly #conditions: ListConditions = new ListConditions(
    this,
    ({ from, to }) => this.#list.narrow({ ...this.state.filter, from, to }),
    ({ from, to }) => (areReversed(from, to) ? [{ field: 'from', code: 'days-reversed', params: {} }] : []),
  );

  constructor() {
    super();
    const isRead = (): boolean => this.#list.connection.controller !== undefined;
    const changed = (): void => void this.#list.connection.controller?.refresh();
    void new LiveChanges(this, 'renewal-quote', isRead, changed);
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): RenewalQuoteListState {
    return this.#list.connection.state;
  }
  set state(state: RenewalQuoteListState) {
    this.#list.connection.show(state);
  }

  protected override willUpdate(): void {
    if (this.#made !== Boolean(this.portlet) && this.#list.connection.controller) this.#list.connection.remake();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, messages, usedPortal: portal, portlet } = this;
    if (isClosedTo(portal, 'renewal-quotes', state))
      return portlet
        ? nothing
        : closedList(messages.text('renewal-quotes.title'), {
            title: messages.text('renewal-quotes.closed'),
            hint: messages.text('renewal-quotes.closed-hint'),
          });
    return this.#list.view.render(messages, portlet ? this.#portlet() : this.#whole());
  }

  #whole(): ListDrawing<RenewalQuotePage> {
    const { state, messages, usedPortal: portal } = this;
    const { filter } = state;
    return {
      title: messages.text('renewal-quotes.title'),
      aside:
        'part' in state && state.part.unanswered > 0
          ? html`<span class="unanswered" part="unanswered">${messages.text('renewal-quotes.unanswered-count', { count: state.part.unanswered })}</span>`
          : undefined,
      filters: quoteFilters(messages, {
        filter,
        field: this.#list.field,
        conditions: this.#conditions,
        onNarrow: (narrowed) => this.#list.narrow(narrowed),
      }),
      rows: (part) =>
        portal
          ? renewalQuoteTable(messages, part, {
              ...this.#opening,
              writing: quoteWriting(portal, messages.locale),
              filter,
              onSort: this.#sort,
            })
          : html``,
      boneTitle: html`<div class="bone-head"></div>`,
      bone: quoteBone(messages),
      empty: { title: messages.text('renewal-quotes.empty'), hint: messages.text('renewal-quotes.empty-hint') },
      narrowed: Boolean(filter.search || filter.state || filter.from || filter.to),
      clear: () => this.#list.clear({ sort: filter.sort, direction: filter.direction }),
    };
  }

  #portlet(): ListDrawing<RenewalQuotePage> {
    const { messages, usedPortal: portal } = this;
    const most = this.limit || 5;
    const all = safeUrl(this.moreHref);
    return {
      title: messages.text('renewal-quotes.unanswered'),
      aside: all
        ? html`<a class="mado-link" part="see-all" href=${all}>${messages.text('renewal-quotes.all')}</a>`
        : undefined,
      rows: ({ items }) =>
        portal
          ? renewalQuotePortlet(messages, items.slice(0, most), {
              ...quoteWriting(portal, messages.locale),
              ...this.#opening,
            })
          : html``,
      bone: portletBone,
      bones: Math.min(most, 3),
      empty: {
        title: messages.text('renewal-quotes.unanswered-none'),
        hint: messages.text('renewal-quotes.empty-hint'),
      },
      narrowed: false,
      clear: () => undefined,
      excerpt: true,
    };
  }

  /** By a column, then the other way round, then back to those first that wait for an answer. */
  readonly #sort = (by: (typeof quoteSorts)[number]): void => {
    const { filter } = this.state;
    const [first, second] =
      by === 'issued-on' ? (['descending', 'ascending'] as const) : (['ascending', 'descending'] as const);
    const isSorted = filter.sort === by;
    const order = !isSorted
      ? ({ sort: by, direction: first } as const)
      : (filter.direction ?? first) === first
        ? ({ sort: by, direction: second } as const)
        : ({ sort: 'answer-by', direction: undefined } as const);
    this.#list.narrow({ ...filter, ...order });
  };

  get #opening(): QuoteOpening {
    return { href: ({ id }) => hrefFrom(this.quoteHref, { quote: id }), open: this.#open };
  }

  readonly #open = (quote: RenewalQuote, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeRenewalQuoteOpenEvent(quote)))
      this.dispatchEvent(new MadoRenewalQuoteOpenedEvent(quote));
    else event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-renewal-quote-list': MadoRenewalQuoteList;
  }
}
