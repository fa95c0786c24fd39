import { html, nothing, type TemplateResult } from 'lit';

/** One fact, `[label, value]`; one without a value is left out. */
export type Fact = readonly [label: string, value: string | TemplateResult | undefined];

/** Facts as a list of terms. */
export function factList(facts: readonly Fact[]): TemplateResult {
  return html`<dl class="mado-facts" part="facts">
    ${facts.map(([label, value]) =>
      value === undefined || value === ''
        ? nothing
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}
