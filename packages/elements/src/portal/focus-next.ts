import type { ReactiveController, ReactiveElement } from 'lit';

type Goal = string | (() => HTMLElement | null | undefined);

/** Moves the focus to what will be drawn, once it is there: what a selector finds, or a function. */
export class FocusNext implements ReactiveController {
  readonly #host: ReactiveElement;
  #next: { readonly goal: Goal; readonly options: FocusOptions } | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What takes the focus. The page scrolls to it, unless told not to; a later goal replaces one that never came. */
  to(goal: Goal, options: FocusOptions = {}): void {
    this.#next = { goal, options };
  }

  hostUpdated(): void {
    if (!this.#next) return;
    const { goal, options } = this.#next;
    const found = typeof goal === 'string' ? this.#host.renderRoot.querySelector<HTMLElement>(goal) : goal();
    if (!found) return;
    this.#next = undefined;
    found.focus(options);
  }
}
