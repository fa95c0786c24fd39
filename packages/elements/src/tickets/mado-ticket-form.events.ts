import type { OpenedTicket, SuggestedArticle, TicketEntries } from '@madoguchi/sdk';

/** A ticket is about to be opened; cancel it to keep it from being sent. */
export class MadoBeforeTicketOpenEvent extends Event {
  readonly entries: TicketEntries;
  constructor(entries: TicketEntries) {
    super('mado-before-ticket-open', { bubbles: true, composed: true, cancelable: true });
    this.entries = entries;
  }
}

/** A ticket was opened. */
export class MadoTicketOpenedEvent extends Event {
  readonly ticket: OpenedTicket;
  constructor(ticket: OpenedTicket) {
    super('mado-ticket-opened', { bubbles: true, composed: true });
    this.ticket = ticket;
  }
}

/** Somebody wants to read an article that may answer, beside the form; without `article-href` the host shows it. */
export class MadoTicketArticleChosenEvent extends Event {
  readonly article: SuggestedArticle;
  constructor(article: SuggestedArticle) {
    super('mado-ticket-article-chosen', { bubbles: true, composed: true });
    this.article = article;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-ticket-open': MadoBeforeTicketOpenEvent;
    'mado-ticket-opened': MadoTicketOpenedEvent;
    'mado-ticket-article-chosen': MadoTicketArticleChosenEvent;
  }
}
