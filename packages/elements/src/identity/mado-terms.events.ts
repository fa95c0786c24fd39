import type { ActiveSession, ApplicationTermsAgreement } from '@madoguchi/sdk';

/** Somebody is about to agree; cancel it to keep the request from being sent. */
export class MadoBeforeTermsAgreeEvent extends Event {
  /** The version of the terms. */
  readonly version: number;
  /** The kind of application whose terms they are; undefined for the portal's. */
  readonly application: string | undefined;
  constructor(version: number, application?: string) {
    super('mado-before-terms-agree', { bubbles: true, composed: true, cancelable: true });
    this.version = version;
    this.application = application;
  }
}

/** Somebody agreed to the portal's terms. `session.gates` says what is still before them. */
export class MadoTermsAgreedEvent extends Event {
  readonly session: ActiveSession;
  constructor(session: ActiveSession) {
    super('mado-terms-agreed', { bubbles: true, composed: true });
    this.session = session;
  }
}

/** Somebody agreed to the terms of an application, which names the agreement by its id. */
export class MadoApplicationTermsAgreedEvent extends Event {
  readonly agreement: ApplicationTermsAgreement;
  constructor(agreement: ApplicationTermsAgreement) {
    super('mado-application-terms-agreed', { bubbles: true, composed: true });
    this.agreement = agreement;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-terms-agree': MadoBeforeTermsAgreeEvent;
    'mado-application-terms-agreed': MadoApplicationTermsAgreedEvent;
    'mado-terms-agreed': MadoTermsAgreedEvent;
  }
}
