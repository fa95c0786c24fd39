import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { radioFrame } from './radios.ts';

/** One of a few things to choose from, with what must be known of it. */
export interface OptionCard<Value extends string | number> {
  readonly value: Value;
  readonly title: string | TemplateResult;
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

/** Radio buttons that say what each choice is. */
export function optionCards<Value extends string | number>(group: OptionCards<Value>): TemplateResult {
  const cards = group.cards.map((card, index) => optionCard(group, card, `${group.id}-${index}`));
  return radioFrame(group, html`<div class="options">${cards}</div>`);
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
