import type { Invitation, InvitationAct, InvitationRow, InvitationTyped, RowActs } from '@madoguchi/sdk';
import { html } from 'lit';
import { rowDialog } from '../portal/list/row-work.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { invitationFacts } from './invitation-fields.ts';
import type { InvitationTexts } from './invitation-words.ts';

/** 招待する: address and language, 決定. */
export function inviteQuestion(
  messages: InvitationTexts,
  draft: InvitationTyped,
): Pick<ModalContent, 'title' | 'body' | 'act' | 'cancel'> {
  return { ...buttons(messages), title: messages.text('invitations.confirm'), body: invitationFacts(messages, draft) };
}

/** The row in which it is asked whether to send an invitation again or to withdraw it. */
export interface InvitationDialog {
  readonly row: InvitationRow | undefined;
  readonly list: RowActs<InvitationAct> | undefined;
  /** Asked before it is done. */
  readonly before: (invitation: Invitation, act: InvitationAct) => boolean;
}

/** What 再送 and 取り消し do (LIC-09, ours). How far sending again is, its row shows. */
export function invitationDialog(
  messages: InvitationTexts,
  { row, list, before }: InvitationDialog,
): ModalContent | undefined {
  if (!row || !('act' in row.work)) return undefined;
  const { act, type } = row.work;
  if (act === 'resend' && type === 'submitting') return undefined;
  const { item } = row;
  const { mailAddress } = item;
  return rowDialog(messages, {
    row,
    list,
    before: () => before(item, act),
    ...buttons(messages),
    title: messages.text(`invitations.${act}-confirm`, { mailAddress }),
    body: html`<p class="mado-text">${messages.text(`invitations.${act}-text`)}</p>`,
  });
}

const buttons = (messages: InvitationTexts): Pick<ModalContent, 'act' | 'cancel'> => ({
  act: messages.text('invitations.decide'),
  cancel: messages.text('invitations.back'),
});
