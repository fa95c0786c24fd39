import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { checkBox } from './check.ts';

/** One of several things that can be ticked. */
export interface GroupedCheck<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A question to which any number of answers is ticked. */
export interface CheckGroup<Value extends string> {
  /** Unique in the page; hint, error and boxes get ids that begin with it. */
  readonly id: string;
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly checks: readonly GroupedCheck<Value>[];
  readonly ticked: readonly Value[];
  readonly onTick: (ticked: readonly Value[]) => void;
}

/** The template of such questions: label above, hint under it, boxes, error below. An error summary leads to the group. */
export function checkGroup<Value extends string>(group: CheckGroup<Value>): TemplateResult {
  const { id, label, mark, hint, error, checks, ticked, onTick } = group;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<fieldset
    class="mado-radios"
    part="field"
    id=${id}
    tabindex="-1"
    aria-describedby=${ifDefined(described || undefined)}
  >
    <legend class="mado-label" part="label" id="${id}-label"
      >${label}${mark ? html`<span class="mado-mark">${mark}</span>` : nothing}</legend
    >
    ${hint ? html`<p class="mado-hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${checks.map(({ value, label: text }) =>
      checkBox({
        id: `${id}-${value}`,
        label: text,
        checked: ticked.includes(value),
        invalid: error !== undefined || undefined,
        describedBy: error && `${id}-error`,
        // in the order in which they stand
        onChange: (on) =>
          onTick(checks.flatMap((one) => ((one.value === value ? on : ticked.includes(one.value)) ? [one.value] : []))),
      }),
    )}
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </fieldset>`;
}
