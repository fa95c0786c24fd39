import type { MessageOverrides, PortalConfiguration, Readable } from '@madoguchi/sdk';
import { createPortal, type Portal } from '@madoguchi/sdk/portal/create-portal.js';
import { createStore, type Store } from '@madoguchi/sdk/portal/store.js';
import {
  css,
  html,
  LitElement,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { chooseLang, observeLang } from './locale.ts';
import { MadoFailedEvent } from './mado-failed.event.ts';
import type { PortalScope } from './portal-scope.ts';
import { loadPreset } from './preset-loaders.ts';

export type * from './mado-failed.event.ts';

/**
 * Gives a portal to the elements inside it: client, session, configuration and language.
 *
 * @summary The portal that the elements inside it belong to.
 * @slot - The page with the portal's elements.
 * @event {MadoFailedEvent} mado-failed - A call to the server failed, or texts could not be loaded. The element that asked tells the person; this tells the host, also of a portal that was handed in.
 * @attr {string} base-url - Where the portal's API is: `/api/information`, or an absolute URL.
 * @attr {string} preset - The configuration to load: `information`, `license`, `mypage`, `support` or `certificate`.
 * @attr {string} credentials - `bearer` where the API is on another site than the page: then an access token takes the place of the cookie.
 * @attr {string} locale - The language of the texts. Left out: the nearest `lang`, else the configuration's first.
 * @cssproperty --mado-neutral-1 - The faintest neutral: a surface that stands back.
 * @cssproperty --mado-neutral-2 - A neutral for the ground of what is pointed at.
 * @cssproperty --mado-neutral-3 - A neutral for hairlines.
 * @cssproperty --mado-neutral-4 - A neutral for borders that only part.
 * @cssproperty --mado-neutral-6 - A neutral for the borders of controls; 3:1 against the surface.
 * @cssproperty --mado-neutral-7 - A neutral for secondary text; 4.5:1 against the surface.
 * @cssproperty --mado-neutral-9 - The strongest neutral: text.
 * @cssproperty --mado-color-surface - What the elements stand on.
 * @cssproperty --mado-color-accent - The one accent: buttons, links, boxes that are ticked.
 * @cssproperty --mado-color-on-accent - Text on the accent.
 * @cssproperty --mado-color-accent-hover - The accent under the pointer.
 * @cssproperty --mado-color-focus - The ring around what has the focus.
 * @cssproperty --mado-color-danger - What went wrong.
 * @cssproperty --mado-color-success - What went well.
 * @cssproperty --mado-color-warning - What ends soon.
 * @cssproperty --mado-radius - The rounding of corners.
 * @cssproperty --mado-font-family - The font; by default the page's.
 * @cssproperty --mado-font-size - The size of text; all other sizes follow it.
 * @cssproperty --mado-density - How far things stand apart: 1 is comfortable, 0.75 compact.
 * @cssproperty --mado-target - How high a control is at least; by default 44px, with a fine pointer 40px.
 * @cssstate busy - The configuration is on its way.
 */
export class MadoPortal extends LitElement {
  static override styles: CSSResult = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
  `;
  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    preset: {},
    locale: {},
    credentials: {},
    configuration: { attribute: false },
    messages: { attribute: false },
    portal: { attribute: false },
  };

  declare baseUrl: string | undefined;
  declare preset: string | undefined;
  declare locale: string | undefined;
  declare credentials: 'cookie' | 'bearer' | undefined;
  /** A configuration of the host's own, instead of a preset. */
  declare configuration: PortalConfiguration | undefined;
  /** The host's own words, by language and key. */
  declare messages: MessageOverrides | undefined;
  /** A portal that the host made; then `base-url` and `preset` are not needed. */
  declare portal: Portal | undefined;

  readonly #scope: Store<PortalScope> = createStore<PortalScope>({});
  readonly #internals: ElementInternals = this.attachInternals();
  #made: Portal | undefined;
  #making = 0;
  #ready: PromiseWithResolvers<Portal> = Promise.withResolvers();
  #settled = false;
  #leave: readonly ((() => void) | undefined)[] | undefined;

  /** What the elements inside follow. Pages and programs take `ready`. */
  get scope(): Readable<PortalScope> {
    return this.#scope;
  }

  /** Resolves with the portal once it is made; rejects when the preset is unknown or cannot be loaded. */
  get ready(): Promise<Portal> {
    return this.#ready.promise;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    this.#share();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ([...changed.keys()].some((name) => name !== 'locale' && name !== 'messages')) void this.#make();
    this.#share();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  async #make(): Promise<void> {
    const turn = ++this.#making;
    const { portal, configuration, preset, baseUrl, credentials } = this;
    if (this.#settled) this.#ready = Promise.withResolvers(); // those who ask from now on wait for the new one
    this.#settled = false;
    if (portal) return this.#use(portal);
    if (baseUrl === undefined || !(configuration ?? preset)) return;
    this.#busy(true);
    try {
      const chosen = configuration ?? (await loadPreset(preset ?? ''));
      if (turn !== this.#making) return;
      this.#use(
        createPortal({
          configuration: chosen,
          baseUrl,
          credentials,
        }),
      );
    } catch (error) {
      if (turn !== this.#making) return;
      this.#busy(false);
      this.#settled = true;
      this.#ready.promise.catch(() => reportError(error)); // said aloud also when nobody waits for `ready`
      this.#ready.reject(error);
    }
  }

  #use(portal: Portal): void {
    this.#made = portal;
    this.#follow();
    this.#busy(false);
    this.#share();
    this.#settled = true;
    this.#ready.resolve(portal);
  }

  /**
   * Follows language and portal while it is in a document. What fails is told to the page, whoever made the portal. A
   * session that ended under somebody's hands is renewed in a dialog, in this element's own light DOM.
   */
  #follow(): void {
    const portal = this.#made;
    this.#leave?.forEach((leave) => leave?.());
    this.#leave = this.isConnected
      ? [
          observeLang(this.ownerDocument, () => this.#share()),
          portal?.onError((error, operation) => this.dispatchEvent(new MadoFailedEvent(error, operation))),
          portal?.session.onExpired(async (account) => {
            const { askToSignIn } = await import('./reauthentication.ts');
            await askToSignIn(this, account);
          }),
        ]
      : undefined;
  }

  #share(): void {
    this.#scope.set({
      locale: chooseLang(this, this.locale, this.#made),
      messages: this.messages,
      portal: this.#made,
    });
  }

  #busy(busy: boolean): void {
    try {
      this.#internals.states[busy ? 'add' : 'delete']('busy');
    } catch {
      // Chrome before 125 takes only names with two hyphens, and nothing depends on this state
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-portal': MadoPortal;
  }
}
