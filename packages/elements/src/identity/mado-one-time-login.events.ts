/** A one-time password is about to be asked for; cancel it to keep the request from being sent. */
export class MadoBeforeOneTimePasswordEvent extends Event {
  /** As typed. */
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-before-one-time-password', { bubbles: true, composed: true, cancelable: true });
    this.identifier = identifier;
  }
}

/** A one-time password is on its way by mail. */
export class MadoOneTimePasswordSentEvent extends Event {
  /** ISO 8601 in UTC; it does not work any more at that moment. */
  readonly expiresAt: string;
  constructor(expiresAt: string) {
    super('mado-one-time-password-sent', { bubbles: true, composed: true });
    this.expiresAt = expiresAt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-one-time-password': MadoBeforeOneTimePasswordEvent;
    'mado-one-time-password-sent': MadoOneTimePasswordSentEvent;
  }
}
