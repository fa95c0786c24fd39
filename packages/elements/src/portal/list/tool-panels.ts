import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * What opens below the buttons of a list, one at a time: disclosures, as in the ARIA Authoring Practices. Escape closes it and
 * gives the focus back to its button (`data-tool`, its name); a press elsewhere closes it, and so does the focus that goes
 * elsewhere.
 */
export class ToolPanels<Name extends string> implements ReactiveController {
  readonly #host: ReactiveElement;
  #open: Name | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get open(): Name | undefined {
    return this.#open;
  }

  show(name: Name | undefined): void {
    this.#open = name;
    this.#host.requestUpdate();
    this.hostDisconnected();
    if (this.#host.isConnected) this.hostConnected();
  }

  toggle(name: Name): void {
    this.show(this.#open === name ? undefined : name);
  }

  /** Closes it, and gives the focus to the button that opened it. */
  leave(): void {
    const name = this.#open;
    this.show(undefined);
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-tool="${name}"]`)?.focus();
  }

  readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || this.#open === undefined || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('dialog')) return; // which it closes itself
    event.preventDefault();
    event.stopPropagation();
    this.leave();
  };

  hostConnected(): void {
    if (this.#open === undefined) return;
    for (const type of elsewhere) this.#host.ownerDocument.addEventListener(type, this.#look, true);
  }

  hostDisconnected(): void {
    for (const type of elsewhere) this.#host.ownerDocument.removeEventListener(type, this.#look, true);
  }

  /** Somebody pressed something, or went somewhere: where that is elsewhere, nothing stays open. */
  readonly #look = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.show(undefined);
  };
}

const elsewhere = ['pointerdown', 'focusin'] as const;
