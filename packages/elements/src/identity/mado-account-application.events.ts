import type { AccountApplicationDraft } from '@madoguchi/sdk';

/** An application for an account is about to be sent; cancel it to keep it from being sent. */
export class MadoBeforeAccountApplicationEvent extends Event {
  readonly draft: AccountApplicationDraft;
  constructor(draft: AccountApplicationDraft) {
    super('mado-before-account-application', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** An application for an account was received. Whether its address has an account is nobody's to know. */
export class MadoAccountAppliedEvent extends Event {
  /** Where the vendor writes to. */
  readonly mailAddress: string;
  constructor(mailAddress: string) {
    super('mado-account-applied', { bubbles: true, composed: true });
    this.mailAddress = mailAddress;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-account-application': MadoBeforeAccountApplicationEvent;
    'mado-account-applied': MadoAccountAppliedEvent;
  }
}
