import type { FieldError } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { FocusNext } from '../portal/focus-next.ts';
import type { MadoElement } from '../portal/mado-element.ts';

/** What stands in the fields, by name and trimmed; what is empty is left out. */
export type Conditions = Readonly<Record<string, string>>;

/** What the conditions of a list are drawn of. */
export interface ConditionsDrawing {
  /** What opens them, searches and takes them off. */
  readonly words: { readonly open: string; readonly apply: string; readonly reset: string };
  /** How many things narrow the list by them. */
  readonly count: number;
  /** What the fields show: with another one they are filled anew. */
  readonly shown: string;
  readonly fields: (errors: readonly FieldError[]) => TemplateResult;
}

/** Further conditions of a list, behind a button: nothing is searched before somebody asks for it. */
export class ListConditions {
  open = false;
  readonly #host: MadoElement;
  readonly #apply: (conditions: Conditions) => void;
  readonly #check: (conditions: Conditions) => readonly FieldError[];
  readonly #focus: FocusNext;
  #errors: readonly FieldError[] = [];
  /** What the fields were filled with, and how often. */
  #shown = '';
  #fresh = 0;

  constructor(
    host: MadoElement,
    apply: (conditions: Conditions) => void,
    check: (conditions: Conditions) => readonly FieldError[],
  ) {
    this.#host = host;
    this.#apply = apply;
    this.#check = check;
    this.#focus = new FocusNext(host);
  }

  /** The button that opens them. */
  button({ words, count }: ConditionsDrawing): TemplateResult {
    const toggle = (): void => {
      this.open = !this.open;
      this.#host.requestUpdate();
    };
    return html`<button
      class="mado-button mado-button-quiet open-conditions"
      part="open-conditions"
      type="button"
      aria-expanded=${this.open}
      aria-controls="conditions"
      @click=${toggle}
    >
      ${words.open}${count > 0 ? html`<span class="narrowings">${count}</span>` : ''}
    </button>`;
  }

  render({ words, shown, fields }: ConditionsDrawing): TemplateResult {
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#errors = [];
      this.#fresh++;
    }
    return html`<div
      class="conditions"
      id="conditions"
      part="conditions"
      role="group"
      aria-label=${words.open}
      ?hidden=${!this.open}
      @keydown=${this.#pressed}
    >
      ${keyed(this.#fresh, html`<div class="condition-fields">${fields(this.#errors)}</div>`)}
      <div class="mado-actions">
        <button class="mado-button" part="submit" type="button" @click=${this.#go}>${words.apply}</button>
        <button class="mado-button mado-button-quiet" part="reset" type="button" @click=${this.#reset}>
          ${words.reset}
        </button>
      </div>
    </div>`;
  }

  readonly #reset = (): void => {
    this.#shown = ''; // what was typed and not searched goes away too
    this.#apply({});
    this.#host.requestUpdate();
  };

  readonly #go = (): void => {
    const panel = this.#host.renderRoot.querySelector('#conditions');
    if (!panel) return;
    const fields = [...panel.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
    const conditions = Object.fromEntries(
      fields.flatMap(({ name, value }) => (value.trim() === '' ? [] : [[name, value.trim()]])),
    );
    this.#errors = this.#check(conditions);
    const [first] = this.#errors;
    if (!first) return this.#apply(conditions);
    this.#focus.to(`[name="${first.field}"]`, { asked: true });
    this.#host.requestUpdate();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return; // 229: Safari, whose composition is over by then
    if (event.target instanceof HTMLInputElement) this.#go();
  };
}
