import type { AddressChange } from '@madoguchi/sdk';

/** A new ID or contact address is about to be confirmed; cancel it to keep it from being sent. */
export class MadoBeforeContactConfirmationEvent extends Event {
  readonly change: AddressChange;
  constructor(change: AddressChange) {
    super('mado-before-contact-confirmation', { bubbles: true, composed: true, cancelable: true });
    this.change = change;
  }
}

/** A new ID or contact address was confirmed. */
export class MadoContactConfirmedEvent extends Event {
  readonly change: AddressChange;
  constructor(change: AddressChange) {
    super('mado-contact-confirmed', { bubbles: true, composed: true });
    this.change = change;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-contact-confirmation': MadoBeforeContactConfirmationEvent;
    'mado-contact-confirmed': MadoContactConfirmedEvent;
  }
}
