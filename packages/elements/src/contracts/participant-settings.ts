import type { ParticipantDraft, ParticipantFormState } from '@madoguchi/sdk';
import type { ParticipantForm } from '@madoguchi/sdk/contracts/participant-form.js';
import { html, type TemplateResult } from 'lit';
import { conflictNote } from '../portal/form/conflict-note.ts';
import { formInList, type FormInListDrawing } from '../portal/form/form-in-list-view.ts';
import { takeButton } from '../portal/form/take-button.ts';
import { changeQuestion } from './participant-dialogs.ts';
import { participantErrors, participantFields, type ParticipantFields } from './participant-fields.ts';
import { noticesText, roleText, type ParticipantTexts } from './participant-words.ts';

export interface ParticipantSettings
  extends FormInListDrawing<ParticipantDraft, ParticipantForm>, Omit<ParticipantFields, 'onChoose'> {}

/** 関係者の設定: role and notices of one person, 更新. */
export function participantSettings(
  messages: ParticipantTexts,
  form: ParticipantFormState,
  settings: ParticipantSettings,
): TemplateResult {
  const { portal, participants, controller } = settings;
  const { type, participant } = form;
  const { displayName: name, identifier } = participant;
  const conflict = type === 'conflict';
  return formInList(messages, form, {
    ...settings,
    title: messages.text('participants.edit-of', { name }),
    head: html`<div id="settings" tabindex="-1">
      <h2 class="row-title">${messages.text('participants.edit-title')}</h2>
      <p class="mado-text"><strong>${name}</strong> <span class="row-count">${identifier}</span></p>
    </div>`,
    items: participantErrors(messages, form),
    notice: notice(messages, form, settings),
    body: participantFields(messages, form, {
      portal,
      participants,
      onChoose: (chosen) => controller?.choose(chosen),
    }),
    act: messages.text(conflict ? 'participants.keep' : 'participants.submit'),
    cancel: messages.text('participants.cancel'),
    further: conflict ? takeButton(messages.text('participants.take'), () => controller?.takeSaved()) : undefined,
    confirmation: (draft) => changeQuestion(messages, portal, participant, draft),
  });
}

/** That somebody else changed it, or that nothing is changed. */
function notice(
  messages: ParticipantTexts,
  { type, participant }: ParticipantFormState,
  { portal, view }: ParticipantSettings,
): TemplateResult | undefined {
  const { id } = view.outcome;
  if (type === 'unchanged')
    return html`<p class="mado-notice" part="unchanged" id=${id} role="alert" tabindex="-1">
      ${messages.text('participants.unchanged')}
    </p>`;
  if (type !== 'conflict') return undefined;
  const role = roleText(messages, portal, participant.role);
  const notices = noticesText(messages, participant.notices);
  return conflictNote(
    id,
    messages.text('participants.conflict'),
    messages.text('participants.conflict-text', { role, notices }),
  );
}
