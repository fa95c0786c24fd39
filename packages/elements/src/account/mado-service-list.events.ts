import type { ServiceAct } from '@madoguchi/sdk/account/service-list.js';

/** A change of services is about to be sent; cancel it to keep the request from being sent. */
export class MadoBeforeServiceChangeEvent extends Event {
  readonly act: ServiceAct;
  constructor(act: ServiceAct) {
    super('mado-before-service-change', { bubbles: true, composed: true, cancelable: true });
    this.act = act;
  }
}

/** A change of services was accepted, or withdrawn. */
export class MadoServiceChangedEvent extends Event {
  readonly act: ServiceAct;
  constructor(act: ServiceAct) {
    super('mado-service-changed', { bubbles: true, composed: true });
    this.act = act;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-service-change': MadoBeforeServiceChangeEvent;
    'mado-service-changed': MadoServiceChangedEvent;
  }
}
