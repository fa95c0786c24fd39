import { html, nothing, type TemplateResult } from 'lit';

/** A fact: what it is, and the value, of which an empty one is left out. */
export type Fact = readonly [label: string, value: unknown];

/** Facts as a definition list. */
export function facts(all: readonly Fact[]): TemplateResult {
  return html`<dl class="mado-facts" part="facts">
    ${all.map(([label, value]) =>
      value === undefined || value === ''
        ? nothing
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}
