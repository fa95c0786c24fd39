import type { Participant, ParticipantDraft } from '@madoguchi/sdk';

/** The role or the notices of a participant are about to be changed; cancel it to keep the request from being sent. */
export class MadoBeforeParticipantChangeEvent extends Event {
  /** As the person is now. */
  readonly participant: Participant;
  /** What they are to be. */
  readonly draft: ParticipantDraft;
  constructor(participant: Participant, draft: ParticipantDraft) {
    super('mado-before-participant-change', { bubbles: true, composed: true, cancelable: true });
    this.participant = participant;
    this.draft = draft;
  }
}

/** The role or the notices of a participant were changed. */
export class MadoParticipantChangedEvent extends Event {
  readonly participant: Participant;
  constructor(participant: Participant) {
    super('mado-participant-changed', { bubbles: true, composed: true });
    this.participant = participant;
  }
}

/** Somebody's part in the contract is about to end; cancel it to keep the request from being sent. */
export class MadoBeforeParticipantRemoveEvent extends Event {
  /** With `self` the person takes themself out. */
  readonly participant: Participant;
  constructor(participant: Participant) {
    super('mado-before-participant-remove', { bubbles: true, composed: true, cancelable: true });
    this.participant = participant;
  }
}

/** Somebody's part in the contract ended. */
export class MadoParticipantRemovedEvent extends Event {
  /** With `self` it is the person who did it: they do not see the contract any more. */
  readonly participant: Participant;
  constructor(participant: Participant) {
    super('mado-participant-removed', { bubbles: true, composed: true });
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-participant-change': MadoBeforeParticipantChangeEvent;
    'mado-participant-changed': MadoParticipantChangedEvent;
    'mado-before-participant-remove': MadoBeforeParticipantRemoveEvent;
    'mado-participant-removed': MadoParticipantRemovedEvent;
  }
}
