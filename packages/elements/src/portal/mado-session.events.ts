/** Somebody is about to sign out; cancel it to stay signed in. */
export class MadoBeforeSignOutEvent extends Event {
  constructor() {
    super('mado-before-sign-out', { bubbles: true, composed: true, cancelable: true });
  }
}

/** Nobody is signed in any more. Each sign-out is told once for a portal, however many of its elements are on the page. */
export class MadoSignedOutEvent extends Event {
  constructor() {
    super('mado-signed-out', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-sign-out': MadoBeforeSignOutEvent;
    'mado-signed-out': MadoSignedOutEvent;
  }
}
