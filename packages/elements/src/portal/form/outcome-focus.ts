import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Takes the focus to what came of sending a form when it has just come onto the screen: once for each outcome, and not
 * at the first drawing, where nobody has sent anything yet.
 */
export class OutcomeFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly state: unknown };
  readonly #find: () => HTMLElement | null;
  #drawn = false;
  #shown: unknown;

  constructor(host: ReactiveControllerHost & { readonly state: unknown }, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostUpdated(): void {
    const outcome = this.#find();
    const { state } = this.#host;
    if (outcome && this.#drawn && this.#shown !== state) outcome.focus();
    this.#shown = outcome ? state : undefined;
    this.#drawn = true;
  }
}
