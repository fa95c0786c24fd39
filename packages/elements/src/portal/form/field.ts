import type { FieldError } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A field with one line of text. */
export interface TextField {
  /** Unique in the page; hint and error get ids that begin with it. */
  readonly id: string;
  /** The name under which a form's data has it, and which field errors name. */
  readonly name: string;
  readonly label: string;
  /** What must be said before typing. */
  readonly hint?: string | undefined;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  /** The word that marks the field as required. */
  readonly mark?: string | undefined;
  readonly type?: 'text' | 'password';
  readonly autocomplete: AutoFill;
  readonly inputMode?: 'email' | 'numeric' | 'tel' | 'text';
  /** What stands in it at first; what is typed later is never overwritten. */
  readonly value?: string | undefined;
  /** Ids of further elements that describe it, separated by spaces. */
  readonly describedBy?: string | undefined;
  readonly onInput?: ((event: InputEvent) => void) | undefined;
}

/** The one template of all text fields: label above, hint under it, control, error below. */
export function textField(field: TextField): TemplateResult {
  const { id, hint, error } = field;
  const described = [hint && `${id}-hint`, field.describedBy, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="mado-field" part="field">
    <label class="mado-label" part="label" for=${id}
      >${field.label}${field.mark ? html`<span class="mado-mark" aria-hidden="true">${field.mark}</span>` : nothing}</label
    >
    ${hint ? html`<p class="mado-hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input
      class="mado-input"
      part="input"
      id=${id}
      name=${field.name}
      type=${field.type ?? 'text'}
      autocomplete=${field.autocomplete}
      inputmode=${ifDefined(field.inputMode)}
      autocapitalize="none"
      spellcheck="false"
      value=${ifDefined(field.value)}
      aria-required="true"
      aria-invalid=${ifDefined(error && 'true')}
      aria-describedby=${ifDefined(described || undefined)}
      @input=${field.onInput}
    />
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/** The first error of a field. */
export function errorOf(errors: readonly FieldError[], field: string): FieldError | undefined {
  return errors.find((error) => error.field === field);
}
