import { render, type CSSResult, type TemplateResult } from 'lit';
import type { MadoElement } from '../mado-element.ts';
import { uniqueId } from '../unique-id.ts';
import { adoptLightSheet } from './light-sheet.ts';

/** How far the code of such a form is. */
export type LightFormPhase = 'away' | 'loading' | 'failed' | 'there';

/**
 * A form with credentials in an element whose other parts stand in its shadow root: it stands in the element's light DOM,
 * `slot="form"`, where password managers see it, and its code is loaded when it is wanted.
 */
export class LazyLightForm<View extends { readonly lightStyles: readonly CSSResult[] }> {
  readonly #host: MadoElement;
  readonly #fetch: () => Promise<View>;
  readonly #made: (container: HTMLElement) => void;
  #view: View | undefined;
  #loading: Promise<View> | undefined;
  #phase: LightFormPhase = 'away';
  #container: HTMLElement | undefined;
  #id: string | undefined;

  /** `made` is told of each container before the form stands in it. */
  constructor(host: MadoElement, fetch: () => Promise<View>, made: (container: HTMLElement) => void = () => undefined) {
    this.#host = host;
    this.#fetch = fetch;
    this.#made = made;
  }

  get phase(): LightFormPhase {
    return this.#phase;
  }

  get view(): View | undefined {
    return this.#view;
  }

  /** Loads its code, and resolves with whether it is there now. After a failure the next call tries again. */
  async load(): Promise<boolean> {
    if (this.#view) return true;
    const loading = (this.#loading ??= this.#fetch());
    this.#become('loading');
    try {
      this.#view = await loading;
      this.#become('there');
      return true;
    } catch {
      this.#loading = undefined; // the line may be back the next time
      this.#become('failed');
      return false;
    }
  }

  /** Draws it, as soon as its code is there. Every id in it begins with `id`. */
  draw(form: (view: View, id: string) => TemplateResult): void {
    const { usedPortal } = this.#host;
    if (!this.#view || !usedPortal) return;
    this.#container ??= this.#makeContainer();
    adoptLightSheet(this.#host.getRootNode(), this.#view.lightStyles);
    render(form(this.#view, (this.#id ??= uniqueId(usedPortal))), this.#container);
  }

  /** Takes it away, with what was typed. */
  drop(): void {
    this.#container?.remove();
    this.#container = undefined;
  }

  find(selector: string): HTMLElement | null {
    return this.#container?.querySelector<HTMLElement>(selector) ?? null;
  }

  #become(phase: LightFormPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  #makeContainer(): HTMLElement {
    const container = document.createElement('div');
    container.className = 'mado-form';
    container.slot = 'form'; // as every form in light DOM: it gets its language there
    this.#made(container);
    this.#host.append(container);
    return container;
  }
}
