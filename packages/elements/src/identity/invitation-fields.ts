import type { FieldError, InvitationFormState, InvitationTyped } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { languageText, type InvitationTexts } from './invitation-words.ts';

const labels = { mailAddress: 'invitations.mail-address', locale: 'invitations.locale' } as const;

/** What is wrong with the fields, as a summary above them lists it. */
export function invitationErrors(messages: InvitationTexts, state: InvitationFormState): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  return state.fieldErrors.map((error) => ({ id: error.field, text: errorText(messages, error) }));
}

/** メールアドレス and メールの言語. */
export function invitationFields(
  messages: InvitationTexts,
  state: InvitationFormState,
  locales: readonly string[],
  onType: (typed: Partial<InvitationTyped>) => void,
): TemplateResult {
  const errors = state.type === 'invalid' ? state.fieldErrors : [];
  const mailAddress = errorOf(errors, 'mailAddress');
  const locale = errorOf(errors, 'locale');
  const mark = messages.text('invitations.required');
  return html`${textField({
    id: 'mailAddress',
    name: 'mailAddress',
    label: messages.text(labels.mailAddress),
    mark,
    hint: messages.text('invitations.mail-address-hint'),
    error: mailAddress && errorText(messages, mailAddress),
    autocomplete: 'off',
    inputMode: 'email',
    value: state.typed.mailAddress,
    onInput: ({ currentTarget }) => {
      if (currentTarget instanceof HTMLInputElement) onType({ mailAddress: currentTarget.value });
    },
  })}
    ${radioGroup({
      id: 'locale',
      name: 'locale',
      label: messages.text(labels.locale),
      mark,
      error: locale && errorText(messages, locale),
      radios: locales.map((value) => ({ value, label: languageText(messages, value) })),
      chosen: state.typed.locale,
      onChoose: (value) => onType({ locale: value }),
    })}`;
}

function errorText(messages: InvitationTexts, { field, code, params }: FieldError): string {
  const label = field === 'locale' ? labels.locale : labels.mailAddress;
  return (
    messages.find(`invitations.error.${field}.${code}`, params) ??
    messages.text('field.required', { label: messages.text(label) })
  );
}

/** What will be sent, in the confirmation. */
export function invitationFacts(messages: InvitationTexts, { mailAddress, locale }: InvitationTyped): TemplateResult {
  return html`<dl class="mado-facts" part="facts">
    <div>
      <dt>${messages.text(labels.mailAddress)}</dt>
      <dd>${mailAddress}</dd>
    </div>
    <div>
      <dt>${messages.text(labels.locale)}</dt>
      <dd>${languageText(messages, locale)}</dd>
    </div>
  </dl>`;
}
