import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** One end of a range. */
export interface RangeEnd {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}

/** A range from one field to another. */
export interface RangeFields {
  readonly label: string;
  readonly ends: readonly [RangeEnd, RangeEnd];
  readonly type: 'date' | 'amount';
  readonly error: string | undefined;
}

/** Two fields in one line, each named by what it is. */
export function rangeFields({ label, ends, type, error }: RangeFields): TemplateResult {
  const id = `${ends[0].name}-error`;
  const field = ({ name, label: text, value = '' }: RangeEnd): TemplateResult => {
    const described = ifDefined(error && id);
    const invalid = ifDefined(error && 'true');
    return type === 'date'
      ? html`<input class="mado-input" part="input" type="date" name=${name} aria-label=${text} aria-invalid=${invalid} aria-describedby=${described} value=${value} min="2000-01-01" max="2099-12-31" />`
      : html`<input class="mado-input amount" part="input" type="text" name=${name} inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="30" aria-label=${text} aria-invalid=${invalid} aria-describedby=${described} value=${value} />`;
  };
  return html`<fieldset class="range">
    <legend class="mado-label" part="label">${label}</legend>
    <div class="range-ends">${field(ends[0])}<span aria-hidden="true">～</span>${field(ends[1])}</div>
    ${error ? html`<p class="mado-error" part="error" id=${id} role="alert">${error}</p>` : nothing}
  </fieldset>`;
}

/** Whether the last day comes before the first one: then nothing would be found. */
export const areReversed = (first: string | undefined, last: string | undefined): boolean =>
  first !== undefined && last !== undefined && first > last;

/** A calendar day as an address holds it; nothing for whatever else stands there. */
export const dayIn = (value: string | undefined): string | undefined =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
