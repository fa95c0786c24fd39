/** A referral code is about to be asked for; cancel it to keep the request from being sent. */
export class MadoBeforeReferralCodeEvent extends Event {
  constructor() {
    super('mado-before-referral-code', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The person has a referral code now. */
export class MadoReferralCodeCreatedEvent extends Event {
  readonly code: string;
  constructor(code: string) {
    super('mado-referral-code-created', { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-referral-code': MadoBeforeReferralCodeEvent;
    'mado-referral-code-created': MadoReferralCodeCreatedEvent;
  }
}
