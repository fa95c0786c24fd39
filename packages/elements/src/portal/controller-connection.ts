import type { Portal, Readable } from '@madoguchi/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a connection needs of its element. */
export interface ConnectionHost extends ReactiveControllerHost {
  readonly usedPortal: Portal | undefined;
}

/**
 * Connects an element to a headless controller of the SDK: makes it when the portal is known, follows it while the
 * element is in a document, and redraws. A state set by hand is shown instead, and then there is no controller.
 */
export class ControllerConnection<State, Controller extends Readable<State>> implements ReactiveController {
  readonly #host: ConnectionHost;
  readonly #make: (portal: Portal) => Controller | undefined;
  readonly #changed: ((state: State, before: State) => void) | undefined;
  #portal: Portal | undefined;
  #controller: Controller | undefined;
  #unsubscribe: (() => void) | undefined;
  #state: State;
  #byHand = false;
  #connected = false;

  /** `changed` hears of each change that the controller makes, before it is drawn. `initial` is shown without a controller. */
  constructor(
    host: ConnectionHost,
    initial: State,
    make: (portal: Portal) => Controller | undefined,
    changed?: (state: State, before: State) => void,
  ) {
    this.#host = host;
    this.#state = initial;
    // without a controller, what was shown may be somebody’s
    this.#make = (portal) => make(portal) ?? void (this.#state = initial);
    this.#changed = changed;
    host.addController(this);
  }

  get state(): State {
    return this.#state;
  }

  get controller(): Controller | undefined {
    return this.#controller;
  }

  /** Shows a state by hand. */
  show(state: State): void {
    this.#byHand = true;
    this.#drop();
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Makes the controller anew: something it was made with has changed. */
  remake(): void {
    this.#drop();
    this.#host.requestUpdate();
    this.#follow();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#follow();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    this.#follow();
  }

  #follow(): void {
    const portal = this.#host.usedPortal;
    if (this.#byHand || !this.#connected || !portal) return;
    if (portal !== this.#portal) this.#drop();
    this.#portal = portal;
    this.#controller ??= this.#make(portal);
    this.#unsubscribe ??= this.#controller?.subscribe((state) => {
      const before = this.#state;
      if (state === before) return;
      this.#state = state;
      this.#changed?.(state, before);
      this.#host.requestUpdate();
    });
  }

  #drop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#controller = undefined;
  }
}
