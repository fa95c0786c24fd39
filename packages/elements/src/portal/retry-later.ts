import type { ReactiveController } from 'lit';
import type { MadoElement } from './mado-element.ts';

/** Milliseconds until the first further try; each one that fails too makes the next wait longer by as much, up to `longest`. */
const step = 2_000;
const longest = 30_000;

/**
 * Draws its element anew some time after a part of it could not be loaded, or at once when the line is back, so that it
 * is loaded again. The host's page is told of it once. An element that has left tries nothing.
 */
export class RetryLater implements ReactiveController {
  readonly #host: MadoElement;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: MadoElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The part could not be loaded; `operation` names it to the host's page. */
  failed(error: unknown, operation: string): void {
    if (this.#failures++ === 0) this.#host.usedPortal?.fail(error, operation);
    this.hostDisconnected();
    if (!this.#host.isConnected) return; // coming back, it is drawn anew
    this.#timer = setTimeout(this.#again, Math.min(this.#failures * step, longest));
    addEventListener('online', this.#again);
  }

  hostConnected(): void {
    if (this.#failures > 0) this.#again();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#again);
  }

  readonly #again = (): void => {
    this.hostDisconnected();
    this.#host.requestUpdate();
  };
}
