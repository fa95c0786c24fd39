import type { ShownTicket, TicketReplyState, TicketViewState } from '@madoguchi/sdk';
import { createTicket, type TicketView } from '@madoguchi/sdk/tickets/ticket-view.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { draftStorage } from '../portal/draft-storage.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { LiveChanges } from '../portal/live-changes.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal } from '../portal/dialog/modal.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { WhileSeen } from '../portal/while-seen.ts';
import { HeldTicket } from './held-ticket.ts';
import { MadoBeforeTicketSettleEvent, MadoTicketSettledEvent } from './mado-ticket.events.ts';
import { madoTicketStyles } from './mado-ticket.styles.ts';
import { newsPill } from './news-pill.ts';
import { ticketFacts, ticketHead } from './ticket-head.ts';
import { replyForm, replyWarning } from './ticket-reply-view.ts';
import { outcomeIn, TicketReplying } from './ticket-replying.ts';
import { settledNote, settlingDialog } from './ticket-settling.ts';
import { ticketTimeline } from './ticket-timeline.ts';
import { ticketUnread } from './ticket-unread.ts';
import { momentsOf, type TicketCatalogue } from './ticket-view-words.ts';
import { ticketTexts } from './ticket.texts.ts';

export type * from './mado-ticket.events.ts';

/**
 * お問い合わせ: its state, expected recovery and timeline (SUP-07). What is added meanwhile is told at once and shown when wanted:
 * nothing moves that is read or typed. A reply with files is kept until it is sent; closing and opening again is confirmed.
 *
 * @summary One ticket with its timeline.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @event {MadoBeforeTicketReplyEvent} mado-before-ticket-reply - A message is about to be sent; cancelable.
 * @event {MadoTicketRepliedEvent} mado-ticket-replied - A message was sent.
 * @event {MadoBeforeTicketSettleEvent} mado-before-ticket-settle - It is about to be closed or opened again; cancelable.
 * @event {MadoTicketSettledEvent} mado-ticket-settled - It was closed or opened again.
 * @csspart news - That something was added.
 * @csspart show-news - The button that shows it.
 * @csspart head - Title, state and what can be done.
 * @csspart tickets - The link back to the tickets.
 * @csspart title - The title.
 * @csspart state - How far it is.
 * @csspart recovery - When it is expected to work again.
 * @csspart close - The button that closes it.
 * @csspart reopen - The button that opens it again.
 * @csspart new - The link to a new one, where it cannot be opened again.
 * @csspart timeline - What was said and happened.
 * @csspart entry - One entry of it.
 * @csspart file - A file of an entry.
 * @csspart download - The link to it.
 * @csspart reply - The reply.
 * @csspart replying-closed - Why there is none.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart files - The files of the reply.
 * @csspart drop - Where files are chosen or dropped.
 * @csspart choose - The button that chooses files.
 * @csspart camera - The button that takes a photograph.
 * @csspart attachment - One file.
 * @csspart progress - How far a file is.
 * @csspart findings - What looks like a secret.
 * @csspart allow - The button that sends a file as it is.
 * @csspart retry-file - The button that sends a file again.
 * @csspart remove - The button that takes a file out.
 * @csspart submit - The button that sends the reply.
 * @csspart success - That an answer was sent, or that the ticket was closed or opened again.
 * @csspart restored - That a reply that was begun is back.
 * @csspart anew - The button that begins it anew.
 * @csspart summary - What stands above the reply after wrong entries.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart facts-section - What is known of it besides what was said.
 * @csspart facts - These facts.
 * @csspart dialog - The confirmation, or the warning of what looks like a secret.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the dialog.
 * @csspart empty - What stands there where there is no such ticket.
 * @csspart retry - The button that tries again.
 * @attr {string} ticket - The id of the ticket.
 * @attr {string} tickets-href - Where the tickets are; without it nothing leads there.
 * @attr {string} new-ticket-href - Where a new one begins, which is offered where this one cannot be opened again.
 */
