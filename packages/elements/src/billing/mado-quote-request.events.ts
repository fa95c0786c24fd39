import type { QuoteRequest, QuoteRequestLine } from '@madoguchi/sdk';

/** A quote is about to be requested; cancel it to keep the request from being sent. */
export class MadoBeforeQuoteRequestEvent extends Event {
  /** What is asked for, product by product. */
  readonly lines: readonly QuoteRequestLine[];
  constructor(lines: readonly QuoteRequestLine[]) {
    super('mado-before-quote-request', { bubbles: true, composed: true, cancelable: true });
    this.lines = lines;
  }
}

/** A quote was requested. */
export class MadoQuoteRequestedEvent extends Event {
  readonly request: QuoteRequest;
  constructor(request: QuoteRequest) {
    super('mado-quote-requested', { bubbles: true, composed: true });
    this.request = request;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-quote-request': MadoBeforeQuoteRequestEvent;
    'mado-quote-requested': MadoQuoteRequestedEvent;
  }
}
