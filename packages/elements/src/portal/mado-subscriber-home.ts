import type { HomeState } from '@madoguchi/sdk';
import { createHome, type Home } from '@madoguchi/sdk/portal/home.js';
import type { homeJa } from '@madoguchi/sdk/portal/home.ja.js';
import type { navJa } from '@madoguchi/sdk/portal/nav.ja.js';
import type { subscriberHomeJa } from '@madoguchi/sdk/portal/subscriber-home.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FormOutcome } from './form/form-outcome.ts';
import { homeGreeting, homeNotice } from './home/home-parts.ts';
import { hrefFrom } from './href-template.ts';
import { MadoElement } from './mado-element.ts';
import { MadoBeforeNavigateEvent } from './mado-nav.events.ts';
import { madoSubscriberHomeStyles } from './mado-subscriber-home.styles.ts';
import { offersPlace } from './nav/nav-places.ts';
import { opensElsewhere } from './opens-elsewhere.ts';
import { PersonalConnection } from './personal-connection.ts';
import { subscriberHomeTexts } from './subscriber-home.texts.ts';
import {
  subscriberAddresses,
  subscriberPlaces,
  type SubscriberGroup,
  type SubscriberPlace,
} from './nav/subscriber-places.ts';
import type { CatalogueLoaders } from './texts.ts';

/**
 * ホーム of a portal for subscribers (MYP-17): greets them, has the shortcut お客さま情報を変更, this month's bill and notices
 * of the host, and the ways to 料金, ご契約・手続き, 各種設定 and ヘルプ. What is for internet subscribers only is absent for
 * others, and so is what the host gives no address for.
 *
 * @summary Where a subscriber arrives: greeting, shortcut, bill, ways and notices.
 * @slot - Further parts below the ways, such as `<mado-announcements limit="3">`.
 * @slot header - Instead of the greeting.
 * @slot notice - Notices between the greeting and the bill.
 * @slot bill - This month's bill, such as a list of statements; nothing unless somebody is signed in.
 * @event {MadoBeforeNavigateEvent} mado-before-navigate - Somebody chose a place; cancel it to lead there without loading a page.
 * @csspart greeting - Name and a line below.
 * @csspart company - The company's name, where somebody has one.
 * @csspart name - The person's name.
 * @csspart lead - The line below.
 * @csspart shortcut - The link お客さま情報を変更.
 * @csspart ways - The ways as a whole.
 * @csspart group - One part of the ways.
 * @csspart heading - The heading of a part.
 * @csspart link - A link.
 * @csspart failure - What stands here after the server was not reached.
 * @attr {string} statements-href - Where the monthly statements are.
 * @attr {string} payment-method-href - Where the way of paying is.
 * @attr {string} subscribed-services-href - Where the services that somebody subscribes to are.
 * @attr {string} service-history-href - Where it stands when services were joined and changed.
 * @attr {string} referral-href - Where a friend is introduced.
 * @attr {string} customer-details-href - Where the details of the customer are; the shortcut leads there too.
 * @attr {string} identifier-change-href - Where the ID of the account is changed.
 * @attr {string} mail-addresses-href - Where the mail addresses of an internet subscriber are.
 * @attr {string} security-service-href - Where the security service of an internet subscriber is.
 * @attr {string} help-href - Where it stands whom to ask.
 * @attr {string} speed-test-href - Where the speed of the connection is measured.
 * @attr {string} sign-in-href - Where people sign in; shown as a link while nobody is.
 */
