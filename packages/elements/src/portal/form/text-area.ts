import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** A field with several lines of text. */
export interface TextArea {
  /** Unique in the page; hint and error get ids that begin with it. */
  readonly id: string;
  readonly name: string;
  /** Its name, also with what marks it. */
  readonly label: string | TemplateResult;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The word that marks the field as required; left out where it is not. */
  readonly mark?: string | undefined;
  /** How many characters are left, in words. */
  readonly left?: string | undefined;
  /** What is to be minded about what stands in it: told as it comes. Left out where there is never anything. */
  readonly note?: string | undefined;
  /** What stands in it at first; what is typed later is never overwritten. */
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** The template of fields with several lines: label above, hint under it, control, what is left, error below. */
export function textArea({ id, name, label, hint, error, mark, left, note, value, onInput }: TextArea): TemplateResult {
  const described = [hint && `${id}-hint`, left && `${id}-left`, note && `${id}-note`, error && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return html`<div class="mado-field" part="field">
    <label class="mado-label" part="label" for=${id}
      >${label}${mark ? html`<span class="mado-mark" aria-hidden="true">${mark}</span>` : nothing}</label
    >
    ${hint ? html`<p class="mado-hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
    <textarea
      class="mado-input mado-area"
      part="input"
      id=${id}
      name=${name}
      rows="4"
      autocomplete="off"
      aria-required=${mark ? 'true' : 'false'}
      aria-invalid=${ifDefined(error && 'true')}
      aria-describedby=${ifDefined(described || undefined)}
      .defaultValue=${value}
      @input=${({ currentTarget: area }: Event) => {
        if (area instanceof HTMLTextAreaElement) onInput(area.value);
      }}
    ></textarea>
    ${left ? html`<p class="mado-hint" id="${id}-left">${left}</p>` : nothing}
    ${note === undefined ? nothing : html`<p class="mado-hint" role="status" id="${id}-note">${note}</p>`}
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
