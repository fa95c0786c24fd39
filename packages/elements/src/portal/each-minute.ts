import { minute } from '@madoguchi/sdk/portal/time.js';
import type { ReactiveController } from 'lit';
import type { MadoElement } from './mado-element.ts';

/** Draws an element again with each minute of its portal's clock, as long as what it shows changes by the minute: what is open now may close. */
export class EachMinute implements ReactiveController {
  readonly #host: MadoElement;
  readonly #isOn: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: MadoElement, isOn: () => boolean) {
    this.#host = host;
    this.#isOn = isOn;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const { isConnected, usedPortal } = this.#host;
    if (!isConnected || !usedPortal || !this.#isOn()) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), minute - (usedPortal.clock.now() % minute));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
