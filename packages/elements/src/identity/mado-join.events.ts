import type { InvitationRefusal, Joined, JoiningDraft } from '@madoguchi/sdk';

/** Somebody is about to join a contract; cancel it to keep the request from being sent. */
export class MadoBeforeJoinEvent extends Event {
  readonly draft: JoiningDraft;
  constructor(draft: JoiningDraft) {
    super('mado-before-join', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** Somebody joined a contract. Nobody was signed in by it. */
export class MadoJoinedEvent extends Event {
  readonly joined: Joined;
  constructor(joined: Joined) {
    super('mado-joined', { bubbles: true, composed: true });
    this.joined = joined;
  }
}

/** The link of the invitation does not work. */
export class MadoInvitationRefusedEvent extends Event {
  readonly reason: InvitationRefusal;
  constructor(reason: InvitationRefusal) {
    super('mado-invitation-refused', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-join': MadoBeforeJoinEvent;
    'mado-joined': MadoJoinedEvent;
    'mado-invitation-refused': MadoInvitationRefusedEvent;
  }
}
