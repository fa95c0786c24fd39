import { html, type TemplateResult } from 'lit';

/** One thing that a select offers. */
export interface SelectOption {
  readonly content: TemplateResult;
}

/** An option, chosen where its value is `chosen`. */
export function option(value: string, label: string, chosen: string | undefined): SelectOption {
  return { content: html`<option value=${value} ?selected=${value === (chosen ?? '')}>${label}</option>` };
}

/** A field in which one of a few things is chosen; `bare` where its label stands above it already. */
export function selectField(
  name: string,
  label: string,
  options: readonly SelectOption[],
  bare = false,
): TemplateResult {
  const all = options.map(({ content }) => content);
  if (bare) return html`<select class="mado-input" name=${name} aria-label=${label}>${all}</select>`;
  return html`<div class="mado-field">
    <label class="mado-label" for="select-${name}">${label}</label>
    <select class="mado-input" id="select-${name}" name=${name}>${all}</select>
  </div>`;
}
