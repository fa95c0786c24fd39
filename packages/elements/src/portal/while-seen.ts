import type { ReactiveController, ReactiveElement } from 'lit';

/** Tells that somebody sees what an element shows: each time it was drawn, and when its page comes to the front again. */
export class WhileSeen implements ReactiveController {
  readonly #tell: () => void;

  constructor(host: ReactiveElement, tell: () => void) {
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
    this.#see();
  }

  readonly #see = (): void => {
    if (document.visibilityState === 'visible') this.#tell();
  };
}
