import type { PaymentMethodDetails, PaymentSetup } from '@madoguchi/sdk';

/** The provider's fields are to stand in the slot `fields` now: its page for this setup, in a frame. */
export class MadoPaymentFieldsEvent extends Event {
  readonly setup: PaymentSetup;
  constructor(setup: PaymentSetup) {
    super('mado-payment-fields', { bubbles: true, composed: true });
    this.setup = setup;
  }
}

/** The provider's fields are no longer needed: what stands in the slot `fields` can go. */
export class MadoPaymentFieldsEndedEvent extends Event {
  constructor() {
    super('mado-payment-fields-ended', { bubbles: true, composed: true });
  }
}

/** The payment method is about to be changed; cancel it to keep it from being sent. */
export class MadoBeforePaymentMethodChangeEvent extends Event {
  constructor() {
    super('mado-before-payment-method-change', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The payment method was changed. */
export class MadoPaymentMethodChangedEvent extends Event {
  readonly details: PaymentMethodDetails;
  constructor(details: PaymentMethodDetails) {
    super('mado-payment-method-changed', { bubbles: true, composed: true });
    this.details = details;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-payment-fields': MadoPaymentFieldsEvent;
    'mado-payment-fields-ended': MadoPaymentFieldsEndedEvent;
    'mado-before-payment-method-change': MadoBeforePaymentMethodChangeEvent;
    'mado-payment-method-changed': MadoPaymentMethodChangedEvent;
  }
}
