import type { SystemListState } from '@madoguchi/sdk';
import { createSystemList, type SystemList } from '@madoguchi/sdk/contracts/system-list.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { navJa } from '@madoguchi/sdk/portal/nav.ja.js';
import type { siteMapJa } from '@madoguchi/sdk/portal/site-map.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { chevron } from './chevron.ts';
import { formStyles } from './form/form.styles.ts';
import { furtherTokens } from './further-tokens.styles.ts';
import { hrefFrom } from './href-template.ts';
import { MadoBeforeNavigateEvent } from './mado-nav.events.ts';
import { madoSiteMapStyles } from './mado-site-map.styles.ts';
import { offersPlace } from './nav/nav-places.ts';
import { opensElsewhere } from './opens-elsewhere.ts';
import { PersonalConnection } from './personal-connection.ts';
import { PlaceLinks } from './nav/place-links.ts';
import { siteMapSystems } from './nav/site-map-systems.ts';
import { siteMapTexts } from './site-map.texts.ts';
import * as site from './nav/site-places.ts';
import type { CatalogueLoaders } from './texts.ts';
import { tokens } from './tokens.styles.ts';

/**
 * サイトマップ: leads to every area of the portal (LIC-03), the portal's own parts under its name, and what is about the
 * person, such as 退会, under 個人設定; what stands together in the navigation stands together here too. What the portal's
 * configuration does not list is absent, and so is what the person's type of account has nothing to do with (SUP-02) and what
 * the host gives no address for. With `menu` it stands behind one button.
 *
 * @summary Links to every area of the portal.
 * @slot header - Instead of the title.
 * @slot footer - Below everything, for links of the host's own.
 * @event {MadoBeforeNavigateEvent} mado-before-navigate - Somebody chose a place; cancel it to lead there without loading a page.
 * @csspart map - The site map as a whole.
 * @csspart title - The title.
 * @csspart toggle - The button that opens it, with `menu`.
 * @csspart panel - What the button opens.
 * @csspart group - One part of the portal.
 * @csspart heading - The heading of a part.
 * @csspart link - A link.
 * @csspart reason - What stands beside a system that is not in use.
 * @csspart failure - What stands where systems could not be read.
 * @attr {boolean} menu - Stands behind one button, for the head of a page.
 * @attr {string} contracts-href - Where the contracts are.
 * @attr {string} leaving-href - Where people leave the portal.
 */
export class MadoSiteMap extends PlaceLinks<typeof navJa & typeof siteMapJa> {
  static override styles: CSSResult[] = [tokens, furtherTokens, formStyles, madoSiteMapStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    menu: { type: Boolean },
    ...site.siteProperties,
    open: { state: true },
  };

  declare menu: boolean;
  declare contractsHref: string | undefined;
  declare leavingHref: string | undefined;
  /** Whether everything can be seen, with `menu`. */
  declare protected open: boolean;

