import { html, type TemplateResult } from 'lit';
import { plainField, type PlainField } from './plain-field.ts';

export { errorOf } from './plain-field.ts';

/** A field with one line of text. */
export interface TextField extends Omit<PlainField, 'hint' | 'mark' | 'describedBy'> {
  /** What must be said before typing. */
  readonly hint?: string | undefined;
  /** The word that marks the field as required. */
  readonly mark?: string | undefined;
  /** Ids of further elements that describe it, separated by spaces. */
  readonly describedBy?: string | undefined;
}

/** A text field that may say something before typing. */
export function textField({ hint, mark, ...field }: TextField): TemplateResult {
  const id = `${field.id}-hint`;
  const described = [hint && id, field.describedBy, field.error && `${field.id}-error`].filter(Boolean).join(' ');
  return plainField({
    ...field,
    describedBy: described || undefined,
    mark: mark ? html`<span class="mado-mark" aria-hidden="true">${mark}</span>` : undefined,
    hint: hint ? html`<p class="mado-hint" part="hint" id=${id}>${hint}</p>` : undefined,
  });
}
