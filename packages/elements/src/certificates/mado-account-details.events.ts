import type { AccountDetails, AccountDetailsInput } from '@madoguchi/sdk';

/** Account details are about to be stored; cancel it to keep the request from being sent. */
export class MadoBeforeAccountDetailsSaveEvent extends Event {
  /** In the form in which they are stored. */
  readonly details: AccountDetailsInput;
  constructor(details: AccountDetailsInput) {
    super('mado-before-account-details-save', { bubbles: true, composed: true, cancelable: true });
    this.details = details;
  }
}

/** Account details were stored. */
export class MadoAccountDetailsSavedEvent extends Event {
  readonly details: AccountDetails;
  constructor(details: AccountDetails) {
    super('mado-account-details-saved', { bubbles: true, composed: true });
    this.details = details;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-account-details-save': MadoBeforeAccountDetailsSaveEvent;
    'mado-account-details-saved': MadoAccountDetailsSavedEvent;
  }
}
