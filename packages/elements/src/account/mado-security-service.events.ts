import type { SecurityAct } from '@madoguchi/sdk/account/security-service.js';

/** A change of the security service is about to be sent; cancel it to keep the request from being sent. */
export class MadoBeforeSecurityChangeEvent extends Event {
  readonly act: SecurityAct;
  constructor(act: SecurityAct) {
    super('mado-before-security-change', { bubbles: true, composed: true, cancelable: true });
    this.act = act;
  }
}

/** The security service was applied for, changed or cancelled, or a cancellation withdrawn. */
export class MadoSecurityChangedEvent extends Event {
  readonly act: SecurityAct;
  constructor(act: SecurityAct) {
    super('mado-security-changed', { bubbles: true, composed: true });
    this.act = act;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-security-change': MadoBeforeSecurityChangeEvent;
    'mado-security-changed': MadoSecurityChangedEvent;
  }
}
