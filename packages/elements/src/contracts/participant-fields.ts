import type { FieldError, Participant, ParticipantChoice, ParticipantFormState, Portal } from '@madoguchi/sdk';
import { contractRoles } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import { canHaveRole, canRemove } from '@madoguchi/sdk/contracts/participant.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { errorOf } from '../portal/form/text-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { rolesOf, roleText, type ParticipantTexts } from './participant-words.ts';

/** What is chosen for a participant, among those who take part. */
export interface ParticipantFields {
  readonly portal: Portal | undefined;
  /** As far as they are known. */
  readonly participants: readonly Participant[];
  readonly onChoose: (chosen: Partial<ParticipantChoice>) => void;
}

/** What is wrong with the settings, as a summary above them lists it. */
export function participantErrors(messages: ParticipantTexts, state: ParticipantFormState): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  return state.fieldErrors.map((error) => ({ id: error.field, text: errorText(messages, error) }));
}

/** Role and notices. */
export function participantFields(
  messages: ParticipantTexts,
  { type, participant, chosen, ...state }: ParticipantFormState,
  { portal, participants, onChoose }: ParticipantFields,
): TemplateResult {
  const error = errorOf(type === 'invalid' && 'fieldErrors' in state ? state.fieldErrors : [], 'role');
  const roles = rolesOf(portal);
  const stays = !canRemove(roles, participants, participant.id).ok;
  return html`${radioGroup({
    id: 'role',
    name: 'role',
    label: messages.text('participants.role'),
    mark: messages.text('participants.required'),
    hint: messages.text('participants.role-hint'),
    describedBy: stays ? 'role-stays' : undefined,
    error: error && errorText(messages, error),
    radios: contractRoles(roles).map(({ id: value }) => ({
      value,
      label: roleText(messages, portal, value),
      closed: !canHaveRole(roles, participants, participant.id, value).ok,
    })),
    chosen: chosen.role,
    onChoose: (role) => onChoose({ role }),
  })}
    ${stays ? html`<p class="mado-hint stays" id="role-stays">${messages.text('participants.error.role.last-owner')}</p>` : nothing}
    <div class="mado-field" part="field">
      <span class="mado-label" part="label" id="notices-label">${messages.text('participants.notices')}</span>
      ${checkBox({
        id: 'notices',
        label: messages.text('participants.notices-label'),
        checked: chosen.notices,
        describedBy: 'notices-label',
        onChange: (notices) => onChoose({ notices }),
      })}
    </div>`;
}

function errorText(messages: ParticipantTexts, { field, code, params }: FieldError): string {
  return (
    messages.find(`participants.error.${field}.${code}`, params) ??
    messages.text('field.required', { label: messages.text('participants.role') })
  );
}
