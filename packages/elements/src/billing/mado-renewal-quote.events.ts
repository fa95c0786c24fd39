import type { RelatedQuote, RenewalQuoteDetail } from '@madoguchi/sdk';

/** A quote is about to be ordered; cancel it to keep the order from being sent. */
export class MadoBeforeRenewalQuoteOrderEvent extends Event {
  readonly quote: RenewalQuoteDetail;
  constructor(quote: RenewalQuoteDetail) {
    super('mado-before-renewal-quote-order', { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
  }
}

/** A quote was ordered. */
export class MadoRenewalQuoteOrderedEvent extends Event {
  readonly quote: RenewalQuoteDetail;
  constructor(quote: RenewalQuoteDetail) {
    super('mado-renewal-quote-ordered', { bubbles: true, composed: true });
    this.quote = quote;
  }
}

/** A new quote is about to be asked for instead of one; cancel it to keep that from being sent. */
export class MadoBeforeRequoteRequestEvent extends Event {
  readonly quote: RenewalQuoteDetail;
  /** What should change. */
  readonly comment: string;
  constructor(quote: RenewalQuoteDetail, comment: string) {
    super('mado-before-requote-request', { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
    this.comment = comment;
  }
}

/** A new quote was asked for. */
export class MadoRequoteRequestedEvent extends Event {
  readonly quote: RenewalQuoteDetail;
  constructor(quote: RenewalQuoteDetail) {
    super('mado-requote-requested', { bubbles: true, composed: true });
    this.quote = quote;
  }
}

/** Somebody goes to another quote that this one has to do with; cancel it to lead there without loading a page. */
export class MadoBeforeRelatedQuoteOpenEvent extends Event {
  readonly quote: RelatedQuote;
  constructor(quote: RelatedQuote) {
    super('mado-before-related-quote-open', { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
  }
}

/** Somebody has chosen another quote that this one has to do with, and nobody has kept them from going there. */
export class MadoRelatedQuoteOpenedEvent extends Event {
  readonly quote: RelatedQuote;
  constructor(quote: RelatedQuote) {
    super('mado-related-quote-opened', { bubbles: true, composed: true });
    this.quote = quote;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-renewal-quote-order': MadoBeforeRenewalQuoteOrderEvent;
    'mado-renewal-quote-ordered': MadoRenewalQuoteOrderedEvent;
    'mado-before-requote-request': MadoBeforeRequoteRequestEvent;
    'mado-requote-requested': MadoRequoteRequestedEvent;
    'mado-before-related-quote-open': MadoBeforeRelatedQuoteOpenEvent;
    'mado-related-quote-opened': MadoRelatedQuoteOpenedEvent;
  }
}
