import type { AccessApplication, ProjectDraft } from '@madoguchi/sdk';

/** An application for access control is about to be sent; cancel it to keep it from being sent. */
export class MadoBeforeAccessApplicationEvent extends Event {
  readonly draft: ProjectDraft;
  constructor(draft: ProjectDraft) {
    super('mado-before-access-application', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** An application for access control was received. */
export class MadoAccessAppliedEvent extends Event {
  readonly application: AccessApplication;
  constructor(application: AccessApplication) {
    super('mado-access-applied', { bubbles: true, composed: true });
    this.application = application;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-access-application': MadoBeforeAccessApplicationEvent;
    'mado-access-applied': MadoAccessAppliedEvent;
  }
}
