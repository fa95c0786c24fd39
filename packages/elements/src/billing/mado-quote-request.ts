import type { QuoteRequestFormState, QuoteRequestListState, QuoteRequestPage } from '@madoguchi/sdk';
import { createQuoteRequestForm, type QuoteRequestForm } from '@madoguchi/sdk/billing/quote-request-form.js';
import {
  createQuoteRequestList,
  type QuoteRequestFilter,
  type QuoteRequestList,
} from '@madoguchi/sdk/billing/quote-request-list.js';
import { longestQuoteComment, meansContractChanged } from '@madoguchi/sdk/billing/quote-request.rules.js';
import type { quoteRequestsJa } from '@madoguchi/sdk/billing/quote-requests.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { textArea } from '../portal/form/text-area.ts';
import { waiting } from '../portal/form/waiting.ts';
import { closed } from '../portal/list/closed.ts';
import { ListView, type ListTexts } from '../portal/list/list-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal, type ModalContent } from '../portal/modal.ts';
import { momentText } from '../portal/moment-text.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeQuoteRequestEvent, MadoQuoteRequestedEvent } from './mado-quote-request.events.ts';
import { madoQuoteRequestStyles } from './mado-quote-request.styles.ts';
import { isPicked, offeredList, quoteSummary, type QuotePicking } from './quote-dialogs.ts';
import { elsewhere, salesContact } from './quote-elsewhere.ts';
import { quoteRequestRow } from './quote-request-row.ts';
import { additionTable, renewalTable } from './quote-tables.ts';
import { additionId, quoteErrors } from './quote-words.ts';

export type * from './mado-quote-request.events.ts';

