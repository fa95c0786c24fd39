import type { RenewalQuote } from '@madoguchi/sdk';

/** Somebody goes to a renewal quote; cancel it to lead there without loading a page. */
export class MadoBeforeRenewalQuoteOpenEvent extends Event {
  readonly quote: RenewalQuote;
  constructor(quote: RenewalQuote) {
    super('mado-before-renewal-quote-open', { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
  }
}

/** Somebody has chosen a renewal quote, and nobody has kept them from going there. */
export class MadoRenewalQuoteOpenedEvent extends Event {
  readonly quote: RenewalQuote;
  constructor(quote: RenewalQuote) {
    super('mado-renewal-quote-opened', { bubbles: true, composed: true });
    this.quote = quote;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-renewal-quote-open': MadoBeforeRenewalQuoteOpenEvent;
    'mado-renewal-quote-opened': MadoRenewalQuoteOpenedEvent;
  }
}
