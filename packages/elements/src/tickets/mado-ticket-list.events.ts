import type { Ticket } from '@madoguchi/sdk';

/** Somebody goes to a ticket; cancel it to lead there without loading a page. */
export class MadoBeforeTicketChooseEvent extends Event {
  readonly ticket: Ticket;
  constructor(ticket: Ticket) {
    super('mado-before-ticket-choose', { bubbles: true, composed: true, cancelable: true });
    this.ticket = ticket;
  }
}

/** Somebody has chosen a ticket, and nobody has kept them from going there. */
export class MadoTicketChosenEvent extends Event {
  readonly ticket: Ticket;
  constructor(ticket: Ticket) {
    super('mado-ticket-chosen', { bubbles: true, composed: true });
    this.ticket = ticket;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-ticket-choose': MadoBeforeTicketChooseEvent;
    'mado-ticket-chosen': MadoTicketChosenEvent;
  }
}
