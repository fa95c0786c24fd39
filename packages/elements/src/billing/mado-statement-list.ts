import type { Statement, StatementFilter, StatementListState, StatementPage } from '@madoguchi/sdk';
import { createStatementList, type StatementList } from '@madoguchi/sdk/billing/statement-list.js';
import type { statementsJa } from '@madoguchi/sdk/billing/statements.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { AddressQuery } from '../portal/address-query.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { closedList } from '../portal/list/closed-list.ts';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { yenText } from '../portal/text/yen-text.ts';
import { MadoBeforeStatementOpenEvent, MadoStatementOpenedEvent } from './mado-statement-list.events.ts';
import { madoStatementListStyles } from './mado-statement-list.styles.ts';
import { billBone, newestStatement, statementBone, statementRows, type StatementOpening } from './statement-rows.ts';
import { statementsTexts } from './statements.texts.ts';

export type * from './mado-statement-list.events.ts';

/**
 * 料金, ご請求明細の一覧: the monthly statements of a subscriber, the newest first, to be narrowed to a year (MYP-11). With
 * `portlet` it is the newest one alone, for the home page (MYP-17).
 *
 * @summary The monthly statements.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where statements are not for this person.
 * @event {MadoBeforeStatementOpenEvent} mado-before-statement-open - Somebody goes to a statement; cancelable.
 * @event {MadoStatementOpenedEvent} mado-statement-opened - Somebody chose a statement, and nobody kept them from going there.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart see-all - The link to all of them.
 * @csspart filters - What narrows the list.
 * @csspart sum - What all of them come to.
 * @csspart count - How many there are.
 * @csspart input - The choice of a year.
 * @csspart row - One statement.
 * @csspart row-link - What opens it.
 * @csspart state - How far its payment is.
 * @csspart amount - What it comes to.
 * @csspart failed - What is to be done where the charge did not go through.
 * @csspart payment-method - The link to the payment method there.
 * @csspart empty - What stands there when there is none.
 * @csspart closed - The explanation where statements are not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows every year again.
 * @csspart more - The button that shows more.
 * @attr {string} statement-href - Where a statement stands: `/statement?id={statement}`, with its id. Without it a row is a button, and the host's script opens it.
 * @attr {string} payment-method-href - Where the payment method is; a statement that could not be charged leads there.
 * @attr {boolean} portlet - Only the newest one: for a home page.
 * @attr {string} more-href - Where all of them are; in a portlet a link beside the title leads there.
 * @attr {string} query - Keeps the year in the page's address, under a name that begins so: `?statements-year=2026`.
 */
export class MadoStatementList extends MadoElement<typeof statementsJa & ListTexts> {
  static override styles: CSSResult[] = madoStatementListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    portlet: { type: Boolean },
    statementHref: { attribute: 'statement-href' },
    paymentMethodHref: { attribute: 'payment-method-href' },
    moreHref: { attribute: 'more-href' },
    query: {},
  };

  declare portlet: boolean | undefined;
  declare statementHref: string | undefined;
  declare paymentMethodHref: string | undefined;
  declare moreHref: string | undefined;
  declare query: string | undefined;

  protected readonly catalogues: CatalogueLoaders = statementsTexts;
  #begun = false;
  readonly #address: AddressQuery<'year'> = new AddressQuery<'year'>(
    this,
    () => this.query,
    { year: 4 },
    () => {
      const wanted = this.#addressed();
      if (wanted.year !== this.state.filter.year) void this.#list.controller?.narrow(wanted);
    },
  );
  readonly #list = new PersonalConnection<StatementListState, StatementList>(
    this,
    { type: 'loading', filter: {} },
    (portal) => {
      if (this.#begun) this.#address.put({ year: undefined }); // for somebody else
      this.#begun = true;
      if (mayUse(portal, 'statements') === false) return undefined;
      return createStatementList(portal, this.portlet ? {} : this.#addressed());
    },
  );
  readonly #view = new ListView<StatementPage, StatementFilter>(this, () => this.#list.controller);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): StatementListState {
    return this.#list.state;
  }
  set state(state: StatementListState) {
    this.#list.show(state);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, messages, usedPortal: portal, portlet } = this;
    if (!isClosedTo(portal, 'statements', state))
      return this.#view.render(messages, portlet ? this.#portlet() : this.#whole());
    if (portlet) return nothing;
    return closedList(messages.text('statements.title'), {
      title: messages.text('statements.closed'),
      hint: messages.text('statements.closed-hint'),
    });
  }

  #whole(): ListDrawing<StatementPage> {
    const { state, messages } = this;
    return {
      title: messages.text('statements.title'),
      filters: this.#filters(),
      rows: ({ items }) => statementRows(messages, items, this.#opening),
      bone: statementBone,
      empty: { title: messages.text('statements.empty'), hint: messages.text('statements.empty-hint') },
      narrowed: state.filter.year !== undefined,
      clear: () => this.#narrow({}),
    };
  }

  /** The year that the page's address asks for; what is none narrows nothing. */
  #addressed(): StatementFilter {
    const year = this.#address.get('year') ?? '';
    return /^\d{4}$/.test(year) && Number(year) >= 1900 ? { year: Number(year) } : {};
  }

  #narrow(filter: StatementFilter): void {
    this.#address.put({ year: filter.year?.toString() });
    void this.#list.controller?.narrow(filter);
  }

  #filters(): TemplateResult {
    const { state, messages } = this;
    const chosen = state.filter.year?.toString();
    const known = 'part' in state ? state.part.years.map(String) : [];
    const years = chosen === undefined || known.includes(chosen) ? known : [chosen, ...known];
    const amount = 'part' in state ? state.part.amount : undefined;
    const choose = ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) this.#narrow(target.value === '' ? {} : { year: Number(target.value) });
    };
    return html`<div class="filters" part="filters">
      <select class="mado-input" part="input" name="year" aria-label=${messages.text('statements.year')} @change=${choose}>
        <option value="" .selected=${chosen === undefined}>${messages.text('statements.any-year')}</option>
        ${years.map(
          (year) =>
            html`<option value=${year} .selected=${year === chosen}>
              ${messages.text('statements.year-name', { year })}
            </option>`,
        )}
      </select>
      <p class="sum ${amount === undefined ? 'unknown' : ''}" part="sum">
        ${messages.text('statements.sum')} <strong>${yenText(messages.locale)(amount ?? 0)}</strong>
      </p>
    </div>`;
  }

  #portlet(): ListDrawing<StatementPage> {
    const { messages } = this;
    const all = safeUrl(this.moreHref);
    return {
      title: messages.text('statements.newest'),
      aside: all
        ? html`<a class="mado-link" part="see-all" href=${all}>${messages.text('statements.all')}</a>`
        : undefined,
      rows: ({ items: [newest] }) => newestStatement(messages, newest, this.#opening),
      bone: billBone,
      bones: 1,
      empty: { title: messages.text('statements.empty'), hint: messages.text('statements.empty-hint') },
      narrowed: false,
      clear: () => undefined,
      excerpt: true,
    };
  }

  get #opening(): StatementOpening {
    return {
      href: ({ id }) => hrefFrom(this.statementHref, { statement: id }),
      open: this.#open,
      paymentMethodHref: safeUrl(this.paymentMethodHref),
    };
  }

  readonly #open = (statement: Statement, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (this.dispatchEvent(new MadoBeforeStatementOpenEvent(statement)))
      this.dispatchEvent(new MadoStatementOpenedEvent(statement));
    else event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-statement-list': MadoStatementList;
  }
}
