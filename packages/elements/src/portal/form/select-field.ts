import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** One thing that a select offers. */
export interface SelectOption {
  readonly content: TemplateResult;
}

/** What a field to choose from may say besides its label. */
export interface SelectFurther {
  /** Unique in the page; `select-` and its name, where none is given. */
  readonly id?: string;
  /** Its label stands above it already. */
  readonly bare?: boolean;
  /** The word behind the label. */
  readonly mark?: string | undefined;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  readonly onChange?: (value: string) => void;
}

/** An option, chosen where its value is `chosen`. */
export function option(value: string, label: string, chosen: string | undefined): SelectOption {
  const is = value === (chosen ?? '');
  // once somebody has chosen, only the property counts
  return { content: html`<option value=${value} ?selected=${is} .selected=${is}>${label}</option>` };
}

/** A field in which one of a few things is chosen. */
export function selectField(
  name: string,
  label: string,
  options: readonly SelectOption[],
  { id = `select-${name}`, bare, mark, error, onChange }: SelectFurther = {},
): TemplateResult {
  const all = options.map(({ content }) => content);
  const change = ({ currentTarget: select }: Event): void => {
    if (select instanceof HTMLSelectElement) onChange?.(select.value);
  };
  if (bare) return html`<select class="mado-input" name=${name} aria-label=${label} @change=${change}>${all}</select>`;
  return html`<div class="mado-field entry" part="field">
    <label class="mado-label" part="label" for=${id}
      >${label}${mark ? html`<span class="mado-mark mark-optional" aria-hidden="true">${mark}</span>` : nothing}</label
    >
    <select
      class="mado-input"
      part="input"
      id=${id}
      name=${name}
      aria-invalid=${ifDefined(error && 'true')}
      aria-describedby=${ifDefined(error && `${id}-error`)}
      @change=${change}
    >
      ${all}
    </select>
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