export class MadoSubscriberHome extends MadoElement<typeof homeJa & typeof navJa & typeof subscriberHomeJa> {
  static override styles: CSSResult[] = madoSubscriberHomeStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    statementsHref: { attribute: 'statements-href' },
    paymentMethodHref: { attribute: 'payment-method-href' },
    subscribedServicesHref: { attribute: 'subscribed-services-href' },
    serviceHistoryHref: { attribute: 'service-history-href' },
    referralHref: { attribute: 'referral-href' },
    customerDetailsHref: { attribute: 'customer-details-href' },
    identifierChangeHref: { attribute: 'identifier-change-href' },
    mailAddressesHref: { attribute: 'mail-addresses-href' },
    securityServiceHref: { attribute: 'security-service-href' },
    helpHref: { attribute: 'help-href' },
    speedTestHref: { attribute: 'speed-test-href' },
    signInHref: { attribute: 'sign-in-href' },
  };

  declare statementsHref: string | undefined;
  declare paymentMethodHref: string | undefined;
  declare subscribedServicesHref: string | undefined;
  declare serviceHistoryHref: string | undefined;
  declare referralHref: string | undefined;
  declare customerDetailsHref: string | undefined;
  declare identifierChangeHref: string | undefined;
  declare mailAddressesHref: string | undefined;
  declare securityServiceHref: string | undefined;
  declare helpHref: string | undefined;
  declare speedTestHref: string | undefined;
  declare signInHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = subscriberHomeTexts;
  readonly #home = new PersonalConnection<HomeState, Home>(this, { type: 'loading' }, createHome);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): HomeState {
    return this.#home.state;
  }
  set state(state: HomeState) {
    this.#home.show(state);
  }

  protected override render(): TemplateResult {
    const { messages, state, signInHref } = this;
    return html`<div class="mado-form home">
        <div class="head">
          <slot name="header">${homeGreeting(messages, state)}</slot>
          ${'account' in state ? this.#renderShortcut() : nothing}
        </div>
        ${homeNotice(messages, state, {
          signInHref,
          failure: () => ('error' in state ? this.#outcome.render(messages, state) : nothing),
          onRetry: () => void this.#home.controller?.retry(),
        })}<slot name="notice"></slot>
        ${'account' in state ? html`<slot name="bill"></slot>${this.#renderWays()}` : nothing}
      </div>
      <slot></slot>`;
  }

  #renderShortcut(): TemplateResult | typeof nothing {
    const href = this.#addressOf('customer-details');
    if (href === undefined) return nothing;
    return html`<a
      class="mado-button mado-button-quiet shortcut"
      part="shortcut"
      href=${href}
      @click=${this.#chose('customer-details', href)}
      >${this.messages.text('subscriber-home.shortcut')}</a
    >`;
  }

  #renderWays(): TemplateResult {
    return html`<nav class="ways" part="ways" aria-label=${this.messages.text('subscriber-home.ways')}>
      ${subscriberPlaces.map((group) => this.#renderGroup(group))}
    </nav>`;
  }

  #renderGroup({ id, places }: SubscriberGroup): TemplateResult | typeof nothing {
    const { messages } = this;
    const links = places.flatMap((place) => {
      const href = this.#addressOf(place);
      return href === undefined
        ? []
        : [
            html`<li>
              <a class="link" part="link" href=${href} @click=${this.#chose(place, href)}
                >${messages.text(`nav.${place}`)}</a
              >
            </li>`,
          ];
    });
    if (links.length === 0) return nothing;
    return html`<section class="group group-${id}" part="group" aria-labelledby=${id}>
      <h3 class="heading" part="heading" id=${id}>${messages.text(`nav.${id}`)}</h3>
      <ul>
        ${links}
      </ul>
    </section>`;
  }

  /** Where a place is, where the portal has it for this person and the host an address for it. */
  #addressOf(place: SubscriberPlace): string | undefined {
    const isThere = offersPlace(this.usedPortal, place, this.#home.controller === undefined);
    return isThere ? hrefFrom(this[subscriberAddresses[place]]) : undefined;
  }

  #chose(place: SubscriberPlace, href: string): (event: MouseEvent) => void {
    return (event) => {
      if (opensElsewhere(event)) return;
      if (!this.dispatchEvent(new MadoBeforeNavigateEvent(href, place))) event.preventDefault();
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-subscriber-home': MadoSubscriberHome;
  }
}
