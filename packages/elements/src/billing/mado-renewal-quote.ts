import type { RelatedQuote, RenewalQuoteViewState } from '@madoguchi/sdk';
import { createRenewalQuote, type RenewalQuoteView } from '@madoguchi/sdk/billing/renewal-quote.js';
import type { renewalQuotesJa } from '@madoguchi/sdk/billing/renewal-quotes.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { LiveChanges } from '../portal/live-changes.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import {
  MadoBeforeRelatedQuoteOpenEvent,
  MadoBeforeRenewalQuoteOrderEvent,
  MadoBeforeRequoteRequestEvent,
  MadoRelatedQuoteOpenedEvent,
  MadoRenewalQuoteOrderedEvent,
  MadoRequoteRequestedEvent,
} from './mado-renewal-quote.events.ts';
import { madoRenewalQuoteStyles } from './mado-renewal-quote.styles.ts';
import { PastedFile } from './pasted-file.ts';
import { canShowPdf, PdfPreviewing, type ShownPdf } from './pdf-previewing.ts';
import { quoteConfirmation } from './renewal-quote-confirmation.ts';
import { quoteAnswer, quoteHead, type QuoteFacts } from './renewal-quote-facts.ts';
import { quoteForms, type QuoteShownState } from './renewal-quote-forms.ts';
import { quoteOutcome, quoteUnread } from './renewal-quote-outcome.ts';
import { quoteWriting } from './renewal-quote-words.ts';
import { renewalQuotesTexts } from './renewal-quotes.texts.ts';

export type * from './mado-renewal-quote.events.ts';
export type { ShownPdf } from './pdf-previewing.ts';

/**
 * 更新見積: one quote with its PDF, ordered in one step with the purchase order attached, or answered by asking for a new one
 * with a comment; a confirmation says what happens (SUP-11). Each is answered once: answered meanwhile, it says by whom and
 * when; one that was replaced leads to the newer one. What was typed and attached and not sent outlives a reload, until it is
 * sent, the person signs out, or 7 days are over.
 *
 * @summary A renewal quote, to be ordered or sent back.
 * @slot header - Instead of the title with its state.
 * @slot footer - Below everything.
 * @event {MadoBeforeRenewalQuoteOrderEvent} mado-before-renewal-quote-order - The quote is about to be ordered; cancelable.
 * @event {MadoRenewalQuoteOrderedEvent} mado-renewal-quote-ordered - The quote was ordered.
 * @event {MadoBeforeRequoteRequestEvent} mado-before-requote-request - A new quote is about to be asked for; cancelable.
 * @event {MadoRequoteRequestedEvent} mado-requote-requested - A new quote was asked for.
 * @event {MadoBeforeRelatedQuoteOpenEvent} mado-before-related-quote-open - Somebody goes to the newer or the earlier quote; cancelable.
 * @event {MadoRelatedQuoteOpenedEvent} mado-related-quote-opened - Somebody chose it, and nobody kept them from going there.
 * @csspart quotes - The link back to the list.
 * @csspart title - The title.
 * @csspart state - How far it is.
 * @csspart days-left - How long it can be ordered.
 * @csspart facts - What it offers, what became of it, or what is confirmed.
 * @csspart amount - The amount.
 * @csspart contract - The link to its contract.
 * @csspart related - What leads to another quote.
 * @csspart pdf - What shows and downloads the PDF, or the PDF itself.
 * @csspart preview-pdf - The button that shows the PDF.
 * @csspart download - The link that downloads a file.
 * @csspart standing - That a newer one took its place, or that its last day has passed.
 * @csspart answer - What became of it.
 * @csspart way - A way to answer: the order, or the request for a new quote.
 * @csspart purchase-order - The purchase order.
 * @csspart drop - Where a file can be dropped.
 * @csspart choose - The button that chooses a file.
 * @csspart attachment - The file that is attached.
 * @csspart progress - How far a file is.
 * @csspart retry-file - The button that sends the file again.
 * @csspart remove - The button that takes the file out.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above a form after wrong entries.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart restored - What stands above the forms where what was begun before the page was loaded is back.
 * @csspart anew - The button that clears it then.
 * @csspart success - That it was answered.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart findings - That the comment looks as if it held a secret.
 * @csspart dialog - The confirmation, or the PDF.
 * @csspart decide - The button that confirms, or downloads the PDF.
 * @csspart back - The button that leaves the dialog.
 * @csspart preview - What stands in the dialog with the PDF.
 * @csspart empty - What stands there when the quote is not there.
 * @csspart closed - The explanation where quotes are not for this person.
 * @csspart retry - The button that tries again.
 * @attr {string} quote - The id of the quote.
 * @attr {string} quote-href - Where another quote stands: `/quotes/{quote}`; without it the host's script leads there.
 * @attr {string} renewal-quotes-href - Where the list of quotes is; a link leads back there.
 * @attr {string} contract-href - Where a maintenance contract stands: `/contracts/{contract}`; without it nothing leads there.
 */
