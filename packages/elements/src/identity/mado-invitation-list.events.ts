import type { Invitation, InvitationTyped } from '@madoguchi/sdk';

/** Somebody is about to be invited; cancel it to keep the mail from being sent. */
export class MadoBeforeInviteEvent extends Event {
  readonly draft: InvitationTyped;
  constructor(draft: InvitationTyped) {
    super('mado-before-invite', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** Somebody was invited. */
export class MadoInvitedEvent extends Event {
  readonly invitation: Invitation;
  constructor(invitation: Invitation) {
    super('mado-invited', { bubbles: true, composed: true });
    this.invitation = invitation;
  }
}

/** An invitation is about to be sent again; cancel it to keep the mail from being sent. */
export class MadoBeforeInvitationResendEvent extends Event {
  readonly invitation: Invitation;
  constructor(invitation: Invitation) {
    super('mado-before-invitation-resend', { bubbles: true, composed: true, cancelable: true });
    this.invitation = invitation;
  }
}

/** An invitation was sent again, with another link. */
export class MadoInvitationResentEvent extends Event {
  readonly invitation: Invitation;
  constructor(invitation: Invitation) {
    super('mado-invitation-resent', { bubbles: true, composed: true });
    this.invitation = invitation;
  }
}

/** An invitation is about to be withdrawn; cancel it to keep the request from being sent. */
export class MadoBeforeInvitationWithdrawEvent extends Event {
  readonly invitation: Invitation;
  constructor(invitation: Invitation) {
    super('mado-before-invitation-withdraw', { bubbles: true, composed: true, cancelable: true });
    this.invitation = invitation;
  }
}

/** An invitation was withdrawn: its link does not work any more. */
export class MadoInvitationWithdrawnEvent extends Event {
  readonly invitation: Invitation;
  constructor(invitation: Invitation) {
    super('mado-invitation-withdrawn', { bubbles: true, composed: true });
    this.invitation = invitation;
  }
}

/** The form that invites somebody was opened, left, or gave way to the list again as the mail was sent. */
export class MadoInvitingEvent extends Event {
  readonly stage: 'begun' | 'left' | 'sent';
  constructor(stage: 'begun' | 'left' | 'sent') {
    super('mado-inviting', { bubbles: true, composed: true });
    this.stage = stage;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-invite': MadoBeforeInviteEvent;
    'mado-invited': MadoInvitedEvent;
    'mado-before-invitation-resend': MadoBeforeInvitationResendEvent;
    'mado-invitation-resent': MadoInvitationResentEvent;
    'mado-before-invitation-withdraw': MadoBeforeInvitationWithdrawEvent;
    'mado-invitation-withdrawn': MadoInvitationWithdrawnEvent;
    'mado-inviting': MadoInvitingEvent;
  }
}