  protected readonly catalogues: CatalogueLoaders = siteMapTexts;
  readonly #systems = new PersonalConnection<SystemListState, SystemList>(this, { type: 'loading' }, (portal) =>
    site.asksWho(portal) ? createSystemList(portal) : undefined,
  );
  #leaveDocument: AbortController | undefined;

  constructor() {
    super();
    this.menu = this.open = false;
  }

  /** The systems that the site map names. Set by hand, it shows those and sends nothing. */
  get state(): SystemListState {
    return this.#systems.state;
  }
  set state(state: SystemListState) {
    this.#systems.show(state);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
    this.#leaveDocument?.abort();
  }

  protected override render(): TemplateResult {
    const { messages, menu, open } = this;
    const title = messages.text('site-map.title');
    return html`<nav
      class="mado-form map ${menu ? 'menu' : ''}"
      part="map"
      aria-label=${title}
      @keydown=${this.#key}
      @focusout=${this.#left}
    >
      ${
        menu
          ? html`<button
              class="toggle"
              part="toggle"
              type="button"
              aria-expanded=${open}
              aria-controls="panel"
              @click=${() => this.#show(!open)}
            >
              ${title}${chevron}
            </button>`
          : html`<slot name="header"><h2 class="title" part="title">${title}</h2></slot>`
      }
      <div class="panel" part="panel" id="panel" ?hidden=${menu && !open}>
        <div class="groups">${site.siteParts.map((part) => this.#renderGroup(part))}</div>
        <slot name="footer"></slot>
      </div>
    </nav>`;
  }

  #renderGroup({ id, places }: site.SitePart): TemplateResult | typeof nothing {
    const { messages, usedPortal } = this;
    const links = places.filter((place) => this.#offers(place)).map((place) => this.#renderPlace(place));
    if (links.length === 0) return nothing;
    const name =
      id === 'portal' && usedPortal
        ? localized(usedPortal.configuration.name, messages.locale)
        : (messages.find(`site-map.${id}`) ?? messages.find(`nav.${id}`) ?? '');
    return html`<section class="group" part="group" aria-labelledby=${id}>
      <h3 class="heading" part="heading" id=${id}>${name}</h3>
      <ul>
        ${links}
      </ul>
    </section>`;
  }

  #renderPlace(place: site.SitePlace): TemplateResult | typeof nothing {
    const { messages, state } = this;
    const nobody = state.type === 'unavailable' && state.error.code === 'unauthenticated';
    if (site.isOfSystems(place)) return nobody ? nothing : this.#renderSystems(place);
    const label = messages.find(`site-map.${place}`) ?? messages.find(`nav.${place}`) ?? place;
    return html`<li>${this.#renderLink(label, hrefFrom(this[site.siteAddresses[place]]), place)}</li>`;
  }

  #renderSystems(place: 'videos' | 'faq'): TemplateResult {
    return siteMapSystems(this.messages, {
      place,
      state: this.state,
      link: (label, systemId) =>
        this.#renderLink(label, hrefFrom(this[site.siteAddresses[place]], { system: systemId }), place, systemId),
      onRetry: () => void this.#systems.controller?.retry(),
    });
  }

  #renderLink(label: string, href: string | undefined, place: site.SitePlace, systemId?: string): TemplateResult {
    const page = systemId === undefined ? place : `${place}/${systemId}`;
    return html`<a
      class="link"
      part="link"
      href=${ifDefined(href)}
      aria-current=${ifDefined(this.current === page ? 'page' : undefined)}
      @click=${(event: MouseEvent) => this.#chose(event, href ?? '', place, systemId)}
      >${label}</a
    >`;
  }

  /** Whether the portal has that place for this person, and the host an address for it. */
  #offers(place: site.SitePlace): boolean {
    const isThere = offersPlace(this.usedPortal, place, this.#systems.controller === undefined);
    return isThere && hrefFrom(this[site.siteAddresses[place]], { system: '' }) !== undefined;
  }

  #chose(event: MouseEvent, href: string, place: site.SitePlace, systemId: string | undefined): void {
    if (opensElsewhere(event)) return;
    if (!this.dispatchEvent(new MadoBeforeNavigateEvent(href, place, systemId))) event.preventDefault();
    this.#show(false);
  }

  #show(open: boolean): void {
    this.open = open;
    this.#leaveDocument?.abort();
    if (!open) return;
    const left = (this.#leaveDocument = new AbortController());
    const outside = (event: Event): void => {
      if (!event.composedPath().includes(this)) this.#show(false);
    };
    this.ownerDocument.addEventListener('pointerdown', outside, { signal: left.signal });
  }

  /** The focus went from the open menu to something else. */
  readonly #left = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!this.menu || !(relatedTarget instanceof Node) || !(currentTarget instanceof Node)) return;
    if (!currentTarget.contains(relatedTarget) && !this.contains(relatedTarget)) this.#show(false);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.menu || !this.open) return;
    event.preventDefault();
    this.#show(false);
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-site-map': MadoSiteMap;
  }
}
