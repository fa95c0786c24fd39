import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Values in the query of the page's address, for an element whose host gives it a name to keep them under: `?faq-text=CSV`
 * for the name `faq`. So they are there again after a reload, after the browser's way back, and where a link leads to them.
 * What stands there besides is left as it is, and no step is added to the browser's way back.
 */
export class AddressQuery<Name extends string> implements ReactiveController {
  readonly #under: () => string | undefined;
  readonly #most: Readonly<Record<Name, number>>;
  readonly #arrived: () => void;

  /** `most` says how long each value may be: longer ones are none of ours. `arrived` is called when the address has changed. */
  constructor(
    host: ReactiveControllerHost,
    under: () => string | undefined,
    most: Readonly<Record<Name, number>>,
    arrived: () => void,
  ) {
    this.#under = under;
    this.#most = most;
    this.#arrived = arrived;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#changed);
  }

  /** What stands there under a name; undefined where there is nothing. */
  get(name: Name): string | undefined {
    const under = this.#under();
    const value = under && new URLSearchParams(location.search).get(`${under}-${name}`);
    return value && value.length <= this.#most[name] ? value : undefined;
  }

  put(values: Readonly<Record<Name, string | undefined>>): void {
    const under = this.#under();
    if (!under) return;
    const url = new URL(location.href);
    for (const [name, value] of Object.entries<string | undefined>(values))
      if (value) url.searchParams.set(`${under}-${name}`, value);
      else url.searchParams.delete(`${under}-${name}`);
    if (url.search === location.search) return;
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // a page without an address of its own, or one that asked too often: it goes on without
    }
  }

  readonly #changed = (): void => {
    if (this.#under()) this.#arrived();
  };
}
