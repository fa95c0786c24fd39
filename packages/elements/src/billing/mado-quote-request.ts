import type { QuoteRequestFormState, QuoteRequestListState, QuoteRequestPage } from '@madoguchi/sdk';
import { createQuoteRequestForm, type QuoteRequestForm } from '@madoguchi/sdk/billing/quote-request-form.js';
import {
  createQuoteRequestList,
  type QuoteRequestFilter,
  type QuoteRequestList,
} from '@madoguchi/sdk/billing/quote-request-list.js';
import type { quoteRequestsJa } from '@madoguchi/sdk/billing/quote-requests.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { closed } from '../portal/list/closed.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeQuoteRequestEvent, MadoQuoteRequestedEvent } from './mado-quote-request.events.ts';
import { madoQuoteRequestStyles } from './mado-quote-request.styles.ts';
import { AdditionPicker } from './quote-addition-picker.ts';
import { answeredQuotes } from './quote-answered.ts';
import { elsewhere } from './quote-elsewhere.ts';
import { quoteForm } from './quote-form-view.ts';
import { quoteRequests } from './quote-requests-view.ts';
import { quoteEnded } from './quote-ended.ts';
import { quoteSaved } from './quote-saved.ts';
import type { QuoteAskingState } from './quote-words.ts';

export type * from './mado-quote-request.events.ts';

/**
 * 見積依頼: what is to become of each product when the contract is renewed (LIC-18), what is bought in addition (LIC-19),
 * the summary (決定), and the requests so far with their states and answers. Cancelling the contract and making a new one
 * are not done here: it says so, names the sales contact, and leads to leaving (LIC-20). What was chosen and typed and not
 * requested outlives a reload, until it is requested, the person signs out, or 7 days are over.
 *
 * @summary Requesting a quote to change a contract.
 * @slot header - Instead of title and lead.
 * @slot elsewhere - Instead of what is not done here.
 * @slot empty - Instead of what stands there when nothing was requested yet.
 * @slot closed - Below the explanation where the requests are not for this person.
 * @slot footer - Below everything.
 * @event {MadoBeforeQuoteRequestEvent} mado-before-quote-request - A quote is about to be requested; cancelable.
 * @event {MadoQuoteRequestedEvent} mado-quote-requested - A quote was requested.
 * @csspart title - The title.
 * @csspart table - The contracted products.
 * @csspart additions - The products that are added.
 * @csspart row - One product.
 * @csspart choice - What is chosen for a product.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart add - The button that chooses products to add.
 * @csspart remove - The button that takes an added product out.
 * @csspart offered - The products to choose from.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart refusal - What stands above it where nothing or too much was chosen, or the contract has changed.
 * @csspart answered - Which requests are answered.
 * @csspart restored - What stands above it where what was begun before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart success - That a quote was requested.
 * @csspart new - The button that begins another request.
 * @csspart elsewhere - What is not done here.
 * @csspart contact - Whom to ask.
 * @csspart leaving - The link to leaving.
 * @csspart dialog - The confirmation, or the products to choose from.
 * @csspart facts - What is asked for, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the dialog.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart list - The requests so far.
 * @csspart count - How many there are.
 * @csspart request - One request.
 * @csspart state - How far a request is.
 * @csspart answer - What the vendor answered.
 * @csspart empty - What stands there when there is nothing.
 * @csspart ended - That the contract has ended, and what still can be done.
 * @csspart closed - The explanation where the requests are not for this person.
 * @csspart clear - The button that shows every request again.
 * @csspart retry - The button that tries again.
 * @csspart more - The button that shows more.
 * @attr {string} contract - The id of the contract.
 * @attr {string} leaving-href - Where people leave the portal; without it nothing leads there.
 */
