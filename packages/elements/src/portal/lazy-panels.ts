import type { ReactiveControllerHost } from 'lit';

/** A part of an element that is an element of its own, loaded when it is first shown. */
export type LazyPanel =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly element: HTMLElement }
  /** Its code could not be loaded. */
  | { readonly type: 'failed' };

/**
 * Keeps the panels that were shown once: what is typed in one is there when it is shown again. A panel that is not drawn
 * stands in no document, and so follows nothing; coming back, it reads again what may have changed meanwhile.
 */
export class LazyPanels {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (error: unknown) => void;
  readonly #panels = new Map<string, LazyPanel>();

  constructor(host: ReactiveControllerHost, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  /** The panel of that name; `load` is asked for its code where it is not there yet. */
  get(name: string, { tag, load }: { readonly tag: string; readonly load: () => Promise<unknown> }): LazyPanel {
    const known = this.#panels.get(name);
    if (known) return known;
    const loading: LazyPanel = { type: 'loading' };
    const become = (panel: LazyPanel): void => {
      if (this.#panels.get(name) !== loading) return; // dropped meanwhile
      this.#panels.set(name, panel);
      this.#host.requestUpdate();
    };
    this.#panels.set(name, loading);
    load().then(
      () => become({ type: 'ready', element: document.createElement(tag) }),
      (error: unknown) => {
        this.#failed(error);
        become({ type: 'failed' });
      },
    );
    return loading;
  }

  /** Forgets that panel, or all where none is named. */
  drop(name?: string): void {
    if (name === undefined) this.#panels.clear();
    else this.#panels.delete(name);
    this.#host.requestUpdate();
  }
}
