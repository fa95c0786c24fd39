import type { ApplicationRecord, DraftSummary } from '@madoguchi/sdk';

/** Somebody goes to an application; cancel it to lead there without loading a page. */
export class MadoBeforeApplicationOpenEvent extends Event {
  readonly application: ApplicationRecord;
  constructor(application: ApplicationRecord) {
    super('mado-before-application-open', { bubbles: true, composed: true, cancelable: true });
    this.application = application;
  }
}

/** Somebody has chosen an application, and nobody has kept them from going there. */
export class MadoApplicationOpenedEvent extends Event {
  readonly application: ApplicationRecord;
  constructor(application: ApplicationRecord) {
    super('mado-application-opened', { bubbles: true, composed: true });
    this.application = application;
  }
}

/** Somebody goes on with an application that was begun; cancel it to lead there without loading a page. */
export class MadoBeforeApplicationDraftOpenEvent extends Event {
  readonly draft: DraftSummary;
  constructor(draft: DraftSummary) {
    super('mado-before-application-draft-open', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** Somebody confirmed that a draft is thrown away; cancel it to keep it. */
export class MadoBeforeApplicationDraftRemoveEvent extends Event {
  readonly draft: DraftSummary;
  constructor(draft: DraftSummary) {
    super('mado-before-application-draft-remove', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** A draft was thrown away. */
export class MadoApplicationDraftRemovedEvent extends Event {
  readonly draft: DraftSummary;
  constructor(draft: DraftSummary) {
    super('mado-application-draft-removed', { bubbles: true, composed: true });
    this.draft = draft;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-application-open': MadoBeforeApplicationOpenEvent;
    'mado-application-opened': MadoApplicationOpenedEvent;
    'mado-before-application-draft-open': MadoBeforeApplicationDraftOpenEvent;
    'mado-before-application-draft-remove': MadoBeforeApplicationDraftRemoveEvent;
    'mado-application-draft-removed': MadoApplicationDraftRemovedEvent;
  }
}
