import type { LitElement, ReactiveController } from 'lit';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';

/**
 * Asks before somebody leaves what is never shown again: a link that is pressed anywhere in the page waits for the answer, and
 * where the page itself goes the browser asks. `closed` hears that the page has gone and may come back as it was.
 */
export class LeavingGuard implements ReactiveController {
  readonly #host: LitElement;
  readonly #guards: () => boolean;
  readonly #closed: () => void;
  #asked: HTMLElement | undefined;
  #leaving = false;

  constructor(host: LitElement, guards: () => boolean, closed: () => void) {
    this.#host = host;
    this.#guards = guards;
    this.#closed = closed;
    host.addController(this);
  }

  /** Whether somebody is asked now. */
  get asks(): boolean {
    return this.#asked !== undefined && this.#guards();
  }

  hostConnected(): void {
    addEventListener('click', this.#click, { capture: true });
    addEventListener('beforeunload', this.#unload);
    addEventListener('pagehide', this.#hide);
  }

  hostDisconnected(): void {
    removeEventListener('click', this.#click, { capture: true });
    removeEventListener('beforeunload', this.#unload);
    removeEventListener('pagehide', this.#hide);
  }

  /** They stay. */
  stay(): void {
    this.#asked = undefined;
    this.#host.requestUpdate();
  }

  /** They go where they were about to. */
  go(): void {
    const link = this.#asked;
    this.#asked = undefined;
    this.#leaving = true;
    link?.click();
    this.#leaving = false;
    this.#host.requestUpdate();
  }

  readonly #click = (event: MouseEvent): void => {
    if (this.#leaving || !this.#guards() || event.button !== 0 || opensElsewhere(event)) return;
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.href !== '');
    if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download') || isWithinPage(link)) return;
    if (link.target !== '' && link.target !== '_self') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#asked = link;
    this.#host.requestUpdate();
  };

  readonly #unload = (event: BeforeUnloadEvent): void => {
    if (!this.#leaving && this.#guards()) event.preventDefault();
  };

  readonly #hide = (): void => this.#closed();
}

/** Whether a link leads to another place of the page, or opens no page. */
function isWithinPage({ href, hash }: HTMLAnchorElement): boolean {
  if (!/^https?:/.test(href)) return true;
  return hash !== '' && href.slice(0, -hash.length) === location.href.split('#')[0];
}
