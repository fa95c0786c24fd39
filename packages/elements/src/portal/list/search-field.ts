import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long somebody has to pause in typing before it is searched, in milliseconds. */
const pause = 300;

/**
 * A field whose words narrow a list while they are typed. Nothing is searched while an input method composes, and Enter
 * searches at once. What is typed is never overwritten.
 */
export class SearchField implements ReactiveController {
  readonly #search: (text: string) => void;
  readonly #atOnce: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #field: HTMLInputElement | undefined;
  #searched = '';
  /** What stands in the field until somebody types. */
  #shown = '';

  /** `atOnce` tells whether nothing has to be asked for: then it is searched with each character. */
  constructor(host: ReactiveControllerHost, search: (text: string) => void, atOnce: () => boolean = () => false) {
    this.#search = search;
    this.#atOnce = atOnce;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  render(label: string): TemplateResult {
    return html`<div class="list-search" part="search" role="search">
      <svg class="list-search-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M8.75 14.5a5.75 5.75 0 1 1 0-11.5 5.75 5.75 0 0 1 0 11.5ZM13 13l4 4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"></path>
      </svg>
      <input
        class="mado-input"
        part="search-field"
        type="search"
        value=${this.#shown}
        aria-label=${label}
        placeholder=${label}
        maxlength="200"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        @input=${this.#typed}
        @compositionend=${this.#typed}
        @keydown=${this.#pressed}
      />
    </div>`;
  }

  /** Shows what its owner searches for, without searching. */
  show(text: string): void {
    clearTimeout(this.#timer);
    this.#searched = this.#shown = text;
    if (this.#field) this.#field.value = text;
  }

  /** Empties the field, as its owner has taken the search off. */
  clear(): void {
    this.show('');
  }

  readonly #typed = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#field = event.target;
    clearTimeout(this.#timer);
    if (event instanceof InputEvent && event.isComposing) return;
    if (this.#atOnce()) this.#go();
    else this.#timer = setTimeout(this.#go, pause);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return; // 229: Safari, whose composition is over by then
    clearTimeout(this.#timer);
    this.#go();
  };

  readonly #go = (): void => {
    const text = this.#field?.value.trim() ?? '';
    if (text === this.#searched) return;
    this.#searched = text;
    this.#search(text);
  };
}
