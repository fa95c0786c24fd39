import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/**
 * Tells whether an element is narrower than so many pixels: it may stand in a page or in a part of one. Where the text
 * around is larger than 16 px, as people can have it in their browser, it takes as much more.
 */
export class WidthWatch implements ReactiveController {
  readonly #host: Host;
  readonly #limit: number;
  #observer: ResizeObserver | undefined;
  #narrow = false;

  constructor(host: Host, limit: number) {
    this.#host = host;
    this.#limit = limit;
    host.addController(this);
  }

  get narrow(): boolean {
    return this.#narrow;
  }

  /**
   * What is watched, to be drawn in a block as wide as the element. It has a width and no height, so that what is drawn
   * otherwise in a narrow place causes nothing further.
   */
  render(): TemplateResult {
    return html`<div data-width></div>`;
  }

  /** The first drawing knows already: otherwise what is drawn for a wide place would show for a moment. */
  hostUpdate(): void {
    if (!this.#observer) this.#narrow = this.#isNarrow(this.#host.clientWidth);
  }

  hostUpdated(): void {
    if (this.#observer || !this.#host.isConnected) return;
    const drawn = this.#host.renderRoot.querySelector('[data-width]');
    if (!drawn) return;
    this.#observer = new ResizeObserver(([entry]) => {
      const narrow = this.#isNarrow(entry?.contentRect.width ?? 0);
      if (narrow === this.#narrow) return;
      this.#narrow = narrow;
      this.#host.requestUpdate();
    });
    this.#observer.observe(drawn);
  }

  #isNarrow(width: number): boolean {
    const larger = Math.max(1, Number.parseFloat(getComputedStyle(this.#host).fontSize) / 16);
    return width > 0 && width < this.#limit * larger; // without a width it is not to be seen
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
