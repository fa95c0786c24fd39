import type { PortalError } from '@madoguchi/sdk';

/** A call to the server failed. */
export class MadoFailedEvent extends Event {
  readonly error: PortalError;
  /** Which call: the endpoint's name, `signIn`. */
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
