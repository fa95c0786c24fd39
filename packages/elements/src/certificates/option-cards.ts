import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** One of a few things to choose from, with what must be known of it. */
export interface OptionCard<Value extends string | number> {
  readonly value: Value;
  readonly title: string;
  /** Behind the title: a price. */
  readonly aside?: string | undefined;
  /** What it is, a sentence each. */
  readonly lines?: readonly string[];
}

export interface OptionCards<Value extends string | number> {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly mark: string;
  readonly error?: string | undefined;
  readonly cards: readonly OptionCard<Value>[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** Radio buttons that say what each choice is. An error summary leads to the group. */
export function optionCards<Value extends string | number>(group: OptionCards<Value>): TemplateResult {
  const { id, label, mark, error, cards } = group;
  return html`<fieldset
    class="mado-radios"
    part="field"
    id=${id}
    role="radiogroup"
    tabindex="-1"
    aria-labelledby="${id}-label"
    aria-required="true"
    aria-invalid=${ifDefined(error && 'true')}
    aria-describedby=${ifDefined(error && `${id}-error`)}
  >
    <legend class="mado-label" part="label" id="${id}-label"
      >${label}<span class="mado-mark" aria-hidden="true">${mark}</span></legend
    >
    <div class="options">${cards.map((card, index) => optionCard(group, card, `${id}-${index}`))}</div>
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}
  </fieldset>`;
}

function optionCard<Value extends string | number>(
  { id: group, chosen, onChoose }: OptionCards<Value>,
  { value, title, aside, lines = [] }: OptionCard<Value>,
  id: string,
): TemplateResult {
  const described = [aside && `${id}-aside`, lines.length > 0 && `${id}-text`].filter(Boolean).join(' ');
  return html`<label class="option ${value === chosen ? 'option-chosen' : ''}" part="option">
    <input
      class="mado-radio"
      part="radio"
      type="radio"
      name=${group}
      value=${value}
      .checked=${value === chosen}
      aria-labelledby="${id}-title"
      aria-describedby=${ifDefined(described || undefined)}
      @change=${() => onChoose(value)}
    />
    <span class="option-head"
      ><span class="option-title" id="${id}-title">${title}</span>${aside ? html`<span class="option-aside" id="${id}-aside">${aside}</span>` : nothing}</span
    >
    ${lines.length > 0 ? html`<span class="option-text" id="${id}-text">${lines.map((line) => html`<span>${line}</span> `)}</span>` : nothing}
  </label>`;
}
