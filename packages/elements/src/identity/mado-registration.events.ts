/** An ID was chosen, and the mail to it is about to be asked for; cancel it to keep it from being sent. */
export class MadoBeforeRegistrationEvent extends Event {
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-before-registration', { bubbles: true, composed: true, cancelable: true });
    this.identifier = identifier;
  }
}

/** The mail with the link is on its way to the ID; nothing is registered yet. */
export class MadoRegistrationRequestedEvent extends Event {
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-registration-requested', { bubbles: true, composed: true });
    this.identifier = identifier;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-registration': MadoBeforeRegistrationEvent;
    'mado-registration-requested': MadoRegistrationRequestedEvent;
  }
}
