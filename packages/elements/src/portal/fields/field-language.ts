import type { Messages } from '@madoguchi/sdk';
import type { fieldsJa } from '@madoguchi/sdk/portal/fields.ja.js';
import type { LitElement, ReactiveController } from 'lit';
import { chooseLang, observeLang } from '../locale.ts';
import { portalAround, type PortalScope } from '../portal-scope.ts';
import { layTexts, loadTexts, type CatalogueLoaders, type LoadedTexts, type PortalTexts } from '../texts.ts';

export type FieldMessages = Messages<typeof fieldsJa & PortalTexts>;

const fieldTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/portal/fields.ja.js')).fieldsJa,
  en: async () => (await import('@madoguchi/sdk/portal/fields.en.js')).fieldsEn,
};

/**
 * The words of a field that may stand alone: in the language of the `<mado-portal>` around, or without one in that of the
 * nearest `lang`, else in Japanese. The field is drawn before they are there.
 */
export class FieldLanguage implements ReactiveController {
  readonly #host: LitElement;
  #scope: PortalScope | undefined;
  #leave: (() => void) | undefined;
  #loaded: LoadedTexts | undefined;
  #loading = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined until they are loaded. */
  get messages(): FieldMessages | undefined {
    if (!this.#loaded) return undefined;
    const { locale, catalogues } = this.#loaded;
    return layTexts(locale, catalogues, [this.#scope?.messages, this.#scope?.portal?.configuration.messages]);
  }

  hostConnected(): void {
    this.#join();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.#scope = undefined;
  }

  hostUpdate(): void {
    const locale = this.#scope?.locale ?? chooseLang(this.#host) ?? 'ja';
    if (locale === this.#loading) return;
    this.#loading = locale;
    void this.#load(locale);
  }

  async #load(locale: string): Promise<void> {
    try {
      const catalogues = await loadTexts(locale, [fieldTexts]);
      if (locale !== this.#loading) return;
      this.#loaded = { locale, catalogues };
      this.#host.requestUpdate();
    } catch {
      if (locale === this.#loading) this.#loading = ''; // the line is down; the next drawing tries again
    }
  }

  #join(): void {
    if (this.#leave || !this.#host.isConnected) return;
    const around = portalAround(this.#host);
    if (around?.scope)
      this.#leave = around.scope.subscribe((scope) => {
        this.#scope = scope;
        this.#host.requestUpdate();
      });
    else {
      this.#leave = observeLang(this.#host.ownerDocument, () => this.#host.requestUpdate());
      if (around) void this.#joinLater();
    }
  }

  /** The definition of `<mado-portal>` may be loaded last. */
  async #joinLater(): Promise<void> {
    await customElements.whenDefined('mado-portal');
    this.#leave?.();
    this.#leave = undefined;
    this.#join();
  }
}
