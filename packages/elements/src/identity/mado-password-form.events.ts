import type { PasswordLinkRefusal } from '@madoguchi/sdk';

/** A new password is about to be saved; cancel it to keep the request from being sent. */
export class MadoBeforePasswordSaveEvent extends Event {
  constructor() {
    super('mado-before-password-save', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The password was saved and every session of the account ended. */
export class MadoPasswordSavedEvent extends Event {
  /** Whose password it is. */
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-password-saved', { bubbles: true, composed: true });
    this.identifier = identifier;
  }
}

/** The link does not work. The element shows the form that asks for a new one. */
export class MadoPasswordLinkRefusedEvent extends Event {
  readonly reason: PasswordLinkRefusal;
  constructor(reason: PasswordLinkRefusal) {
    super('mado-password-link-refused', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-password-save': MadoBeforePasswordSaveEvent;
    'mado-password-saved': MadoPasswordSavedEvent;
    'mado-password-link-refused': MadoPasswordLinkRefusedEvent;
  }
}
