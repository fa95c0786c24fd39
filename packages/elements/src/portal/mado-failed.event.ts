import type { PortalError } from '@madoguchi/sdk';

/** A call to the server failed, or the texts of an element could not be loaded. */
export class MadoFailedEvent extends Event {
  readonly error: PortalError;
  /** Which call: the endpoint's name, `signIn`; `messages` for texts. */
  readonly operation: string;
  constructor(error: PortalError, operation: string) {
    super('mado-failed', { bubbles: true, composed: true });
    this.error = error;
    this.operation = operation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-failed': MadoFailedEvent;
  }
}
