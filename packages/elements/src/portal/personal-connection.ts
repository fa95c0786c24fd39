import type { Portal, Readable } from '@madoguchi/sdk';
import { ControllerConnection, type ConnectionHost } from './controller-connection.ts';
import { stayInStep } from './in-step.ts';

/**
 * A connection to a controller that shows what belongs to the person who is signed in. When another account signs in, or
 * none is left, the controller is made anew, so that nobody sees what was somebody else's.
 */
export class PersonalConnection<State, Controller extends Readable<State>> extends ControllerConnection<
  State,
  Controller
> {
  readonly #element: ConnectionHost & HTMLElement;
  #watched: Portal | undefined;
  #leave: (() => void) | undefined;
  /** Whose it was last, and in which portal: the element may have been out of the page while that changed. */
  #known: { readonly portal: Portal; readonly account: string } | undefined;

  constructor(
    element: ConnectionHost & HTMLElement,
    initial: State,
    make: (portal: Portal) => Controller | undefined,
    changed?: (state: State, before: State) => void,
  ) {
    super(element, initial, make, changed);
    this.#element = element;
  }

  override hostConnected(): void {
    super.hostConnected();
    this.#watch();
  }

  override hostUpdate(): void {
    super.hostUpdate();
    this.#watch();
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#stop();
  }

  #watch(): void {
    const portal = this.#element.isConnected && this.controller ? this.#element.usedPortal : undefined;
    if (!this.controller) this.#known = undefined; // there is nothing of anybody
    if (portal === this.#watched) return;
    this.#stop();
    this.#watched = portal;
    if (!portal) return;
    const unsubscribe = portal.session.subscribe((state) => {
      if (state.type === 'unknown' || state.type === 'loading' || state.type === 'failed') return;
      const now = state.type === 'anonymous' ? '' : state.account.id;
      const before = this.#known?.portal === portal ? this.#known.account : undefined;
      this.#known = { portal, account: now };
      if (before === undefined || before === now) this.#element.requestUpdate(); // it may show who that is, or what is for their roles
      else this.remake();
    });
    const leave = stayInStep(portal, this.#element);
    this.#leave = () => {
      unsubscribe();
      leave();
    };
  }

  #stop(): void {
    this.#leave?.();
    this.#leave = this.#watched = undefined;
  }
}
