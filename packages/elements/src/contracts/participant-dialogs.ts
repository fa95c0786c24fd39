import type { Participant, ParticipantAct, ParticipantDraft, Portal } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { factList } from '../portal/form/fact-list.ts';
import { rowDialog, type RowQuestion } from '../portal/list/row-work.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { noticesText, roleText, type ParticipantTexts } from './participant-words.ts';

/** What a participant will be (LIC-11, LIC-12). */
export function changeQuestion(
  messages: ParticipantTexts,
  portal: Portal | undefined,
  participant: Participant,
  draft: ParticipantDraft,
): Pick<ModalContent, 'title' | 'body' | 'act' | 'cancel'> {
  const { self, displayName: name } = participant;
  return {
    ...buttons(messages),
    title: self ? messages.text('participants.confirm-self') : messages.text('participants.confirm', { name }),
    body: html`${facts(messages, portal, { ...participant, ...draft })}
    ${
      draft.losesManaging
        ? html`<p class="mado-notice mado-notice-danger">${messages.text('participants.confirm-demotion')}</p>`
        : nothing
    }`,
  };
}

/** What somebody loses whose part ends (LIC-11, ours). */
export function removalDialog(
  messages: ParticipantTexts,
  portal: Portal | undefined,
  question: Pick<RowQuestion<Participant, ParticipantAct>, 'row' | 'list' | 'before'>,
): ModalContent {
  const { item: participant } = question.row;
  const { self, displayName: name } = participant;
  return rowDialog(messages, {
    ...question,
    ...buttons(messages),
    title: self
      ? messages.text('participants.remove-confirm-self')
      : messages.text('participants.remove-confirm', { name }),
    body: html`${facts(messages, portal, participant)}
      <p class="mado-text">${messages.text(self ? 'participants.remove-text-self' : 'participants.remove-text')}</p>`,
  });
}

const buttons = (messages: ParticipantTexts): Pick<ModalContent, 'act' | 'cancel'> => ({
  act: messages.text('participants.decide'),
  cancel: messages.text('participants.back'),
});

function facts(
  messages: ParticipantTexts,
  portal: Portal | undefined,
  { displayName, identifier, role, notices }: Pick<Participant, 'displayName' | 'identifier' | 'role' | 'notices'>,
): TemplateResult {
  return factList([
    [messages.text('participants.name'), displayName],
    [messages.text('participants.identifier'), identifier],
    [messages.text('participants.role'), roleText(messages, portal, role)],
    [messages.text('participants.notices'), noticesText(messages, notices)],
  ]);
}
