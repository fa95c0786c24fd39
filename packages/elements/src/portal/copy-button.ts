import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** What is copied, and its words. */
export interface Copyable {
  readonly text: string;
  /** What it is, for who cannot see what the button stands beside; absent where the label says it. */
  readonly what?: string;
  readonly label: string;
}

/** Buttons of an element that copy a text, and what came of the last one. */
export class CopyButtons {
  readonly #host: ReactiveControllerHost;
  #worked: boolean | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  button({ text, what, label }: Copyable): TemplateResult {
    const copy = async (): Promise<void> => {
      this.#worked = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      this.#host.requestUpdate();
    };
    return html`<button class="mado-button mado-button-quiet" part="copy" type="button" aria-label=${ifDefined(what && `${label}: ${what}`)} @click=${copy}>${label}</button>`;
  }

  /** Says aloud whether it worked. */
  outcome(copied: string, notCopied: string): TemplateResult {
    const said = this.#worked === undefined ? nothing : this.#worked ? copied : notCopied;
    return html`<p class="mado-hint" part="copied" role="status">${said}</p>`;
  }

  /** Nothing was copied of what is shown now. */
  forget(): void {
    this.#worked = undefined;
  }
}
