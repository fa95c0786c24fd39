import type { TicketAct, TicketDetail } from '@madoguchi/sdk';

/** A message is about to be sent; cancel it to keep it from being sent. */
export class MadoBeforeTicketReplyEvent extends Event {
  readonly ticket: TicketDetail;
  /** As typed. */
  readonly body: string;
  constructor(ticket: TicketDetail, body: string) {
    super('mado-before-ticket-reply', { bubbles: true, composed: true, cancelable: true });
    this.ticket = ticket;
    this.body = body;
  }
}

/** A message was sent. */
export class MadoTicketRepliedEvent extends Event {
  readonly ticketId: string;
  constructor(ticketId: string) {
    super('mado-ticket-replied', { bubbles: true, composed: true });
    this.ticketId = ticketId;
  }
}

/** A ticket is about to be closed, or opened again; cancel it to leave it as it is. */
export class MadoBeforeTicketSettleEvent extends Event {
  readonly ticket: TicketDetail;
  readonly act: TicketAct;
  constructor(ticket: TicketDetail, act: TicketAct) {
    super('mado-before-ticket-settle', { bubbles: true, composed: true, cancelable: true });
    this.ticket = ticket;
    this.act = act;
  }
}

/** A ticket was closed, or opened again. */
export class MadoTicketSettledEvent extends Event {
  readonly ticket: TicketDetail;
  readonly act: TicketAct;
  constructor(ticket: TicketDetail, act: TicketAct) {
    super('mado-ticket-settled', { bubbles: true, composed: true });
    this.ticket = ticket;
    this.act = act;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-ticket-reply': MadoBeforeTicketReplyEvent;
    'mado-ticket-replied': MadoTicketRepliedEvent;
    'mado-before-ticket-settle': MadoBeforeTicketSettleEvent;
    'mado-ticket-settled': MadoTicketSettledEvent;
  }
}
