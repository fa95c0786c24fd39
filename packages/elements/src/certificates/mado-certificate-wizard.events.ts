import type { ApplicationDetail, ApplicationDraft, DraftKind } from '@madoguchi/sdk';

/** A draft is about to be made of what was chosen; cancel it to keep the request from being sent. */
export class MadoBeforeApplicationBeginEvent extends Event {
  readonly kind: DraftKind;
  constructor(kind: DraftKind) {
    super('mado-before-application-begin', { bubbles: true, composed: true, cancelable: true });
    this.kind = kind;
  }
}

/** There is a draft: a host that names it in the page's address lets a reload go on with it. */
export class MadoApplicationBegunEvent extends Event {
  readonly draft: ApplicationDraft;
  constructor(draft: ApplicationDraft) {
    super('mado-application-begun', { bubbles: true, composed: true });
    this.draft = draft;
  }
}

/** Another step stands on the screen. */
export class MadoApplicationStepEvent extends Event {
  /** `service` where it is chosen anew, `terms`, `basics`, `organisation`, `contacts` or `check`. */
  readonly step: string;
  constructor(step: string) {
    super('mado-application-step', { bubbles: true, composed: true });
    this.step = step;
  }
}

/** Somebody has saved the draft and wants to leave it for now. */
export class MadoApplicationLeftEvent extends Event {
  readonly draft: ApplicationDraft;
  constructor(draft: ApplicationDraft) {
    super('mado-application-left', { bubbles: true, composed: true });
    this.draft = draft;
  }
}

/** An application is about to be sent; cancel it to keep the request from being sent. */
export class MadoBeforeApplicationEvent extends Event {
  readonly draft: ApplicationDraft;
  constructor(draft: ApplicationDraft) {
    super('mado-before-application', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** It was applied for. */
export class MadoCertificateAppliedEvent extends Event {
  readonly application: ApplicationDetail;
  constructor(application: ApplicationDetail) {
    super('mado-certificate-applied', { bubbles: true, composed: true });
    this.application = application;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-application-begin': MadoBeforeApplicationBeginEvent;
    'mado-application-begun': MadoApplicationBegunEvent;
    'mado-application-step': MadoApplicationStepEvent;
    'mado-application-left': MadoApplicationLeftEvent;
    'mado-before-application': MadoBeforeApplicationEvent;
    'mado-certificate-applied': MadoCertificateAppliedEvent;
  }
}
