import type { LeavingReason } from '@madoguchi/sdk';

/** Somebody is about to leave the portal, and their account to be deleted; cancel it to keep the request from being sent. */
export class MadoBeforeLeaveEvent extends Event {
  readonly reason: LeavingReason;
  constructor(reason: LeavingReason) {
    super('mado-before-leave', { bubbles: true, composed: true, cancelable: true });
    this.reason = reason;
  }
}

/** Somebody has left: the account is deleted, and nobody is signed in any more. */
export class MadoLeftEvent extends Event {
  constructor() {
    super('mado-left', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-leave': MadoBeforeLeaveEvent;
    'mado-left': MadoLeftEvent;
  }
}
