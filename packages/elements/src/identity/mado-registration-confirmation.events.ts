/** An ID is about to be registered; cancel it to keep it from being sent. */
export class MadoBeforeRegistrationConfirmationEvent extends Event {
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-before-registration-confirmation', { bubbles: true, composed: true, cancelable: true });
    this.identifier = identifier;
  }
}

/** An ID was registered: whoever has the password can sign in with it. */
export class MadoRegisteredEvent extends Event {
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-registered', { bubbles: true, composed: true });
    this.identifier = identifier;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-registration-confirmation': MadoBeforeRegistrationConfirmationEvent;
    'mado-registered': MadoRegisteredEvent;
  }
}