export class MadoRenewalQuote extends MadoElement<typeof renewalQuotesJa> {
  static override styles: CSSResult[] = madoRenewalQuoteStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    preview: { attribute: false, noAccessor: true },
    quote: {},
    quoteHref: { attribute: 'quote-href' },
    renewalQuotesHref: { attribute: 'renewal-quotes-href' },
    contractHref: { attribute: 'contract-href' },
  };

  declare quote: string | undefined;
  declare quoteHref: string | undefined;
  declare renewalQuotesHref: string | undefined;
  declare contractHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = renewalQuotesTexts;
  /** Counts up where the fields begin anew. */
  #fresh = 0;
  readonly #quote = new SubjectConnection<RenewalQuoteViewState, RenewalQuoteView, 'quoteId'>(
    this,
    { type: 'loading' },
    () => ({ quoteId: this.quote }),
    (portal, ids) => {
      this.#previewing.close();
      this.#fresh++;
      return createRenewalQuote(portal, { ...ids, drafts: draftStorage() });
    },
    (state, before) => {
      if (state.type !== 'answered' || state.earlier || before.type !== 'submitting') return;
      this.dispatchEvent(
        state.answer === 'order'
          ? new MadoRenewalQuoteOrderedEvent(state.quote)
          : new MadoRequoteRequestedEvent(state.quote),
      );
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);
  readonly #previewing: PdfPreviewing = new PdfPreviewing(this, () => void this.#quote.controller?.refresh());

  constructor() {
    super();
    const isRead = (): boolean => this.#quote.controller !== undefined;
    // somebody else may answer it, or a newer one take its place, while it is looked at
    void new LiveChanges(this, 'renewal-quote', isRead, (change) => {
      if (!change || change.id === this.quote) void this.#quote.controller?.refresh();
    });
    void new PastedFile(this, (file) => {
      const mayOrder = 'quote' in this.state && this.state.mayOrder.ok;
      if (mayOrder) void this.#quote.controller?.attach(file);
      return mayOrder;
    });
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): RenewalQuoteViewState {
    return this.#quote.state;
  }
  set state(state: RenewalQuoteViewState) {
    this.#fresh++;
    this.#quote.show(state);
  }

  /** The PDF that is looked at. It can be set by hand too. */
  get preview(): ShownPdf | undefined {
    return this.#previewing.shown;
  }
  set preview(preview: ShownPdf | undefined) {
    this.#previewing.show(preview);
  }

  protected override render(): TemplateResult {
    const back = safeUrl(this.renewalQuotesHref);
    return html`<article class="mado-form quote">
        ${back ? html`<a class="mado-link back" part="quotes" href=${back}>${this.messages.text('renewal-quote.back')}</a>` : nothing}
        ${this.#renderState()}
      </article>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading' || state.type === 'unavailable')
      return quoteUnread(messages, state, this.#view.outcome, () => void this.#quote.controller?.retry());
    return this.#renderQuote(state);
  }

  #renderQuote(state: QuoteShownState): TemplateResult {
    const { messages, usedPortal: portal } = this;
    if (!portal) return html``;
    const { quote } = state;
    const { controller } = this.#quote;
    const writing = quoteWriting(portal, messages.locale);
    const level = rowLevel(this);
    const facts: QuoteFacts = {
      ...writing,
      level,
      moment: momentText(portal, messages.locale),
      related: this.#related,
      contractHref: hrefFrom(this.contractHref, { contract: quote.contract.id }),
      onPreview: canShowPdf() ? this.#lookAt : undefined,
    };
    return html`${quoteOutcome(messages, state, this.#view.outcome, facts.moment)} ${quoteHead(messages, state, facts)}
      ${quoteAnswer(messages, quote, facts)}
      ${quoteForms(messages, state, {
        view: this.#view,
        controller,
        level,
        fresh: this.#fresh,
        onAnew: () => {
          controller?.detach();
          controller?.typeComment('');
          this.#fresh++;
          this.#view.focus.to('[type="file"], textarea');
        },
      })}
      ${this.#view.modal.render(
        quoteConfirmation(messages, state, writing, {
          controller,
          beforeOrder: () => this.dispatchEvent(new MadoBeforeRenewalQuoteOrderEvent(quote)),
          beforeAsking: () => this.dispatchEvent(new MadoBeforeRequoteRequestEvent(quote, state.comment.trim())),
        }) ?? this.#previewing.content(messages),
      )}`;
  }

  readonly #lookAt = (): void => {
    const { state } = this;
    if (!('quote' in state)) return;
    this.#previewing.open(state.quote.title, () => ('quote' in this.state ? this.state.quote.file : undefined));
  };

  readonly #related = (quote: RelatedQuote, label: string): TemplateResult => {
    const href = hrefFrom(this.quoteHref, { quote: quote.id });
    const open = (event: Event): void => {
      if (event instanceof MouseEvent && opensElsewhere(event)) return;
      if (this.dispatchEvent(new MadoBeforeRelatedQuoteOpenEvent(quote)))
        this.dispatchEvent(new MadoRelatedQuoteOpenedEvent(quote));
      else event.preventDefault();
    };
    return href
      ? html`<a class="mado-link inline" part="related" href=${href} @click=${open}>${label}</a>`
      : html`<button class="mado-link inline plain" part="related" type="button" @click=${open}>${label}</button>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-renewal-quote': MadoRenewalQuote;
  }
}
