import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** One thing to choose of a group. */
export interface Radio<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** It is there but cannot be chosen now; what describes the group says why. */
  readonly closed?: boolean | undefined;
}

/** A question with a few answers, of which one is chosen. */
export interface RadioGroup<Value extends string> {
  /** Unique in the page; hint and error get ids that begin with it. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do about it. */
  readonly error?: string | undefined;
  /** Ids of further elements that describe it, separated by spaces. */
  readonly describedBy?: string | undefined;
  readonly radios: readonly Radio<Value>[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** The one template of all questions with radio buttons. */
export function radioGroup<Value extends string>(group: RadioGroup<Value>): TemplateResult {
  return radioFrame(
    group,
    group.radios.map((radio) => radioButton(group, radio)),
  );
}

/** A question with its answers, whatever they look like. An error summary leads to the group. */
export function radioFrame(
  group: Omit<RadioGroup<string>, 'name' | 'radios' | 'chosen' | 'onChoose'>,
  answers: unknown,
): TemplateResult {
  const { id, hint, error } = group;
  const described = [hint && `${id}-hint`, group.describedBy, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<fieldset
    class="mado-radios"
    part="field"
    id=${id}
    role="radiogroup"
    tabindex="-1"
    aria-labelledby="${id}-label"
    aria-required="true"
    aria-invalid=${ifDefined(error && 'true')}
    aria-describedby=${ifDefined(described || undefined)}
  >
    <legend class="mado-label" part="label" id="${id}-label"
      >${group.label}${group.mark ? html`<span class="mado-mark" aria-hidden="true">${group.mark}</span>` : nothing}</legend
    >
    ${hint ? html`<p class="mado-hint" part="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${answers}
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </fieldset>`;
}

function radioButton<Value extends string>(
  { name, chosen, onChoose }: RadioGroup<Value>,
  { value, label, closed }: Radio<Value>,
): TemplateResult {
  const click = (event: Event): void => {
    if (closed) event.preventDefault(); // then the browser chooses again what was chosen
  };
  return html`<label class="mado-check" part="radio-label"
    ><input
      class="mado-radio"
      part="radio"
      type="radio"
      name=${name}
      value=${value}
      .checked=${value === chosen}
      aria-disabled=${ifDefined(closed ? 'true' : undefined)}
      @click=${click}
      @change=${() => onChoose(value)}
    />${label}</label
  >`;
}
