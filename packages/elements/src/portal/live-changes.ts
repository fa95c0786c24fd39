import type { Change, ChangeKind, Portal } from '@madoguchi/sdk';
import type { ReactiveController } from 'lit';
import type { MadoElement } from './mado-element.ts';

/** Hears of what changes at the portal while the element is in a page and `isOn`. What hears is loaded when it is needed. */
export class LiveChanges implements ReactiveController {
  readonly #host: MadoElement;
  readonly #kind: ChangeKind;
  readonly #isOn: () => boolean;
  readonly #heard: (change: Change | undefined) => void;
  #portal: Portal | undefined;
  #leave: (() => void) | undefined;
  /** Of the last following: an element may be moved while another is still being loaded. */
  #run: object | undefined;

  /** `heard` is told of each change of the kind; without one, anything may have changed. */
  constructor(host: MadoElement, kind: ChangeKind, isOn: () => boolean, heard: (change: Change | undefined) => void) {
    this.#host = host;
    this.#kind = kind;
    this.#isOn = isOn;
    this.#heard = heard;
    host.addController(this);
  }

  hostUpdated(): void {
    const portal = this.#host.isConnected && this.#isOn() ? this.#host.usedPortal : undefined;
    if (portal === this.#portal) return;
    this.#stop();
    this.#portal = portal;
    if (portal) void this.#follow(portal);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  async #follow(portal: Portal): Promise<void> {
    const run = (this.#run = {});
    try {
      const { changesOf } = await import('@madoguchi/sdk/portal/changes.js');
      if (run === this.#run) this.#leave = changesOf(portal).subscribe(this.#kind, this.#heard);
    } catch {
      if (run === this.#run) this.#portal = undefined; // the line is down; the next drawing tries again
    }
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = this.#portal = this.#run = undefined;
  }
}
