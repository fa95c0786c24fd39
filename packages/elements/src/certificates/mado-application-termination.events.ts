import type { ApplicationDetail } from '@madoguchi/sdk';

/** An application to end a contract is about to be sent; cancel it to keep it from being sent. */
export class MadoBeforeTerminationEvent extends Event {
  readonly application: ApplicationDetail;
  constructor(application: ApplicationDetail) {
    super('mado-before-termination', { bubbles: true, composed: true, cancelable: true });
    this.application = application;
  }
}

/** The end of a contract was applied for; it runs to the end of its period. */
export class MadoTerminationRequestedEvent extends Event {
  /** The record that it made. */
  readonly application: ApplicationDetail;
  constructor(application: ApplicationDetail) {
    super('mado-termination-requested', { bubbles: true, composed: true });
    this.application = application;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-termination': MadoBeforeTerminationEvent;
    'mado-termination-requested': MadoTerminationRequestedEvent;
  }
}
