import type { Activation, ActivationRequest } from '@madoguchi/sdk';

/** A request file is about to be sent. Where somebody prevents it, nothing is. */
export class MadoBeforeActivationEvent extends Event {
  readonly request: ActivationRequest;
  constructor(request: ActivationRequest) {
    super('mado-before-activation', { bubbles: true, composed: true, cancelable: true });
    this.request = request;
  }
}

/** An activation file was made. */
export class MadoActivatedEvent extends Event {
  readonly activation: Activation;
  constructor(activation: Activation) {
    super('mado-activated', { bubbles: true, composed: true });
    this.activation = activation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-activation': MadoBeforeActivationEvent;
    'mado-activated': MadoActivatedEvent;
  }
}
