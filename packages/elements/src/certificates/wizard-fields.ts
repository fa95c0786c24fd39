import type { EntryChange } from '@madoguchi/sdk';
import { requiredFields } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import type { TemplateResult } from 'lit';
import { errorOf } from '../portal/form/field.ts';
import { entryField, type EntryField } from './entry-field.ts';
import { errorsOf, errorText, fieldId, labelOf, type Applying, type WizardTexts } from './wizard-words.ts';

/** Draws the fields of a step. */
export interface WizardFields {
  /** Whether it has to be filled in. */
  required(this: void, field: string): boolean;
  /** 必須 or 任意. */
  mark(this: void, field: string): string;
  /** What is wrong with it, in words. */
  error(this: void, field: string): string | undefined;
  /** `field` as the rules name it, `basics.serverName`. */
  text(
    this: void,
    field: string,
    value: string,
    change: (text: string) => EntryChange,
    look?: Partial<EntryField>,
  ): TemplateResult;
}

export function wizardFields(
  messages: WizardTexts,
  state: Applying,
  onType: (change: EntryChange) => void,
): WizardFields {
  const needed = new Set(requiredFields({ subject: state.draft, catalogue: state.catalogue }));
  const errors = errorsOf(state);
  const fields: WizardFields = {
    required: (field) => needed.has(field),
    mark: (field) => messages.text(needed.has(field) ? 'application-fields.required' : 'application-fields.optional'),
    error(field) {
      const error = errorOf(errors, field);
      return error && errorText(messages, error);
    },
    text: (field, value, change, look) =>
      entryField({
        id: fieldId(field),
        name: field,
        label: labelOf(messages, field),
        mark: fields.mark(field),
        required: needed.has(field),
        error: fields.error(field),
        value,
        onInput: (text) => onType(change(text)),
        ...look,
      }),
  };
  return fields;
}