export class MadoTicket extends MadoElement<TicketCatalogue> {
  static override styles: CSSResult[] = madoTicketStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    writing: { attribute: false, noAccessor: true },
    news: { attribute: false, noAccessor: true },
    ticket: {},
    ticketsHref: { attribute: 'tickets-href' },
    newTicketHref: { attribute: 'new-ticket-href' },
  };

  declare ticket: string | undefined;
  declare ticketsHref: string | undefined;
  declare newTicketHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = ticketTexts;
  readonly #held = new HeldTicket();
  #news: number | undefined;
  readonly #view = new SubjectConnection<TicketViewState, TicketView, 'ticketId'>(
    this,
    { type: 'loading' },
    () => ({ ticketId: this.ticket }),
    (portal, ids) => {
      this.#held.release({ type: 'loading' });
      return createTicket(portal, { ...ids, drafts: draftStorage() });
    },
    (state, before) => this.#follow(state, before),
  );
  readonly #reply: TicketReplying = new TicketReplying(
    this,
    () => this.#view.controller,
    (version) => this.#held.expectOwn(version, this.state),
  );
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(
    outcomeHost(this, () => outcomeIn(this.state, this.writing)),
    () => this.renderRoot,
  );
  readonly #settlingOutcome: FormOutcome = new FormOutcome(
    outcomeHost(this, () => (this.state.type === 'ready' ? this.state.settling : undefined)),
    () => this.renderRoot,
    () => 'settling',
  );
  readonly #focus: FocusNext = new FocusNext(this);

  protected readonly seen: WhileSeen = new WhileSeen(
    this,
    () => this.#held.seen,
    () => void this.#view.controller?.see(),
  );
  protected readonly live: LiveChanges = new LiveChanges(
    this,
    'ticket',
    () => this.#view.controller !== undefined,
    (change) => {
      if (!change || change.id === this.ticket) void this.#view.controller?.refresh();
    },
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): TicketViewState {
    return this.#view.state;
  }
  set state(state: TicketViewState) {
    this.#view.show(state);
    this.#held.release(state);
    this.#reply.release();
  }

  /** The reply. It can be set by hand too. */
  get writing(): TicketReplyState {
    return this.#reply.state;
  }
  set writing(writing: TicketReplyState) {
    this.#reply.show(writing);
  }

  /** How many entries were added that are not shown yet. It can be set by hand too. */
  get news(): number {
    return this.#news ?? this.#held.news;
  }
  set news(news: number) {
    this.#news = news;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<article class="mado-form ticket">${this.#renderState()}</article>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    const shown = state.type === 'ready' ? this.#held.drawn : undefined;
    if (shown) return this.#renderTicket(shown);
    const onRetry = (): void => void this.#view.controller?.retry();
    return ticketUnread(messages, state, this.#outcome, { listHref: this.ticketsHref, onRetry });
  }

  #renderTicket(shown: ShownTicket): TemplateResult {
    const { messages, writing, news } = this;
    const { ticket, reply, settling } = shown;
    const controller = this.#view.controller;
    const moment = momentsOf(this.usedPortal, messages.locale);
    const level = rowLevel(this);
    const drawing = this.#reply.drawing(shown, this.#outcome, level);
    const dialog =
      replyWarning(messages, writing, drawing) ??
      settlingDialog(messages, settling, {
        ticket,
        controller,
        outcome: this.#settlingOutcome,
        before: (act) => this.dispatchEvent(new MadoBeforeTicketSettleEvent(ticket, act)),
      });
    const pill = { text: messages.text('ticket.new-count', { count: news }), act: messages.text('ticket.show-new') };
    return html`${newsPill(news > 0 ? { ...pill, onShow: this.#showNews } : undefined)}
      <div class="parts">
        ${ticketHead(messages, shown, {
          listHref: this.ticketsHref,
          newTicketHref: this.newTicketHref,
          moment,
          onAsk: (act) => controller?.ask(act),
        })}
        ${settledNote(messages, settling)}
        <div class="columns">
          <div class="main">
            ${ticketTimeline(messages, shown, moment, level)}
            ${
              reply.ok
                ? replyForm(messages, writing, drawing)
                : html`<p class="mado-hint" part="replying-closed">${messages.find(`error.${reply.code}`, reply.params)}</p>`
            }
          </div>
          ${ticketFacts(messages, ticket, moment, level)}
        </div>
      </div>
      ${this.#modal.render(dialog)}`;
  }

  #follow(state: TicketViewState, before: TicketViewState): void {
    this.#held.take(state);
    if (state.type !== 'ready' || state.settling.type !== 'done') return;
    if (before.type === 'ready' && before.settling === state.settling) return;
    this.#focus.to('#settled');
    this.dispatchEvent(new MadoTicketSettledEvent(state.ticket, state.settling.act));
  }

  readonly #showNews = (): void => {
    const first = (this.#held.drawn?.ticket.version ?? 0) + 1;
    this.#news = undefined;
    this.#held.release(this.state);
    this.#focus.to(`#entry-${first}`, { asked: true });
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-ticket': MadoTicket;
  }
}
