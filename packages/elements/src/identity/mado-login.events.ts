import type { ActiveSession } from '@madoguchi/sdk';

/** Somebody is about to sign in; cancel it to keep the request from being sent. */
export class MadoBeforeSignInEvent extends Event {
  /** As typed. */
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-before-sign-in', { bubbles: true, composed: true, cancelable: true });
    this.identifier = identifier;
  }
}

/** Somebody signed in. `session.gates` says what they have to do before anything else. */
export class MadoSignedInEvent extends Event {
  readonly session: ActiveSession;
  constructor(session: ActiveSession) {
    super('mado-signed-in', { bubbles: true, composed: true });
    this.session = session;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-sign-in': MadoBeforeSignInEvent;
    'mado-signed-in': MadoSignedInEvent;
  }
}
