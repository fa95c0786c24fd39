import type { ParticipantFormState } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { guardComposition } from '../portal/form/composition.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { participantFields, type ParticipantFields } from './participant-fields.ts';
import { noticesText, roleText, type ParticipantTexts } from './participant-words.ts';

/** The form with a participant's settings. */
export interface ParticipantSettings extends ParticipantFields {
  /** What came of sending it, and the id that it has there. */
  readonly outcome: unknown;
  readonly outcomeId: string;
  readonly onReview: (event: SubmitEvent) => void;
  /** Takes what is saved, where somebody else changed it. */
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** 関係者の設定: role and notices of one person, 更新. */
export function participantSettings(
  messages: ParticipantTexts,
  form: ParticipantFormState,
  settings: ParticipantSettings,
): TemplateResult {
  const { outcome, onReview, onTake, onLeave } = settings;
  const { type, participant } = form;
  const { displayName: name, identifier } = participant;
  const conflict = type === 'conflict';
  return html`<form
    novalidate
    aria-label=${messages.text('participants.edit-of', { name })}
    aria-busy=${type === 'submitting'}
    @submit=${onReview}
    @keydown=${guardComposition}
  >
    <div id="settings" tabindex="-1">
      <h2 class="row-title">${messages.text('participants.edit-title')}</h2>
      <p class="mado-text"><strong>${name}</strong> <span class="row-count">${identifier}</span></p>
    </div>
    ${outcome} ${notice(messages, form, settings)} ${participantFields(messages, form, settings)}
    <div class="mado-actions">
      ${submitButton(messages.text(conflict ? 'participants.keep' : 'participants.submit'), false, '')}
      ${
        conflict
          ? html`<button class="mado-button mado-button-quiet" type="button" @click=${onTake}>
              ${messages.text('participants.take')}
            </button>`
          : nothing
      }
      <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${onLeave}>
        ${messages.text('participants.cancel')}
      </button>
    </div>
  </form>`;
}

/** That somebody else changed it, or that nothing is changed. */
function notice(
  messages: ParticipantTexts,
  { type, participant }: ParticipantFormState,
  { portal, outcomeId }: ParticipantSettings,
): TemplateResult | typeof nothing {
  if (type === 'unchanged')
    return html`<p class="mado-notice" part="unchanged" id=${outcomeId} role="alert" tabindex="-1">
      ${messages.text('participants.unchanged')}
    </p>`;
  if (type !== 'conflict') return nothing;
  const role = roleText(messages, portal, participant.role);
  const notices = noticesText(messages, participant.notices);
  return html`<div class="mado-notice" part="conflict" id=${outcomeId} role="alert" tabindex="-1">
    <p class="mado-notice-title">${messages.text('participants.conflict')}</p>
    <p class="mado-text">${messages.text('participants.conflict-text', { role, notices })}</p>
  </div>`;
}
