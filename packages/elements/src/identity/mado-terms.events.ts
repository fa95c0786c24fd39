import type { ActiveSession } from '@madoguchi/sdk';

/** Somebody is about to agree; cancel it to keep the request from being sent. */
export class MadoBeforeTermsAgreeEvent extends Event {
  /** The version of the terms. */
  readonly version: number;
  constructor(version: number) {
    super('mado-before-terms-agree', { bubbles: true, composed: true, cancelable: true });
    this.version = version;
  }
}

/** Somebody agreed to the terms. `session.gates` says what is still before them. */
export class MadoTermsAgreedEvent extends Event {
  readonly session: ActiveSession;
  constructor(session: ActiveSession) {
    super('mado-terms-agreed', { bubbles: true, composed: true });
    this.session = session;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-terms-agree': MadoBeforeTermsAgreeEvent;
    'mado-terms-agreed': MadoTermsAgreedEvent;
  }
}
