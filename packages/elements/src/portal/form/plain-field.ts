import type { FieldError } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A field with one line of text, as sign-in has it: how a mark and a hint look comes from whoever has them. */
export interface PlainField {
  /** Unique in the page; hint and error get ids that begin with it. */
  readonly id: string;
  /** The name under which a form's data has it, and which field errors name. */
  readonly name: string;
  readonly label: string;
  /** Behind the label. */
  readonly mark?: TemplateResult | undefined;
  /** Above the control. */
  readonly hint?: TemplateResult | undefined;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  readonly type?: 'text' | 'password';
  readonly autocomplete: AutoFill;
  readonly inputMode?: 'email' | 'numeric' | 'tel' | 'text';
  /** What stands in it at first; what is typed later is never overwritten. */
  readonly value?: string | undefined;
  /** Ids of all that describes it, separated by spaces; its error, where none are named. */
  readonly describedBy?: string | undefined;
  readonly onInput?: ((event: InputEvent) => void) | undefined;
}

/** A required field of a form in the light tree, where password managers look: label above, hint under it, control, error below. */
export function plainField(field: PlainField): TemplateResult {
  const { id, error } = field;
  return html`<div class="mado-field" part="field">
    <label class="mado-label" part="label" for=${id}>${field.label}${field.mark}</label>
    ${field.hint}
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
      aria-describedby=${ifDefined(field.describedBy ?? (error && `${id}-error`))}
      @input=${field.onInput}
    />
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/** The first error of a field. */
export function errorOf(errors: readonly FieldError[], field: string): FieldError | undefined {
  return errors.find((error) => error.field === field);
}
