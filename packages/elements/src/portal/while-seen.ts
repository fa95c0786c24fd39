import type { ReactiveController, ReactiveElement } from 'lit';

/** Tells that somebody sees what an element shows: once for each thing that it shows, and when its page comes to the front again. */
export class WhileSeen implements ReactiveController {
  readonly #what: () => unknown;
  readonly #tell: () => void;
  #told: unknown;

  /** `what` tells apart what is shown; undefined where there is nothing to be seen. */
  constructor(host: ReactiveElement, what: () => unknown, tell: () => void) {
    this.#what = what;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#see);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#see);
  }

  hostUpdated(): void {
    if (this.#what() !== this.#told) this.#see(); // what could not be told is not told again with each drawing
  }

  readonly #see = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#told = this.#what();
    if (this.#told !== undefined) this.#tell();
  };
}
