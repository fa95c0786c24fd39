/** A recovery is about to begin with an ID; cancel it to keep it from being sent. */
export class MadoBeforeRecoveryEvent extends Event {
  readonly identifier: string;
  constructor(identifier: string) {
    super('mado-before-recovery', { bubbles: true, composed: true, cancelable: true });
    this.identifier = identifier;
  }
}

/** A forgotten password was replaced by a new one. */
export class MadoRecoveredEvent extends Event {
  constructor() {
    super('mado-recovered', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-recovery': MadoBeforeRecoveryEvent;
    'mado-recovered': MadoRecoveredEvent;
  }
}
