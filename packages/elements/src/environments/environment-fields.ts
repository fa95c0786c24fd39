import type { EnvironmentFormState, EnvironmentTyped, FieldError, Messages } from '@madoguchi/sdk';
import type { environmentsJa } from '@madoguchi/sdk/environments/environments.ja.js';
import { html, type TemplateResult } from 'lit';
import { errorOf, textField } from '../portal/form/text-field.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type EnvironmentTexts = Messages<typeof environmentsJa & PortalTexts>;

const labels = { name: 'environments.name', sortKey: 'environments.sort-key' } as const;

/** What is wrong with the fields, as a summary above them lists it. */
export function environmentErrors(messages: EnvironmentTexts, state: EnvironmentFormState): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  return state.fieldErrors.map((error) => ({ id: error.field, text: errorText(messages, error) }));
}

/** 環境名 and ソートキー. */
export function environmentFields(
  messages: EnvironmentTexts,
  state: EnvironmentFormState,
  onType: (typed: Partial<EnvironmentTyped>) => void,
  onLeaveName: () => void,
): TemplateResult {
  const left = state.type === 'ready' && state.taken ? [{ field: 'name', code: 'taken' }] : [];
  const errors = state.type === 'invalid' ? state.fieldErrors : left;
  const field = (name: keyof EnvironmentTyped, inputMode: 'text' | 'numeric'): TemplateResult => {
    const error = errorOf(errors, name);
    return textField({
      id: name,
      name,
      label: messages.text(labels[name]),
      mark: messages.text('environments.required'),
      hint: messages.text(`${labels[name]}-hint`),
      error: error && errorText(messages, error),
      autocomplete: 'off',
      inputMode,
      value: state.typed[name],
      onInput: ({ currentTarget }) => {
        if (currentTarget instanceof HTMLInputElement) onType({ [name]: currentTarget.value });
      },
    });
  };
  return html`<div class="field-name" @change=${onLeaveName}>${field('name', 'text')}</div>
    <p class="mado-hidden" role="status">${left.map((error) => errorText(messages, error))}</p>
    <div class="field-sort-key">${field('sortKey', 'text')}</div>`;
}

function errorText(messages: EnvironmentTexts, { field, code, params }: FieldError): string {
  const label = field === 'sortKey' ? labels.sortKey : labels.name;
  return (
    messages.find(`environments.error.${field}.${code}`, params) ??
    messages.text('field.required', { label: messages.text(label) })
  );
}

/** What will be saved, in the confirmation. */
export function environmentFacts(
  messages: EnvironmentTexts,
  { name, sortKey }: { readonly name: string; readonly sortKey: number },
): TemplateResult {
  return html`<dl class="mado-facts" part="facts">
    <div>
      <dt>${messages.text('environments.name')}</dt>
      <dd>${name}</dd>
    </div>
    <div>
      <dt>${messages.text('environments.sort-key')}</dt>
      <dd>${sortKey}</dd>
    </div>
  </dl>`;
}
