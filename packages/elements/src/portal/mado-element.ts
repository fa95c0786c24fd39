import type { Catalogue, Messages, Portal } from '@madoguchi/sdk';
import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { chooseLang, observeLang } from './locale.ts';
import { portalAround, type PortalScope } from './portal-scope.ts';
import { layTexts, loadTexts, type CatalogueLoaders, type LoadedTexts, type PortalTexts } from './texts.ts';

/**
 * What all elements share: they find their portal, speak its language, and draw once both are there.
 * `Texts` is the Japanese catalogue of the element's job.
 */
export abstract class MadoElement<Texts extends Catalogue = Catalogue> extends LitElement {
  static override properties: PropertyDeclarations = { portal: { attribute: false } };

  /** A portal handed in; without it, that of the `<mado-portal>` around. */
  declare portal: Portal | undefined;

  #scope: PortalScope | undefined;
  #leave: (() => void) | undefined;
  /** The texts that were loaded last, without a language before that. */
  #loaded: LoadedTexts = { locale: '', catalogues: [] };
  #loading = '';
  /** How often in a row the texts could not be loaded, of which the host is told once, and what tries again. */
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #added: CatalogueLoaders[] = [];
  /** Shows what the host put inside until there is something to draw. */
  readonly #waiting: HTMLSlotElement = document.createElement('slot');

  /** Where the texts of the element's job come from. */
  protected abstract readonly catalogues: CatalogueLoaders;

  /** The portal in use; undefined until it is known. Public code sets `portal`. */
  get usedPortal(): Portal | undefined {
    return this.portal ?? this.#scope?.portal;
  }

  /** The language in use; undefined until it is known. */
  get locale(): string | undefined {
    return this.#scope ? this.#scope.locale : chooseLang(this, undefined, this.usedPortal);
  }

  /** The texts in the language in use; there from the first drawing on. */
  declare protected messages: Messages<Texts & PortalTexts>;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#waiting);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#join();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#leave?.();
    this.#leave = this.#scope = undefined;
  }

  /** Draws when portal and texts are there, and goes on showing the old language while another one is loaded. */
  protected override shouldUpdate(): boolean {
    this.#follow();
    return Boolean(this.#loaded.locale && this.usedPortal);
  }

  /** Loads further texts, and from now on in every language the element is switched to. */
  async addTexts(further: CatalogueLoaders): Promise<void> {
    this.#added.push(further);
    if (this.#loaded.locale) await this.#load(this.#loaded.locale);
  }

  protected override update(changed: PropertyValues): void {
    const { locale, catalogues } = this.#loaded;
    this.messages = layTexts(locale, catalogues, [this.#scope?.messages, this.usedPortal?.configuration.messages]);
    this.#waiting.remove();
    super.update(changed);
    if (!chooseLang(this)?.startsWith(ownLanguage(locale)))
      import('./text/language-marks.ts').then(
        (marks) => marks.markLanguage(this, () => this.#loaded),
        () => undefined, // the line is down; the next drawing tries again
      );
  }

  /** Whether the host put something into a slot of ours. */
  protected has(slot: string): boolean {
    return this.querySelector(`:scope > [slot="${slot}"]`) !== null;
  }

  #join(): void {
    if (this.#leave || !this.isConnected) return;
    const around = portalAround(this);
    if (!around) this.#leave = observeLang(this.ownerDocument, () => this.requestUpdate());
    else if (around.scope)
      this.#leave = around.scope.subscribe((scope) => {
        this.#scope = scope;
        this.requestUpdate();
      });
    else void customElements.whenDefined('mado-portal').then(() => this.#join());
  }

  #follow(): void {
    const { locale } = this;
    if (!locale || locale === this.#loading) return;
    this.#load(locale).catch((error: unknown) => {
      if (locale !== this.#loading) return;
      this.#loading = '';
      if (!this.#failures++) this.usedPortal?.fail(error, 'messages');
      // the line may be back; an element that left asks when it comes again
      if (this.isConnected) this.#timer = setTimeout(() => this.requestUpdate(), 5_000);
    });
  }

  async #load(locale: string): Promise<void> {
    this.#loading = locale;
    const catalogues = await loadTexts(locale, [this.catalogues, ...this.#added]);
    if (locale !== this.#loading) return;
    this.#loaded = { locale, catalogues };
    this.requestUpdate();
    this.#failures = 0;
  }
}
