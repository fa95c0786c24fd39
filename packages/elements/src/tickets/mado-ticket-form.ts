import type { ArticleSuggestionsState, TicketFormState, TicketSubjectSearchState } from '@madoguchi/sdk';
import { createTicketForm, type TicketForm } from '@madoguchi/sdk/tickets/ticket-form.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { closed } from '../portal/list/closed.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeTicketOpenEvent, MadoTicketOpenedEvent } from './mado-ticket-form.events.ts';
import { madoTicketFormStyles } from './mado-ticket-form.styles.ts';
import { PossibleAnswers } from './possible-answers.ts';
import { SecretNotes } from './secret-notes.ts';
import { SubjectPicker } from './subject-picker.ts';
import { TicketAttachments } from './ticket-attachments.ts';
import { ticketForm } from './ticket-form-view.ts';
import type { TicketAskingState, TicketFormCatalogue } from './ticket-form-words.ts';
import { ticketOpened } from './ticket-opened.ts';
import { ticketFormTexts } from './ticket.texts.ts';

export type * from './mado-ticket-form.events.ts';

/**
 * お問い合わせ・障害受付: a question, a request for work or a fault, about a device or a contract, with files (SUP-05). What was
 * typed and the files that were sent outlive a reload, until it is opened, the person signs out, or 7 days are over. What looks
 * like a secret is asked about before it is sent. Possible answers from the knowledge base stand beside.
 *
 * @summary Opening a ticket.
 * @slot header - Instead of the title.
 * @slot closed - Below the explanation where tickets are not for this type of account.
 * @slot footer - Below everything.
 * @event {MadoBeforeTicketOpenEvent} mado-before-ticket-open - A ticket is about to be opened; cancelable.
 * @event {MadoTicketOpenedEvent} mado-ticket-opened - A ticket was opened.
 * @event {MadoTicketArticleChosenEvent} mado-ticket-article-chosen - Somebody wants to read an article beside the form.
 * @csspart title - The title.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart radio - A radio button.
 * @csspart radio-label - A radio button with its label.
 * @csspart found - The devices and contracts that were found.
 * @csspart choice - One of them.
 * @csspart subject - The device or contract that was chosen.
 * @csspart asked - That what came back is about something else than what was asked about.
 * @csspart ask-about - The button that changes that.
 * @csspart change - The button that chooses another.
 * @csspart suggestions - The possible answers.
 * @csspart suggestion - One of them.
 * @csspart files - The files.
 * @csspart drop - Where files are chosen or dropped.
 * @csspart choose - The button that chooses files.
 * @csspart camera - The button that takes a photograph.
 * @csspart attachment - One file.
 * @csspart progress - How far a file is.
 * @csspart findings - What looks like a secret.
 * @csspart allow - The button that sends a file as it is.
 * @csspart retry-file - The button that sends a file again.
 * @csspart remove - The button that takes a file out.
 * @csspart contact - Whom to ask back.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart restored - What stands above it where what was begun before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart dialog - The confirmation, or the warning of what looks like a secret.
 * @csspart facts - What will be sent, in the confirmation.
 * @csspart decide - The button that sends.
 * @csspart back - The button that leaves the dialog.
 * @csspart success - That it was opened, with its number.
 * @csspart show - The link to the ticket.
 * @csspart another - The button that begins another one.
 * @csspart closed - The explanation where tickets are not for this type of account.
 * @csspart empty - A box in the look of one without anything in it.
 * @csspart retry - The button that tries again.
 * @attr {string} contract - The id of the contract that it is about at first.
 * @attr {string} device - The id of the device that it is about at first.
 * @attr {string} service - The id of the service that it is about at first, once a contract is chosen that has it.
 * @attr {string} ticket-href - Where a ticket stands: `/tickets/{ticket}`, with its id.
 * @attr {string} article-href - Where an article stands: `/knowledge/{article}`; it opens in a tab of its own. Without it the host's script shows it.
 */
