import type { MailAddress, NewMailboxInput } from '@madoguchi/sdk';

/** A mail address is about to be registered; cancel it to keep it from being registered. */
export class MadoBeforeMailboxRegisterEvent extends Event {
  readonly draft: NewMailboxInput;
  constructor(draft: NewMailboxInput) {
    super('mado-before-mailbox-register', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** A mail address was registered. Its password is not told: it is on the screen alone. */
export class MadoMailboxRegisteredEvent extends Event {
  readonly mailbox: MailAddress;
  constructor(mailbox: MailAddress) {
    super('mado-mailbox-registered', { bubbles: true, composed: true });
    this.mailbox = mailbox;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-mailbox-register': MadoBeforeMailboxRegisterEvent;
    'mado-mailbox-registered': MadoMailboxRegisteredEvent;
  }
}
