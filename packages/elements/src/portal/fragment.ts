import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What stands behind the `#` of the page's address, for an element whose host allows it to keep there where one is: links
 * lead to it, and the browser's way back goes through what was chosen before.
 */
export class Fragment implements ReactiveController {
  readonly #isAllowed: () => boolean;
  readonly #arrived: (fragment: string) => void;

  /** `arrived` hears of the fragment that is there at first, and of each that comes later. */
  constructor(host: ReactiveControllerHost, isAllowed: () => boolean, arrived: (fragment: string) => void) {
    this.#isAllowed = isAllowed;
    this.#arrived = arrived;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.read);
    if (location.hash.length > 1) this.read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.read);
  }

  /** Takes what stands there now. */
  readonly read = (): void => {
    if (this.#isAllowed()) this.#arrived(location.hash.slice(1));
  };

  /** Puts something there, as a page of its own for the browser's way back. */
  put(fragment: string): void {
    this.#set('pushState', fragment);
  }

  /** Puts something there in the place of what stands there. */
  replace(fragment: string): void {
    this.#set('replaceState', fragment);
  }

  #set(act: 'pushState' | 'replaceState', fragment: string): void {
    if (!this.#isAllowed() || location.hash.slice(1) === fragment) return;
    try {
      history[act](null, '', `#${fragment}`);
    } catch {
      // a page without an address of its own, or one that asked too often: it goes on without
    }
  }
}
