import type { HomeAlert, HomeQuote, HomeTicket } from '@madoguchi/sdk';

/** What somebody goes to from home. */
export type SupportHomeEntry =
  | { readonly type: 'ticket'; readonly ticket: HomeTicket }
  | { readonly type: 'quote'; readonly quote: HomeQuote }
  | { readonly type: 'alert'; readonly alert: HomeAlert };

/** Somebody goes to a ticket, a renewal quote or an alert; cancel it to lead there without loading a page. */
export class MadoBeforeSupportHomeOpenEvent extends Event {
  readonly entry: SupportHomeEntry;
  constructor(entry: SupportHomeEntry) {
    super('mado-before-support-home-open', { bubbles: true, composed: true, cancelable: true });
    this.entry = entry;
  }
}

/** Somebody has chosen a ticket, a renewal quote or an alert, and nobody has kept them from going there. */
export class MadoSupportHomeOpenedEvent extends Event {
  readonly entry: SupportHomeEntry;
  constructor(entry: SupportHomeEntry) {
    super('mado-support-home-opened', { bubbles: true, composed: true });
    this.entry = entry;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-support-home-open': MadoBeforeSupportHomeOpenEvent;
    'mado-support-home-opened': MadoSupportHomeOpenedEvent;
  }
}
