import type { MailAddress } from '@madoguchi/sdk';

/** The virus check of a mail address is about to be switched; cancel it to keep it as it is. */
export class MadoBeforeVirusCheckSwitchEvent extends Event {
  readonly mailbox: MailAddress;
  /** What it is switched to. */
  readonly on: boolean;
  constructor(mailbox: MailAddress, on: boolean) {
    super('mado-before-virus-check-switch', { bubbles: true, composed: true, cancelable: true });
    this.mailbox = mailbox;
    this.on = on;
  }
}

/** The virus check of a mail address was switched. */
export class MadoVirusCheckSwitchedEvent extends Event {
  readonly mailbox: MailAddress;
  constructor(mailbox: MailAddress) {
    super('mado-virus-check-switched', { bubbles: true, composed: true });
    this.mailbox = mailbox;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-virus-check-switch': MadoBeforeVirusCheckSwitchEvent;
    'mado-virus-check-switched': MadoVirusCheckSwitchedEvent;
  }
}
