import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A field with one line of text that may be left empty, or not. */
export interface EntryField {
  /** Unique in the page; hint and error get ids that begin with it. */
  readonly id: string;
  /** The field's own name, `contacts.technical.name`. */
  readonly name: string;
  /** Above the control; where it is empty, `named` names it. */
  readonly label: string;
  /** What assistive technology calls a field whose label stands elsewhere in the page. */
  readonly named?: string | undefined;
  /** The word behind the label: 必須 or 任意; none where all of a form is optional. */
  readonly mark?: string | undefined;
  readonly required: boolean;
  /** How long what stands in it is, as its width tells. */
  readonly size?: 'short' | 'medium' | 'long' | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  readonly autocomplete?: AutoFill | undefined;
  readonly inputMode?: 'email' | 'numeric' | 'tel' | 'url' | 'text' | undefined;
  readonly type?: 'text' | 'password' | undefined;
  /** What stands in it at first; what is typed later is never overwritten. */
  readonly value?: string | undefined;
  /** What is offered while typing. */
  readonly offered?: readonly string[] | undefined;
  readonly onInput?: ((text: string) => void) | undefined;
}

/** A field that may be left empty, or not: label with its mark, hint, control, error. */
export function entryField(field: EntryField): TemplateResult {
  const { id, required, mark, hint, error, offered, size = 'long', onInput } = field;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="mado-field entry entry-${size}" part="field">
    ${
      field.label
        ? html`<label class="mado-label" part="label" for=${id}
            >${field.label}${mark ? html`<span class=${required ? 'mado-mark' : 'mado-mark mark-optional'} aria-hidden="true">${mark}</span>` : nothing}</label
          >`
        : nothing
    }
    ${hint ? html`<p class="mado-hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input
      class="mado-input"
      part="input"
      id=${id}
      name=${field.name}
      type=${field.type ?? 'text'}
      autocomplete=${field.autocomplete ?? 'off'}
      inputmode=${ifDefined(field.inputMode)}
      autocapitalize="none"
      spellcheck="false"
      value=${ifDefined(field.value)}
      list=${ifDefined(offered && `${id}-offered`)}
      aria-label=${ifDefined(field.named)}
      aria-required=${required}
      aria-invalid=${ifDefined(error && 'true')}
      aria-describedby=${ifDefined(described || undefined)}
      @input=${({ currentTarget: input }: Event) => {
        if (input instanceof HTMLInputElement) onInput?.(input.value);
      }}
    />
    ${offered ? html`<datalist id="${id}-offered">${offered.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
