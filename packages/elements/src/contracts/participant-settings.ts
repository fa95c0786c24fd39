import type { ParticipantDraft, ParticipantFormState } from '@madoguchi/sdk';
import type { ParticipantForm } from '@madoguchi/sdk/contracts/participant-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { changeQuestion } from './participant-dialogs.ts';
import { participantErrors, participantFields, type ParticipantFields } from './participant-fields.ts';
import { noticesText, roleText, type ParticipantTexts } from './participant-words.ts';

/** What the form with a participant's settings works with. */
export interface ParticipantSettings extends Omit<ParticipantFields, 'onChoose'> {
  readonly view: ConfirmedFormView;
  readonly controller: ParticipantForm | undefined;
  /** Asked before it is sent. */
  readonly before: (draft: ParticipantDraft) => boolean;
  readonly onLeave: () => void;
}

/** 関係者の設定: role and notices of one person, 更新. */
export function participantSettings(
  messages: ParticipantTexts,
  form: ParticipantFormState,
  settings: ParticipantSettings,
): TemplateResult {
  const { portal, participants, view, controller, before, onLeave } = settings;
  const { type, participant } = form;
  const { displayName: name, identifier } = participant;
  const conflict = type === 'conflict';
  const content = html`<div id="settings" tabindex="-1">
      <h2 class="row-title">${messages.text('participants.edit-title')}</h2>
      <p class="mado-text"><strong>${name}</strong> <span class="row-count">${identifier}</span></p>
    </div>
    ${view.outcome.render(messages, {
      error: type === 'failed' ? form.error : undefined,
      items: participantErrors(messages, form),
      typed: true,
    })}
    ${notice(messages, form, settings)}
    ${participantFields(messages, form, { portal, participants, onChoose: (chosen) => controller?.choose(chosen) })}
    <div class="mado-actions">
      ${submitButton(messages.text(conflict ? 'participants.keep' : 'participants.submit'), false, '')}
      ${
        conflict
          ? html`<button class="mado-button mado-button-quiet" type="button" @click=${() => controller?.takeSaved()}>
              ${messages.text('participants.take')}
            </button>`
          : nothing
      }
      <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${onLeave}>
        ${messages.text('participants.cancel')}
      </button>
    </div>`;
  return view.render(messages, {
    title: messages.text('participants.edit-of', { name }),
    content,
    draft: 'draft' in form ? form.draft : undefined,
    busy: type === 'submitting',
    confirmation: (draft) => changeQuestion(messages, portal, participant, draft),
    before,
    controller,
  });
}

/** That somebody else changed it, or that nothing is changed. */
function notice(
  messages: ParticipantTexts,
  { type, participant }: ParticipantFormState,
  { portal, view }: ParticipantSettings,
): TemplateResult | typeof nothing {
  if (type === 'unchanged')
    return html`<p class="mado-notice" part="unchanged" id=${view.outcome.id} role="alert" tabindex="-1">
      ${messages.text('participants.unchanged')}
    </p>`;
  if (type !== 'conflict') return nothing;
  const role = roleText(messages, portal, participant.role);
  const notices = noticesText(messages, participant.notices);
  return html`<div class="mado-notice" part="conflict" id=${view.outcome.id} role="alert" tabindex="-1">
    <p class="mado-notice-title">${messages.text('participants.conflict')}</p>
    <p class="mado-text">${messages.text('participants.conflict-text', { role, notices })}</p>
  </div>`;
}
