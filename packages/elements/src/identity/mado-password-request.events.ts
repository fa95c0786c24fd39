/** Somebody is about to ask for a link by mail; cancel it to keep the request from being sent. */
export class MadoBeforePasswordRequestEvent extends Event {
  /** As typed. */
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-before-password-request', { bubbles: true, composed: true, cancelable: true });
    this.identifier = identifier;
  }
}

/** A link was asked for. Nobody is told whether the address is known. */
export class MadoPasswordRequestedEvent extends Event {
  /** As typed. */
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-password-requested', { bubbles: true, composed: true });
    this.identifier = identifier;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-password-request': MadoBeforePasswordRequestEvent;
    'mado-password-requested': MadoPasswordRequestedEvent;
  }
}