export class MadoQuoteRequest extends MadoElement<typeof quoteRequestsJa & ListTexts> {
  static override styles: CSSResult[] = madoQuoteRequestStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    requests: { attribute: false, noAccessor: true },
    contract: {},
    leavingHref: { attribute: 'leaving-href' },
  };

  declare contract: string | undefined;
  declare leavingHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/billing/quote-requests.ja.js')).quoteRequestsJa,
    en: async () => (await import('@madoguchi/sdk/billing/quote-requests.en.js')).quoteRequestsEn,
  };
  #byHand = false;
  /** Counts up where the fields begin anew. */
  #fresh = 0;
  readonly #picker: AdditionPicker = new AdditionPicker(this);
  readonly #form = new SubjectConnection<QuoteRequestFormState, QuoteRequestForm>(
    this,
    { type: 'loading' },
    () => ({ contractId: this.contract }),
    (portal, ids) => {
      this.#picker.close();
      this.#fresh++;
      return createQuoteRequestForm(portal, { ...ids, drafts: draftStorage() });
    },
    (state) => {
      if (state.type !== 'saved') return;
      this.#list.controller?.put(state.request);
      this.dispatchEvent(new MadoQuoteRequestedEvent(state.request));
    },
  );
  readonly #list = new SubjectConnection<QuoteRequestListState, QuoteRequestList>(
    this,
    { type: 'loading', filter: {} },
    () => ({ contractId: this.contract }),
    (portal, ids) => (this.#byHand ? undefined : createQuoteRequestList(portal, ids)),
  );
  readonly #listView: ListView<QuoteRequestPage, QuoteRequestFilter> = new ListView<
    QuoteRequestPage,
    QuoteRequestFilter
  >(
    outcomeHost<MadoElement, QuoteRequestListState>(this, () => this.requests),
    () => this.#list.controller,
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);

  /** What the element shows of the form. Set by hand, it shows that and sends nothing. */
  get state(): QuoteRequestFormState {
    return this.#form.state;
  }
  set state(state: QuoteRequestFormState) {
    this.#byHand = true;
    if (this.#list.controller) this.#list.remake();
    this.#form.show(state);
  }

  /** The requests so far, in the same way. */
  get requests(): QuoteRequestListState {
    return this.#list.state;
  }
  set requests(requests: QuoteRequestListState) {
    this.#list.show(requests);
  }

  protected override render(): TemplateResult {
    return html`<div class="mado-form quote">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'unavailable' && state.error.code === 'forbidden')
      return closed({ title: messages.text('quote.owners-only'), hint: messages.text('quote.owners-only-hint') });
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('quote.loading'),
        unavailable: messages.text('quote.unavailable'),
        onRetry: () => void this.#form.controller?.retry(),
      });
    const leavingHref = this.usedPortal?.configuration.areas.includes('leaving') ? this.leavingHref : undefined;
    return html`<div class="mado-stack parts">
          <slot name="header"
            ><div class="head">
              <h2 class="title" part="title">${messages.text('quote.title')}</h2>
              ${state.ended ? nothing : html`<p class="mado-text">${messages.text('quote.lead')}</p>`}
            </div></slot
          >
          ${this.#renderAnswered()}
          ${state.ended ? quoteEnded(messages) : state.type === 'saved' ? quoteSaved(messages, state.request.number, this.#view.outcome.id, this.#beginNext) : keyed(this.#fresh, this.#renderForm(state))}
          ${this.#renderRequests()}
          <slot name="elsewhere">${elsewhere(messages, state.contact, leavingHref)}</slot>
        </div>`;
  }

  #renderAnswered(): TemplateResult | typeof nothing {
    const { requests, messages } = this;
    if (!('part' in requests)) return nothing;
    const { items } = requests.part;
    return answeredQuotes(messages, items, this.#moment, (id) => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('[part="request"] [data-row]');
      rows[items.findIndex((one) => one.id === id)]?.focus();
    });
  }

  #renderForm(state: QuoteAskingState): TemplateResult {
    return quoteForm(this.messages, state, {
      view: this.#view,
      controller: this.#form.controller,
      picker: this.#picker,
      before: (lines) => this.dispatchEvent(new MadoBeforeQuoteRequestEvent(lines)),
      onAnew: () => {
        this.#form.controller?.beginAnew();
        this.#fresh++;
        this.#view.focus.to(firstField);
      },
    });
  }

  #renderRequests(): TemplateResult | typeof nothing {
    const { requests, messages } = this;
    if (requests.type === 'loading' && this.#byHand) return nothing;
    if ('ended' in this.state && 'part' in requests && requests.part.total === 0) return nothing; // and there will be none
    return html`<div class="requests">
      ${this.#listView.render(messages, quoteRequests(messages, this.#moment))}
    </div>`;
  }

  get #moment(): (iso: string) => string {
    const { usedPortal, messages } = this;
    return usedPortal ? momentText(usedPortal, messages.locale) : () => '';
  }

  readonly #beginNext = (): void => {
    this.#view.focus.to(firstField);
    this.#form.remake();
  };
}

/** Where a request begins. */
const firstField = '.choice, [part="add"]';

declare global {
  interface HTMLElementTagNameMap {
    'mado-quote-request': MadoQuoteRequest;
  }
}
