import type { SupportOverview, SupportService, SupportServicesState } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { createSupportServices, type SupportServices } from '@madoguchi/sdk/tickets/support-services.js';
import type { supportServicesJa } from '@madoguchi/sdk/tickets/support-services.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { EachMinute } from '../portal/each-minute.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { blank } from '../portal/list/blank.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { offersArea } from '../portal/may-use.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { madoServiceOverviewStyles } from './mado-service-overview.styles.ts';
import { serviceChannels } from './service-channels.ts';

/**
 * 対象サービスと受付窓口: what can be asked in the portal, what is to move there, what only partly and what elsewhere, and the
 * ways to ask, each with whether it is open now (SUP-13). The addresses are those of the person's own contracts.
 *
 * @summary What can be asked here, and how.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart services - The services.
 * @csspart service - One service.
 * @csspart reception - Where it is asked.
 * @csspart in-use - That one of the person’s contracts is for it.
 * @csspart ask - The link to asking about it.
 * @csspart link - The link to where else it is asked.
 * @csspart channels - The ways to ask.
 * @csspart channel - One way to ask.
 * @csspart way - The link that writes or calls.
 * @csspart opening - Whether it is open now.
 * @csspart empty - What stands there when there are no services.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} new-ticket-href - Where a service is asked about: `/tickets/new?service={service}`, with its id; without it nothing leads there.
 */
export class MadoServiceOverview extends MadoElement<typeof supportServicesJa> {
  static override styles: CSSResult[] = madoServiceOverviewStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    newTicketHref: { attribute: 'new-ticket-href' },
  };

  declare newTicketHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/tickets/support-services.ja.js')).supportServicesJa,
    en: async () => (await import('@madoguchi/sdk/tickets/support-services.en.js')).supportServicesEn,
  };
  readonly #services = new PersonalConnection<SupportServicesState, SupportServices>(
    this,
    { type: 'loading' },
    createSupportServices,
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  protected readonly minutes: EachMinute = new EachMinute(
    this,
    () => this.state.type === 'ready' && this.state.channels.some(({ hours }) => hours),
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SupportServicesState {
    return this.#services.state;
  }
  set state(state: SupportServicesState) {
    this.#services.show(state);
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form overview">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return html`${this.#renderTitle()}${bones(messages.text('support-services.loading'))}`;
      case 'unavailable':
        return unavailable(messages, {
          title: messages.text('support-services.unavailable'),
          failure: this.#outcome.render(messages, state),
          onRetry: () => void this.#services.controller?.retry(),
        });
      default:
        return html`${this.#renderTitle()}${this.#renderOverview(state)}`;
    }
  }

  #renderTitle(): TemplateResult {
    return html`<slot name="header"
      ><h2 class="title" part="title">${this.messages.text('support-services.title')}</h2></slot
    >`;
  }

  #renderOverview({ services, channels }: SupportOverview): TemplateResult {
    const { messages, usedPortal } = this;
    const level = rowLevel(this);
    return html`<div class="columns">
      <section class="services" part="services" aria-labelledby="services">
        ${heading({ level, class: 'section-title' }, html`<span id="services">${messages.text('support-services.services')}</span>`)}
        ${
          services.length > 0
            ? html`<ul class="service-rows">
                ${services.map((service) => this.#renderService(service, level + 1))}
              </ul>`
            : blank({ kind: 'empty', title: messages.text('support-services.empty'), hint: '' })
        }
      </section>
      ${usedPortal ? serviceChannels(messages, usedPortal, channels, level) : nothing}
    </div>`;
  }

  #renderService(service: SupportService, level: number): TemplateResult {
    const { messages } = this;
    const { reception, note, inUse } = service;
    const name = localized(service.name, messages.locale);
    const link = safeUrl(service.link);
    const ask = this.#askOf(service);
    return html`<li class="service" part="service">
      <div class="service-head">
        ${heading({ level, class: 'service-name' }, name)}
        ${inUse ? html`<span class="in-use" part="in-use">${messages.text('support-services.in-use')}</span>` : nothing}
      </div>
      <p class="state state-${marks[reception] ?? 'over'}" part="reception">
        ${messages.find(`support-services.reception.${reception}`) ?? messages.text('support-services.reception.other')}
      </p>
      <p class="mado-text">${localized(service.description, messages.locale)}</p>
      ${note ? html`<p class="mado-hint">${localized(note, messages.locale)}</p>` : nothing}
      ${
        ask || link
          ? html`<p class="service-ways">
              ${ask ? html`<a class="mado-link" part="ask" href=${ask}>${messages.text('support-services.ask-of', { name })}</a>` : nothing}
              ${link ? html`<a class="mado-link" part="link" href=${link} rel="noreferrer">${messages.text('support-services.link', { name })}</a>` : nothing}
            </p>`
          : nothing
      }
    </li>`;
  }

  /** Where a service is asked about: one of the person's own, and asked here at least in part. */
  #askOf({ id, reception, inUse }: SupportService): string | undefined {
    const portal = this.usedPortal;
    const here = inUse && (reception === 'here' || reception === 'partly');
    if (!portal || !here || !offersArea(portal, 'tickets')) return undefined;
    return hrefFrom(this.newTicketHref, { service: id });
  }
}

/** How the reception of a service is marked, beside its words. */
const marks: Readonly<Record<string, 'good' | 'soon'>> = { here: 'good', planned: 'soon', partly: 'soon' };

/** The shape of services and channels to come. */
const bones = (label: string): TemplateResult =>
  html`<div class="mado-hidden" role="status">${label}</div>
    <div class="columns bones" aria-hidden="true">
      ${[5, 4].map(
        (rows) =>
          html`<div>
            <p class="section-title"><span class="bone">&nbsp;</span></p>
            ${Array.from({ length: rows }, () => html`<div class="service"><span class="bone">&nbsp;</span><span class="bone">&nbsp;</span></div>`)}
          </div>`,
      )}
    </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'mado-service-overview': MadoServiceOverview;
  }
}
