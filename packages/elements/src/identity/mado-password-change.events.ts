import type { ActiveSession } from '@madoguchi/sdk';

/** A changed password is about to be sent; cancel it to keep the request from being sent. */
export class MadoBeforePasswordChangeEvent extends Event {
  constructor() {
    super('mado-before-password-change', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The password was changed and every other session of the account ended. `session.gates` says what is to be done next. */
export class MadoPasswordChangedEvent extends Event {
  readonly session: ActiveSession;
  constructor(session: ActiveSession) {
    super('mado-password-changed', { bubbles: true, composed: true });
    this.session = session;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-password-change': MadoBeforePasswordChangeEvent;
    'mado-password-changed': MadoPasswordChangedEvent;
  }
}
