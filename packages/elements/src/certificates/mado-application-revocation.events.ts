import type { ApplicationDetail, RevocationReason } from '@madoguchi/sdk';

/** An application to revoke a certificate is about to be sent; cancel it to keep it from being sent. */
export class MadoBeforeRevocationEvent extends Event {
  readonly application: ApplicationDetail;
  readonly reason: RevocationReason;
  constructor(application: ApplicationDetail, reason: RevocationReason) {
    super('mado-before-revocation', { bubbles: true, composed: true, cancelable: true });
    this.application = application;
    this.reason = reason;
  }
}

/** A revocation was applied for; the certificate is valid until the vendor has telephoned. */
export class MadoRevocationRequestedEvent extends Event {
  /** The record that it made. */
  readonly application: ApplicationDetail;
  constructor(application: ApplicationDetail) {
    super('mado-revocation-requested', { bubbles: true, composed: true });
    this.application = application;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-revocation': MadoBeforeRevocationEvent;
    'mado-revocation-requested': MadoRevocationRequestedEvent;
  }
}
