import type { Invitation, InvitationAct, InvitationTyped } from '@madoguchi/sdk';
import { html } from 'lit';
import { rowDialog, type RowQuestion } from '../portal/list/row-work.ts';
import type { ModalContent } from '../portal/modal.ts';
import { invitationFacts } from './invitation-fields.ts';
import type { InvitationTexts } from './invitation-words.ts';

/** The invitation that is about to be sent, and what the buttons do. */
export interface InviteDialog extends Pick<ModalContent, 'busy' | 'onAct' | 'onCancel'> {
  readonly draft: InvitationTyped;
}

/** 招待する: address and language, 決定. */
export function inviteDialog(messages: InvitationTexts, { draft, ...dialog }: InviteDialog): ModalContent {
  return {
    ...dialog,
    ...buttons(messages),
    busyLabel: messages.text('busy'),
    title: messages.text('invitations.confirm'),
    body: invitationFacts(messages, draft),
  };
}

/** The row of an invitation that is about to be sent again or withdrawn. */
export interface InvitationDialog extends Pick<RowQuestion<Invitation, InvitationAct>, 'row' | 'list' | 'before'> {
  readonly act: InvitationAct;
}

/** What 再送 and 取り消し do (LIC-09, ours). */
export function invitationDialog(messages: InvitationTexts, { act, ...question }: InvitationDialog): ModalContent {
  const { mailAddress } = question.row.item;
  return rowDialog(messages, {
    ...question,
    ...buttons(messages),
    title: messages.text(`invitations.${act}-confirm`, { mailAddress }),
    body: html`<p class="mado-text">${messages.text(`invitations.${act}-text`)}</p>`,
  });
}

const buttons = (messages: InvitationTexts): Pick<ModalContent, 'act' | 'cancel'> => ({
  act: messages.text('invitations.decide'),
  cancel: messages.text('invitations.back'),
});
