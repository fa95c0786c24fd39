import type { CustomerDetails, CustomerDetailsTyped } from '@madoguchi/sdk';

/** Customer details are about to be saved; cancel it to keep them from being sent. */
export class MadoBeforeCustomerDetailsSaveEvent extends Event {
  readonly typed: CustomerDetailsTyped;
  constructor(typed: CustomerDetailsTyped) {
    super('mado-before-customer-details-save', { bubbles: true, composed: true, cancelable: true });
    this.typed = typed;
  }
}

/** Customer details were saved. */
export class MadoCustomerDetailsSavedEvent extends Event {
  readonly details: CustomerDetails;
  constructor(details: CustomerDetails) {
    super('mado-customer-details-saved', { bubbles: true, composed: true });
    this.details = details;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-customer-details-save': MadoBeforeCustomerDetailsSaveEvent;
    'mado-customer-details-saved': MadoCustomerDetailsSavedEvent;
  }
}