type Asking = Extract<QuoteRequestFormState, { rows: unknown }>;

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
 * @csspart saved - That a quote was requested.
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
  #shown: string | undefined;
  #byHand = false;
  /** What is ticked of the offered products while they are chosen; undefined while they are not. */
  #picking: QuotePicking | undefined;
  /** Counts up where the fields begin anew. */
  #fresh = 0;
  readonly #form = new PersonalConnection<QuoteRequestFormState, QuoteRequestForm>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#shown = this.contract;
      this.#picking = undefined;
      this.#fresh++;
      return this.contract
        ? createQuoteRequestForm(portal, { contractId: this.contract, drafts: draftStorage() })
        : undefined;
    },
    (state) => {
      if (state.type !== 'saved') return;
      this.#list.controller?.put(state.request);
      this.dispatchEvent(new MadoQuoteRequestedEvent(state.request));
    },
  );
  readonly #list = new PersonalConnection<QuoteRequestListState, QuoteRequestList>(
    this,
    { type: 'loading', filter: {} },
    (portal) =>
      this.contract && !this.#byHand ? createQuoteRequestList(portal, { contractId: this.contract }) : undefined,
  );
  readonly #view: ListView<QuoteRequestPage, QuoteRequestFilter> = new ListView<QuoteRequestPage, QuoteRequestFilter>(
    outcomeHost<MadoElement, QuoteRequestListState>(this, () => this.requests),
    () => this.#list.controller,
  );
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this); // after the outcome: it has the last word

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

  protected override willUpdate(): void {
    if (this.contract === this.#shown || !this.#form.controller) return;
    this.#form.remake();
    this.#list.remake();
  }

  protected override render(): TemplateResult {
    return html`<div class="mado-form quote">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('quote.loading'));
      case 'unavailable':
        if (state.error.code === 'forbidden')
          return closed({ title: messages.text('quote.owners-only'), hint: messages.text('quote.owners-only-hint') });
        return unavailable(messages, {
          title: messages.text('quote.unavailable'),
          failure: this.#outcome.render(messages, state),
          onRetry: () => void this.#form.controller?.retry(),
        });
      default:
        return html`<div class="mado-stack parts">
          <slot name="header"
            ><div class="head">
              <h2 class="title" part="title">${messages.text('quote.title')}</h2>
              <p class="mado-text">${messages.text('quote.lead')}</p>
            </div></slot
          >
          ${this.#renderAnswered()}
          ${state.type === 'saved' ? this.#renderSaved(state.request.number) : keyed(this.#fresh, this.#renderForm(state))}
          ${this.#renderRequests()}
          <slot name="elsewhere">${elsewhere(messages, state.contact, this.#offersLeaving ? this.leavingHref : undefined)}</slot>
        </div>`;
    }
  }

  get #offersLeaving(): boolean {
    return this.usedPortal?.configuration.areas.includes('leaving') ?? false;
  }

  #renderSaved(number: string): TemplateResult {
    const { messages } = this;
    const again = (): void => {
      this.#focus.to('.choice, [part="add"]');
      this.#form.remake();
    };
    return html`<div class="mado-notice mado-notice-success" part="saved" id=${this.#outcome.id} role="status" tabindex="-1">
        <p class="mado-notice-title">${messages.text('quote.saved', { number })}</p>
        <p class="mado-text">${messages.text('quote.saved-hint')}</p>
      </div>
      <div class="mado-actions">
        <button class="mado-button mado-button-quiet" part="new" type="button" @click=${again}>
          ${messages.text('quote-requests.new')}
        </button>
      </div>`;
  }

  /** The answers that stand below, further down than the form is long. */
  #renderAnswered(): TemplateResult | typeof nothing {
    const { requests, messages, usedPortal } = this;
    if (!('part' in requests) || !usedPortal) return nothing;
    const moment = momentText(usedPortal, messages.locale);
    const { items } = requests.part;
    const answered = items.filter(({ state, answer }) => state === 'quoted' && answer);
    if (answered.length === 0) return nothing;
    const show = (id: string): void => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('[part="request"] [data-row]');
      rows[items.findIndex((one) => one.id === id)]?.focus();
    };
    return html`<div class="mado-notice" part="answered">
      <p class="mado-notice-title">${messages.text('quote-requests.answered')}</p>
      <ul>
        ${answered.map(
          ({ id, number, answer }) =>
            html`<li>
              <button class="mado-link to-answer" type="button" @click=${() => show(id)}>
                ${messages.text('quote-requests.answered-of', { number, at: moment(answer?.answeredAt ?? '') })}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #renderForm(state: Asking): TemplateResult {
    const { messages } = this;
    const { rows, additions, comment } = state;
    const controller = this.#form.controller;
    const asked = state.type === 'invalid';
    const commentError = asked ? this.#commentError(state.fieldErrors) : undefined;
    return html`<form
        novalidate
        aria-label=${messages.text('quote.title')}
        aria-busy=${state.type === 'submitting'}
        @submit=${this.#review}
        @keydown=${guardComposition}
      >
        ${this.#outcome.render(messages, {
          error: state.type === 'failed' && !meansContractChanged(state.error.code) ? state.error : undefined,
          items: asked ? quoteErrors(messages, state, commentError) : [],
          typed: true,
        })}
        ${this.#renderRefusal(state)}
        ${state.restored ? restoredNote(messages.text('quote.restored'), messages.text('quote.anew'), this.#beginAnew) : nothing}
        <section class="part" aria-labelledby="renewal">
          <h3 class="part-title" id="renewal">${messages.text('quote.renewal')}</h3>
          ${
            rows.length > 0
              ? renewalTable(messages, {
                  rows,
                  asked,
                  onChoose: (productId, choice) => controller?.choose(productId, choice),
                  onType: (productId, typed) => controller?.type(productId, typed),
                })
              : html`<p class="mado-hint">${messages.text('quote.renewal-empty')}</p>`
          }
        </section>
        <section class="part" aria-labelledby="additions">
          <div class="part-head">
            <h3 class="part-title" id="additions">${messages.text('quote.additions')}</h3>
            <button
              class="mado-button mado-button-quiet"
              part="add"
              type="button"
              aria-describedby="additions"
              @click=${() => this.#pick({ ticked: new Map(), asked: false })}
            >
              ${messages.text('quote.add')}
            </button>
          </div>
          ${
            additions.length > 0
              ? additionTable(messages, {
                  additions,
                  asked,
                  onType: (productId, typed) => controller?.typeAddition(productId, typed),
                  onRemove: (productId) => {
                    this.#focus.to('[part="add"]');
                    controller?.removeAddition(productId);
                  },
                })
              : html`<p class="mado-hint">${messages.text('quote.additions-empty')}</p>`
          }
        </section>
        ${textArea({
          id: 'comment',
          name: 'comment',
          label: messages.text('quote.comment-label'),
          hint: messages.text('quote.comment-hint'),
          error: commentError,
          value: comment,
          onInput: (text) => controller?.typeComment(text),
        })}
        <div class="mado-actions">${submitButton(messages.text('quote.submit'), false, '')}</div>
      </form>
      ${this.#modal.render(this.#confirmation(state) ?? this.#picker(state))}`;
  }

  #commentError(errors: Extract<Asking, { type: 'invalid' }>['fieldErrors']): string | undefined {
    return errors.some(({ field }) => field === 'comment')
      ? this.messages.text('quote.error.comment.length', { max: longestQuoteComment })
      : undefined;
  }

  #renderRefusal(state: Asking): TemplateResult | typeof nothing {
    const { messages } = this;
    const notice = (title: string, text: string, further?: TemplateResult): TemplateResult =>
      html`<div class="mado-notice" part="refusal" id=${this.#outcome.id} role="alert" tabindex="-1">
        <p class="mado-notice-title">${title}</p>
        <p class="mado-text">${text}</p>
        ${further ?? nothing}
      </div>`;
    if (state.type === 'nothing-requested')
      return notice(messages.text('quote.nothing-requested'), messages.text('quote.nothing-requested-hint'));
    const cancels =
      state.type === 'cancels-contract' || (state.type === 'failed' && state.error.code === 'cancels-contract');
    if (cancels)
      return notice(
        messages.text('quote.cancels-contract'),
        messages.text('quote.cancels-contract-hint'),
        salesContact(messages, state.contact),
      );
    if (state.type === 'failed' && meansContractChanged(state.error.code))
      return notice(messages.text('quote.failed'), messages.text('quote.changed-meanwhile'));
    return nothing;
  }

  #renderRequests(): TemplateResult | typeof nothing {
    const { requests, messages, usedPortal } = this;
    if (requests.type === 'loading' && this.#byHand) return nothing;
    const moment = usedPortal ? momentText(usedPortal, messages.locale) : () => '';
    return html`<div class="requests">
      ${this.#view.render(messages, {
        title: messages.text('quote-requests.title'),
        rows: ({ items }) =>
          html`<ul class="list-rows">
            ${repeat(
              items,
              ({ id }) => id,
              (request) => quoteRequestRow(messages, request, moment),
            )}
          </ul>`,
        bone: html`<div class="list-row request"><span class="list-bone">&nbsp;</span></div>`,
        bones: 2,
        empty: { title: messages.text('quote-requests.empty'), hint: messages.text('quote-requests.empty-hint') },
        narrowed: false,
        clear: () => undefined,
      })}
    </div>`;
  }

  #confirmation(state: Asking): ModalContent | undefined {
    if (state.type !== 'confirming' && state.type !== 'submitting') return undefined;
    const { messages } = this;
    const { lines, comment } = state;
    return {
      title: messages.text('quote.confirm'),
      body: quoteSummary(messages, lines, comment),
      act: messages.text('quote.decide'),
      cancel: messages.text('quote.back'),
      busy: state.type === 'submitting',
      busyLabel: messages.text('busy'),
      onAct: () => void this.#form.controller?.send(() => this.dispatchEvent(new MadoBeforeQuoteRequestEvent(lines))),
      onCancel: () => this.#form.controller?.back(),
    };
  }

  #picker({ offered, additions }: Asking): ModalContent | undefined {
    const picking = this.#picking;
    if (!picking) return undefined;
    const { messages } = this;
    const leave = (): void => this.#pick(undefined);
    const onPick = (productId: string, typed: string | undefined): void => {
      const now = this.#picking ?? picking; // more may have been ticked since this was drawn
      const ticked = new Map(now.ticked);
      if (typed === undefined) ticked.delete(productId);
      else ticked.set(productId, typed);
      this.#pick({ ...now, ticked });
    };
    const onAct = (): void => {
      if (offered.length === 0) return leave();
      const now = this.#picking ?? picking;
      if (!isPicked(now)) return this.#pick({ ...now, asked: true });
      leave();
      this.#focus.to(`#${additionId(additions.length)}`);
      for (const [productId, typed] of now.ticked) this.#form.controller?.add(productId, typed);
    };
    return {
      title: messages.text('quote.add-title'),
      body: offeredList(messages, offered, picking, onPick),
      act: messages.text('quote.add'),
      cancel: messages.text('quote.close'),
      busyLabel: messages.text('busy'),
      onAct,
      onCancel: leave,
    };
  }

  #pick(picking: QuotePicking | undefined): void {
    this.#picking = picking;
    this.requestUpdate();
  }

  readonly #beginAnew = (): void => {
    this.#form.controller?.beginAnew();
    this.#fresh++;
    this.#focus.to('.choice, [part="add"]');
  };

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#form.controller?.review();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-quote-request': MadoQuoteRequest;
  }
}
