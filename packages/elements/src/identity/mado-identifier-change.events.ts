/** Another ID is about to be asked for; cancel it to keep it from being sent. */
export class MadoBeforeIdentifierChangeEvent extends Event {
  readonly identifier: string;
  /** Whether it also becomes the contact address. */
  readonly becomesContact: boolean;
  constructor(identifier: string, becomesContact: boolean) {
    super('mado-before-identifier-change', { bubbles: true, composed: true, cancelable: true });
    this.identifier = identifier;
    this.becomesContact = becomesContact;
  }
}

/** A mail is on its way to a new ID; it works once the link in it was opened. */
export class MadoIdentifierChangeRequestedEvent extends Event {
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-identifier-change-requested', { bubbles: true, composed: true });
    this.identifier = identifier;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-identifier-change': MadoBeforeIdentifierChangeEvent;
    'mado-identifier-change-requested': MadoIdentifierChangeRequestedEvent;
  }
}
