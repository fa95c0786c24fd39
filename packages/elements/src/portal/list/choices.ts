import { html, nothing, type TemplateResult } from 'lit';

/** One thing to choose. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How many it leaves, where that is known. */
  readonly count?: number | undefined;
}

/** Choices of which one is always made. */
export interface Choices<Value extends string> {
  /** Unique in the shadow root. */
  readonly name: string;
  /** What is chosen by them. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly locale: string;
  readonly onChoose: (value: Value) => void;
}

/** Choices in a row, that narrow a list at once: radio buttons, so that the arrow keys go through them. */
export function choices<Value extends string>({
  name,
  label,
  choices: all,
  chosen,
  locale,
  onChoose,
}: Choices<Value>): TemplateResult {
  return html`<fieldset class="list-choices" part="choices">
    <legend class="mado-hidden">${label}</legend>
    ${all.map(
      (choice) =>
        html`<label class="list-choice" part="choice"
          ><input
            type="radio"
            name=${name}
            value=${choice.value}
            .checked=${choice.value === chosen}
            @change=${() => onChoose(choice.value)}
          /><span>${choice.label}</span>${
            choice.count === undefined
              ? nothing
              : html`<span class="list-choice-count">${choice.count.toLocaleString(locale)}</span>`
          }</label
        >`,
    )}
  </fieldset>`;
}
