import type { ReactiveController, ReactiveElement } from 'lit';
import { isFocusFree } from './focus-free.ts';

type Goal = string | (() => HTMLElement | null | undefined);

/** How the focus moves. */
interface FocusNextOptions extends FocusOptions {
  /** Somebody asked for it just now, be it by a button of the page's own. */
  readonly asked?: boolean | undefined;
}

/**
 * Moves the focus to what will be drawn, once it is there: what a selector finds, or a function. Where somebody is at work
 * elsewhere in the page by then, it stays there.
 */
export class FocusNext implements ReactiveController {
  readonly #host: ReactiveElement;
  #next: { readonly goal: Goal; readonly options: FocusNextOptions } | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What takes the focus. The page scrolls to it, unless told not to; a later goal replaces one that never came. */
  to(goal: Goal, options: FocusNextOptions = {}): void {
    this.#next = { goal, options };
  }

  hostUpdated(): void {
    if (!this.#next) return;
    const { goal, options } = this.#next;
    const found = typeof goal === 'string' ? this.#host.renderRoot.querySelector<HTMLElement>(goal) : goal();
    if (!found) return;
    this.#next = undefined;
    if (options.asked || isFocusFree(this.#host)) found.focus(options);
  }
}
