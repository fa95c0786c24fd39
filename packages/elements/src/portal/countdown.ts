import type { ReactiveController, ReactiveControllerHost } from 'lit';

const second = 1_000;
const minute = 60 * second;

/** How long it is until something, as it is told: whole minutes, and seconds in the last one. */
export interface Remaining {
  readonly unit: 'minutes' | 'seconds';
  readonly count: number;
}

/** Draws its element anew each time the time that remains is told otherwise. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Milliseconds that remain; undefined where nothing is counted. */
  readonly #left: () => number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, left: () => number | undefined) {
    this.#host = host;
    this.#left = left;
    host.addController(this);
  }

  get remaining(): Remaining {
    const left = Math.max(0, this.#left() ?? 0);
    return left > minute
      ? { unit: 'minutes', count: Math.ceil(left / minute) }
      : { unit: 'seconds', count: Math.ceil(left / second) };
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const left = this.#left();
    if (left === undefined || left <= 0 || !this.#host.isConnected) return;
    const step = left > minute ? minute : second;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), left % step || step);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
