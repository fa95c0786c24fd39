import type { SystemListState } from '@madoguchi/sdk';
import { createSystemList, type SystemList } from '@madoguchi/sdk/contracts/system-list.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { navJa } from '@madoguchi/sdk/portal/nav.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { chevron } from './chevron.ts';
import { formStyles } from './form/form.styles.ts';
import { furtherTokens } from './further-tokens.styles.ts';
import { hrefFrom } from './href-template.ts';
import { MadoBeforeNavigateEvent } from './mado-nav.events.ts';
import { madoNavStyles } from './mado-nav.styles.ts';
import { navEntries, type NavEntries } from './nav/nav-entries.ts';
import { navGroup } from './nav/nav-group.ts';
import type { NavLink } from './nav/nav-link.ts';
import { navMenu } from './nav/nav-menu.ts';
import { NavMenus } from './nav/nav-menus.ts';
import * as places from './nav/nav-places.ts';
import { navTitle } from './nav/nav-title.ts';
import { opensElsewhere } from './opens-elsewhere.ts';
import { PersonalConnection } from './personal-connection.ts';
import { PlaceLinks } from './nav/place-links.ts';
import { safeUrl } from './safe-url.ts';
import type { CatalogueLoaders } from './texts.ts';
import { tokens } from './tokens.styles.ts';
import { WidthWatch } from './width-watch.ts';

export type * from './mado-nav.events.ts';

/** Below this many pixels everything but the title folds behind one button. */
const foldedBelow = 720;

/**
 * The portal's navigation: the title leads home (INF-06), menus name every system (INF-07 to INF-09), links lead to the
 * portal's other parts (CRT-03), settings stand at the end (INF-05). What the portal's configuration does not list is
 * absent, and so is what the person's type of account has nothing to do with (SUP-02) and what the host gives no address for.
 *
 * Menus open under a mouse, by a press, and when the keyboard comes to them: whoever goes through the page by keys is shown
 * what a mouse is shown without a press. Tab goes on into the entries, leaving closes, and Escape closes and leaves it
 * closed. Narrow, all folds behind one button. The ARIA Authoring Practices' disclosure navigation, whose arrow keys work here, opens by a press alone.
 *
 * @summary The portal's navigation, with menus of its systems.
 * @slot title - Instead of the portal's name, a logo; it leads home too.
 * @slot end - Further links and `mado-session`, at the end.
 * @event {MadoBeforeNavigateEvent} mado-before-navigate - Somebody chose a place; cancel it to lead there without loading a page.
 * @csspart nav - The navigation as a whole.
 * @csspart title - The title that leads home.
 * @csspart toggle - The button that unfolds everything on a narrow place.
 * @csspart items - The menus and links beside the title; below it on a narrow place.
 * @csspart top - A menu's button or a link beside it.
 * @csspart panel - What a menu opens.
 * @csspart entry - A link in a menu.
 * @csspart reason - What stands beside a system that is not in use.
 * @csspart failure - What stands in a menu whose entries could not be read.
 */
export class MadoNav extends PlaceLinks<typeof navJa> {
  static override styles: CSSResult[] = [tokens, furtherTokens, formStyles, madoNavStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    unfolded: { state: true },
  };

  /** Whether everything can be seen on a narrow place. */
  declare protected unfolded: boolean;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/portal/nav.ja.js')).navJa,
    en: async () => (await import('@madoguchi/sdk/portal/nav.en.js')).navEn,
  };
  readonly #systems = new PersonalConnection<SystemListState, SystemList>(this, { type: 'loading' }, createSystemList);
  readonly #width = new WidthWatch(this, foldedBelow);
  readonly #menus = new NavMenus(this, () => this.#width.narrow);

  constructor() {
    super();
    this.unfolded = false;
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SystemListState {
    return this.#systems.state;
  }
  set state(state: SystemListState) {
    this.#systems.show(state);
  }

  protected override render(): TemplateResult {
    const { messages, state } = this;
    const { narrow } = this.#width;
    const nobody = state.type === 'unavailable' && state.error.code === 'unauthenticated';
    const folded = narrow && !this.unfolded && !nobody;
    return html`${this.#width.render()}<nav
      class="mado-form nav ${narrow ? 'folded' : ''}"
      part="nav"
      aria-label=${messages.text('nav.label')}
      @keydown=${this.#key}
    >
      ${this.#renderTitle()}
      ${
        narrow && !nobody
          ? html`<button
              class="top toggle"
              part="toggle"
              type="button"
              aria-expanded=${this.unfolded}
              aria-controls="items"
              @click=${() => (this.unfolded = !this.unfolded)}
            >
              ${messages.text('nav.menu')}${chevron}
            </button>`
          : nothing
      }
      <div class="items" part="items" id="items" ?hidden=${folded}>
        ${
          nobody
            ? nothing
            : html`<ul class="row">
                ${this.#renderPlace('announcements')} ${this.#renderMenu('videos', this.videosHref)}
                ${this.#renderMenu('faq', this.faqHref)} ${places.navPlaces.row.map(this.#renderPlace)}
              </ul>`
        }
        <div class="end">
          ${
            nobody
              ? nothing
              : html`<ul class="row">
                  ${places.navPlaces.end.map(this.#renderPlace)}
                </ul>`
          }
          <slot name="end"></slot>
        </div>
      </div>
    </nav>`;
  }

  #renderTitle(): TemplateResult {
    const { messages, usedPortal, current } = this;
    const href = safeUrl(this.homeHref);
    return navTitle({
      name: usedPortal ? localized(usedPortal.configuration.name, messages.locale) : '',
      href,
      here: current === 'home',
      onChoose: this.#chose('home', href ?? ''),
    });
  }

  readonly #renderPlace = (id: places.NavPlace | places.NavGroup): TemplateResult | typeof nothing => {
    const links = places.placesIn(id).flatMap(this.#linkTo);
    return navGroup(this.#menus, { id, label: this.messages.text(`nav.${id}`), links });
  };

  readonly #linkTo = (place: places.NavPlace): readonly NavLink[] => {
    const href = hrefFrom(this[places.navAddresses[place]]);
    if (!href || !this.#offers(place)) return [];
    const label = this.messages.text(`nav.${place}`);
    return [{ label, href, here: this.current === place, onChoose: this.#chose(place, href) }];
  };

  #renderMenu(area: NavEntries['area'], template: string | undefined): TemplateResult | typeof nothing {
    if (!template || !this.#offers(area)) return nothing;
    return navMenu(this.#menus, {
      id: area,
      label: this.messages.text(`nav.${area}`),
      here: this.current === area || Boolean(this.current?.startsWith(`${area}/`)),
      entries: navEntries(this.messages, {
        area,
        template,
        state: this.state,
        current: this.current,
        onChoose: (href, systemId) => this.#chose(area, href, systemId),
        onRetry: () => void this.#systems.controller?.retry(),
      }),
    });
  }

  readonly #offers = (place: places.PortalPlace): boolean =>
    places.offersPlace(this.usedPortal, place, this.#systems.controller === undefined);

  #chose(area: MadoBeforeNavigateEvent['area'], href: string, systemId?: string): (event: MouseEvent) => void {
    return (event) => {
      if (opensElsewhere(event)) return;
      if (!this.dispatchEvent(new MadoBeforeNavigateEvent(href, area, systemId))) event.preventDefault();
      this.#menus.close();
      this.unfolded = false;
    };
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.unfolded) {
      this.unfolded = false;
      this.#menus.close();
      this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
    } else this.#menus.key(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-nav': MadoNav;
  }
}
