import { html, nothing, type TemplateResult } from 'lit';

/** One fact, `[label, value]`; one without a value is left out. */
export type Fact = readonly [label: string, value: string | TemplateResult | undefined];

/** Facts as a list of terms; `name` is its class, where it has other looks than facts to be confirmed. */
export function factList(facts: readonly Fact[], name = 'mado-facts'): TemplateResult {
  return html`<dl class=${name} part="facts">
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
