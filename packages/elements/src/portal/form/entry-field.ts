import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { TextField } from './field.ts';

/** A field with one line of text that need not be filled in. */
export interface EntryField extends Omit<TextField, 'onInput' | 'type'> {
  readonly required: boolean;
  /** What somebody else has stored meanwhile, in words. */
  readonly stored?: string | undefined;
  readonly onType: (text: string) => void;
}

/** The template of fields of forms in which most is optional: label above, hint under it, control, error below. */
export function entryField(field: EntryField): TemplateResult {
  const { id, mark, hint, stored, error, onType } = field;
  const described = [hint && `${id}-hint`, stored && `${id}-stored`, field.describedBy, error && `${id}-error`];
  return html`<div class="mado-field" part="field">
    <label class="mado-label" part="label" for=${id}
      >${field.label}${mark ? html`<span class="mado-mark" aria-hidden="true">${mark}</span>` : nothing}</label
    >
    ${hint ? html`<p class="mado-hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input
      class="mado-input"
      part="input"
      id=${id}
      name=${field.name}
      type="text"
      autocomplete=${field.autocomplete}
      inputmode=${ifDefined(field.inputMode)}
      autocapitalize="none"
      spellcheck="false"
      value=${ifDefined(field.value)}
      aria-required=${field.required}
      aria-invalid=${ifDefined(error && 'true')}
      aria-describedby=${ifDefined(described.filter(Boolean).join(' ') || undefined)}
      @input=${({ currentTarget: input }: Event) => {
        if (input instanceof HTMLInputElement) onType(input.value);
      }}
    />
    ${stored ? html`<p class="mado-hint mado-stored" part="stored" id="${id}-stored">${stored}</p>` : nothing}
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