export class MadoTicketForm extends MadoElement<TicketFormCatalogue> {
  static override styles: CSSResult[] = madoTicketFormStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    search: { attribute: false, noAccessor: true },
    suggestions: { attribute: false, noAccessor: true },
    contract: {},
    device: {},
    service: {},
    ticketHref: { attribute: 'ticket-href' },
    articleHref: { attribute: 'article-href' },
  };

  declare contract: string | undefined;
  declare device: string | undefined;
  declare service: string | undefined;
  declare ticketHref: string | undefined;
  declare articleHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = ticketFormTexts;
  #byHand = false;
  /** Counts up where the fields begin anew. */
  #fresh = 0;
  readonly #answers: PossibleAnswers = new PossibleAnswers(this, () => this.#byHand);
  readonly #form = new PersonalConnection<TicketFormState, TicketForm>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#picker.close();
      this.#fresh++;
      return createTicketForm(portal, {
        contractId: this.contract || undefined,
        deviceId: this.device || undefined,
        serviceId: this.service || undefined,
        drafts: draftStorage(),
        suggestions: this.#answers,
      });
    },
    (state) => {
      if (state.type === 'opened') this.dispatchEvent(new MadoTicketOpenedEvent(state.ticket));
    },
  );
  readonly #picker: SubjectPicker = new SubjectPicker(this, (subject) => this.#form.controller?.choose(subject), true);
  readonly #attachments: TicketAttachments = new TicketAttachments(this, () => this.#form.controller);
  readonly #notes: SecretNotes = new SecretNotes(this, () => {
    const { state } = this;
    if (!('typed' in state)) return undefined;
    const { title, description } = state.typed;
    return { texts: { title, description }, restored: state.restored ?? false };
  });
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this, () => outcomeOf(this.state));

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): TicketFormState {
    return this.#form.state;
  }
  set state(state: TicketFormState) {
    this.#byHand = true;
    this.#form.show(state);
  }

  /** What was found of devices and contracts; undefined while that is closed. It can be set by hand too. */
  get search(): TicketSubjectSearchState | undefined {
    return this.#picker.state;
  }
  set search(search: TicketSubjectSearchState | undefined) {
    this.#picker.state = search;
    this.requestUpdate();
  }

  /** Possible answers. They can be set by hand too. */
  get suggestions(): ArticleSuggestionsState {
    return this.#answers.state;
  }
  set suggestions(suggestions: ArticleSuggestionsState) {
    this.#answers.state = suggestions;
  }

  protected override render(): TemplateResult {
    return html`<div class="mado-form ticket-form">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (this.#isClosed())
      return html`${closed({ title: messages.text('ticket-form.closed'), hint: messages.text('ticket-form.closed-hint') })}<slot name="closed"></slot>`;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('ticket-form.loading'),
        unavailable: messages.text('ticket-form.unavailable'),
        onRetry: () => void this.#form.controller?.retry(),
      });
    return html`<slot name="header"><h2 class="title" part="title">${messages.text('ticket-form.title')}</h2></slot>
      ${
        state.type === 'opened'
          ? ticketOpened(messages, state.ticket, {
              id: this.#view.outcome.id,
              href: hrefFrom(this.ticketHref, { ticket: state.ticket.id }),
              onAnother: this.#beginNext,
            })
          : keyed(this.#fresh, this.#renderForm(state))
      }`;
  }

  #renderForm(state: TicketAskingState): TemplateResult {
    return ticketForm(this.messages, state, {
      view: this.#view,
      controller: this.#form.controller,
      picker: this.#picker,
      attachments: this.#attachments,
      suggestions: this.#answers.render(this.messages, this.articleHref),
      note: (field) => this.#notes.of(this.messages, field),
      before: (entries) => this.dispatchEvent(new MadoBeforeTicketOpenEvent(entries)),
      onAnew: () => {
        this.#form.controller?.beginAnew();
        this.#fresh++;
        this.#view.focus.to(firstField);
      },
    });
  }

  /** Whether somebody is signed in whose type of account opens no tickets (SUP-02); the server decides it again. */
  #isClosed(): boolean {
    const { state, usedPortal } = this;
    if (state.type === 'unavailable') return state.error.code === 'forbidden';
    if (this.#byHand || !usedPortal) return false;
    const isThere = usedPortal.configuration.areas.includes('tickets'); // else it is no question of who somebody is
    return isThere && mayUse(usedPortal, 'tickets') === false;
  }

  readonly #beginNext = (): void => {
    this.#view.focus.to(firstField);
    this.#form.remake();
  };
}

/** What an outcome belongs to: not each step of a file's progress. */
function outcomeOf(state: TicketFormState): unknown {
  if (state.type === 'invalid') return state.fieldErrors;
  return state.type === 'failed' || state.type === 'unavailable' ? state.error : state.type;
}

/** Where the form begins. */
const firstField = '[name="kind"]';

declare global {
  interface HTMLElementTagNameMap {
    'mado-ticket-form': MadoTicketForm;
  }
}
