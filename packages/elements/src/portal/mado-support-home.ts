import type { SupportHome, SupportHomeState } from '@madoguchi/sdk';
import { createSupportHome, type SupportHomeView } from '@madoguchi/sdk/portal/support-home.js';
import type { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import type { supportHomeJa } from '@madoguchi/sdk/portal/support-home.ja.js';
import type { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FormOutcome } from './form/form-outcome.ts';
import { unavailable } from './form/unavailable.ts';
import { rowLevel } from './list/row-level.ts';
import { LiveChanges } from './live-changes.ts';
import { MadoElement } from './mado-element.ts';
import {
  MadoBeforeSupportHomeOpenEvent,
  MadoSupportHomeOpenedEvent,
  type SupportHomeEntry,
} from './mado-support-home.events.ts';
import { madoSupportHomeStyles } from './mado-support-home.styles.ts';
import { opensElsewhere } from './opens-elsewhere.ts';
import { PersonalConnection } from './personal-connection.ts';
import { safeUrl } from './safe-url.ts';
import { homeBones, homePart, partClass } from './home/support-home-parts.ts';
import { alertRow, quoteRow, ticketRow } from './home/support-home-rows.ts';
import type { CatalogueLoaders } from './texts.ts';

export type * from './mado-support-home.events.ts';

/** Words that tickets and articles have anyway, loaded with those of home. */
const texts: CatalogueLoaders = {
  ja: async () => {
    const [home, words, articles] = await Promise.all([
      import('@madoguchi/sdk/portal/support-home.ja.js'),
      import('@madoguchi/sdk/tickets/ticket-words.ja.js'),
      import('@madoguchi/sdk/content/articles.ja.js'),
    ]);
    return { ...articles.articlesJa, ...words.ticketWordsJa, ...home.supportHomeJa };
  },
  en: async () => {
    const [home, words, articles] = await Promise.all([
      import('@madoguchi/sdk/portal/support-home.en.js'),
      import('@madoguchi/sdk/tickets/ticket-words.en.js'),
      import('@madoguchi/sdk/content/articles.en.js'),
    ]);
    return { ...articles.articlesEn, ...words.ticketWordsEn, ...home.supportHomeEn };
  },
};

/**
 * What waits for somebody in the support portal: open tickets (SUP-06), renewal quotes without an answer (SUP-11) and the
 * newest alerts (SUP-09). What the person's type of account has nothing to do with is absent (SUP-02). It stands in
 * `<mado-home>`, or by itself, and reads again when something changes.
 *
 * @summary What waits for somebody in the support portal.
 * @slot footer - Below everything.
 * @event {MadoBeforeSupportHomeOpenEvent} mado-before-support-home-open - Somebody goes to a ticket, a quote or an alert; cancelable.
 * @event {MadoSupportHomeOpenedEvent} mado-support-home-opened - Somebody chose one of them, and nobody kept them from going there.
 * @csspart quotes - The renewal quotes to answer.
 * @csspart tickets - The open tickets.
 * @csspart alerts - The alerts.
 * @csspart count - How many of a part there are.
 * @csspart pressing - How many tickets wait for the person.
 * @csspart row - One entry.
 * @csspart row-link - What opens it.
 * @csspart ask - The link to asking.
 * @csspart see-all - The link to all of a part.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} ticket-href - Where a ticket stands: `/tickets/{ticket}`, with its id.
 * @attr {string} tickets-href - Where the tickets are; without it nothing leads there.
 * @attr {string} tickets-awaiting-href - Where those stand that wait for the person; without it how many there are is no link.
 * @attr {string} new-ticket-href - Where people ask; without it nothing leads there.
 * @attr {string} quote-href - Where a renewal quote stands: `/quotes/{quote}`, with its id.
 * @attr {string} renewal-quotes-href - Where the renewal quotes are; without it nothing leads there.
 * @attr {string} article-href - Where an alert stands: `/articles/{article}`, with its id.
 * @attr {string} alerts-href - Where the alerts are; without it nothing leads there.
 */
export class MadoSupportHome extends MadoElement<typeof supportHomeJa & typeof ticketWordsJa & typeof articlesJa> {
  static override styles: CSSResult[] = madoSupportHomeStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    ticketHref: { attribute: 'ticket-href' },
    ticketsHref: { attribute: 'tickets-href' },
    ticketsAwaitingHref: { attribute: 'tickets-awaiting-href' },
    newTicketHref: { attribute: 'new-ticket-href' },
    quoteHref: { attribute: 'quote-href' },
    renewalQuotesHref: { attribute: 'renewal-quotes-href' },
    articleHref: { attribute: 'article-href' },
    alertsHref: { attribute: 'alerts-href' },
  };

  declare ticketHref: string | undefined;
  declare ticketsHref: string | undefined;
  declare ticketsAwaitingHref: string | undefined;
  declare newTicketHref: string | undefined;
  declare quoteHref: string | undefined;
  declare renewalQuotesHref: string | undefined;
  declare articleHref: string | undefined;
  declare alertsHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = texts;
  readonly #home = new PersonalConnection<SupportHomeState, SupportHomeView>(
    this,
    { type: 'loading' },
    createSupportHome,
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  constructor() {
    super();
    for (const kind of ['ticket', 'renewal-quote'] as const)
      this.addController(
        new LiveChanges(
          this,
          kind,
          () => this.#shows(kind),
          () => void this.#home.controller?.refresh(),
        ),
      );
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SupportHomeState {
    return this.#home.state;
  }
  set state(state: SupportHomeState) {
    this.#home.show(state);
  }

  /** Whether what stands there may change by itself. */
  #shows(kind: 'ticket' | 'renewal-quote'): boolean {
    const { state } = this;
    if (!this.#home.controller || state.type !== 'ready') return false;
    return Boolean(kind === 'ticket' ? state.home.tickets : state.home.quotes);
  }

  protected override render(): TemplateResult {
    const { state, messages } = this;
    return html`<div class="mado-form around">
        ${
          state.type === 'loading'
            ? homeBones(messages.text('support-home.loading'))
            : state.type === 'unavailable'
              ? unavailable(messages, {
                  title: messages.text('support-home.unavailable'),
                  failure: this.#outcome.render(messages, state),
                  onRetry: () => void this.#home.controller?.retry(),
                })
              : this.#renderHome(state.home)
        }
      </div>
      <slot name="footer"></slot>`;
  }

  #renderHome({ tickets, quotes, alerts }: SupportHome): TemplateResult {
    const { messages } = this;
    const level = rowLevel(this, 1);
    const words = { messages, portal: this.usedPortal };
    const ask = safeUrl(this.newTicketHref);
    return html`<div class="home">
      ${
        quotes
          ? html`<section class=${partClass('quotes', quotes.unanswered)} part="quotes" aria-labelledby="quotes">${homePart(
              messages,
              {
                name: 'quotes',
                count: quotes.unanswered,
                rows: quotes.next.map((quote) =>
                  quoteRow(words, quote, { template: this.quoteHref, open: this.#opener({ type: 'quote', quote }) }),
                ),
                allHref: safeUrl(this.renewalQuotesHref),
                level,
              },
            )}</section>`
          : nothing
      }
      ${
        tickets
          ? html`<section class=${partClass('tickets', tickets.open)} part="tickets" aria-labelledby="tickets">${homePart(
              messages,
              {
                name: 'tickets',
                count: tickets.open,
                pressing:
                  tickets.awaitingCustomer > 0
                    ? messages.text('support-home.tickets-awaiting', { count: tickets.awaitingCustomer })
                    : undefined,
                pressingHref: safeUrl(this.ticketsAwaitingHref),
                rows: tickets.latest.map((ticket) =>
                  ticketRow(words, ticket, {
                    template: this.ticketHref,
                    open: this.#opener({ type: 'ticket', ticket }),
                  }),
                ),
                allHref: safeUrl(this.ticketsHref),
                act: ask
                  ? html`<a class="mado-button" part="ask" href=${ask}>${messages.text('support-home.ask')}</a>`
                  : undefined,
                level,
              },
            )}</section>`
          : nothing
      }
      ${
        alerts
          ? html`<section class=${partClass('alerts', 0)} part="alerts" aria-labelledby="alerts">${homePart(messages, {
              name: 'alerts',
              rows: alerts.newest.map((alert) =>
                alertRow(words, alert, { template: this.articleHref, open: this.#opener({ type: 'alert', alert }) }),
              ),
              allHref: safeUrl(this.alertsHref),
              level,
            })}</section>`
          : nothing
      }
    </div>`;
  }

  #opener(entry: SupportHomeEntry): (event: Event) => void {
    return (event) => {
      if (event instanceof MouseEvent && opensElsewhere(event)) return;
      if (this.dispatchEvent(new MadoBeforeSupportHomeOpenEvent(entry)))
        this.dispatchEvent(new MadoSupportHomeOpenedEvent(entry));
      else event.preventDefault();
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-support-home': MadoSupportHome;
  }
}
