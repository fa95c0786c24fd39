import type { PortalError, ShownSupportContract, SupportContractViewState } from '@madoguchi/sdk';
import { createSupportContract, type SupportContractView } from '@madoguchi/sdk/contracts/support-contract.js';
import type { supportContractsJa } from '@madoguchi/sdk/contracts/support-contracts.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import { factList } from '../portal/form/fact-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { blank } from '../portal/list/blank.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { closed } from '../portal/list/closed.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse, offersArea } from '../portal/may-use.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { madoSupportContractStyles } from './mado-support-contract.styles.ts';
import { levelText, periodText, supportContractTexts, supportTermText } from './support-contract-words.ts';

/**
 * One 保守契約 (SUP-10): number, type, period and how many days are left, services, products and devices, and the ways to its
 * devices, tickets and renewal quotes. Types of account that have nothing to do with contracts are told so (SUP-02).
 *
 * @summary One maintenance contract.
 * @slot header - Instead of number and name.
 * @slot footer - Below everything.
 * @csspart head - Number, name and how far the contract is.
 * @csspart title - The name.
 * @csspart term - How far it is.
 * @csspart facts - The particulars.
 * @csspart ask - The link to asking about it.
 * @csspart devices - The link to its devices.
 * @csspart tickets - The link to its tickets.
 * @csspart quotes - The link to its renewal quotes.
 * @csspart contracts - The link back to the contracts.
 * @csspart empty - What stands there where the contract was not found.
 * @csspart closed - The explanation where contracts are not for this person.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} contract - The id of the maintenance contract.
 * @attr {string} contracts-href - Where the contracts are; without it nothing leads there.
 * @attr {string} devices-href - Where its devices are: `/devices?contract={contract}`; without it nothing leads there.
 * @attr {string} tickets-href - Where its tickets are: `/tickets?search={number}`, also with `{contract}`; without it nothing leads there.
 * @attr {string} renewal-quotes-href - Where its renewal quotes are, likewise.
 * @attr {string} new-ticket-href - Where people ask about it, likewise; only for those who ask here.
 */
export class MadoSupportContract extends MadoElement<typeof supportContractsJa> {
  static override styles: CSSResult[] = madoSupportContractStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
    contractsHref: { attribute: 'contracts-href' },
    devicesHref: { attribute: 'devices-href' },
    ticketsHref: { attribute: 'tickets-href' },
    renewalQuotesHref: { attribute: 'renewal-quotes-href' },
    newTicketHref: { attribute: 'new-ticket-href' },
  };

  declare contract: string | undefined;
  declare contractsHref: string | undefined;
  declare devicesHref: string | undefined;
  declare ticketsHref: string | undefined;
  declare renewalQuotesHref: string | undefined;
  declare newTicketHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = supportContractTexts;
  readonly #contract = new SubjectConnection<SupportContractViewState, SupportContractView>(
    this,
    { type: 'loading' },
    () => ({ contractId: this.contract }),
    (portal, subject) =>
      mayUse(portal, 'maintenance-contracts') !== false ? createSupportContract(portal, subject) : undefined,
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SupportContractViewState {
    return this.#contract.state;
  }
  set state(state: SupportContractViewState) {
    this.#contract.show(state);
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form contract">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages, usedPortal: portal } = this;
    if (isClosedTo(portal, 'maintenance-contracts', state))
      return closed({
        title: messages.text('support-contracts.closed'),
        hint: messages.text('support-contracts.closed-hint'),
      });
    switch (state.type) {
      case 'loading':
        return bones(messages.text('support-contract.loading'));
      case 'unavailable':
        return this.#renderUnavailable(state.error);
      default:
        return this.#renderContract(state);
    }
  }

  #renderContract(shown: ShownSupportContract): TemplateResult {
    const { messages } = this;
    const { contract, term } = shown;
    const ask = this.#way('ask', shown);
    return html`<header class="head" part="head">
        <div class="title-line">
          <slot name="header">
            <p class="number">${messages.text('support-contracts.number')} ${contract.number}</p>
            <h2 class="title" part="title">${contract.name}</h2>
          </slot>
          <p class="term term-${term.type}" part="term">${supportTermText(messages, term)}</p>
        </div>
        ${ask ? html`<a class="mado-button" part="ask" href=${ask}>${messages.text('support-contract.ask')}</a>` : nothing}
      </header>
      ${this.#renderFacts(shown)} ${this.#renderWays(shown)}`;
  }

  #renderFacts({ contract }: ShownSupportContract): TemplateResult {
    const { messages } = this;
    const { companyName, level, services, products, devices } = contract;
    return factList([
      [messages.text('support-contracts.company'), companyName],
      [messages.text('support-contracts.level'), levelText(messages, level)],
      [messages.text('support-contracts.period'), periodText(messages, contract, calendarDayText(messages.locale))],
      [
        messages.text('support-contracts.services'),
        services.length > 0 ? names(services.map(({ name }) => localized(name, messages.locale))) : undefined,
      ],
      [
        messages.text('support-contracts.products'),
        products.length > 0 ? names(products) : messages.text('support-contracts.no-products'),
      ],
      [
        messages.text('support-contracts.devices'),
        devices > 0
          ? messages.text('support-contracts.device-count', { count: devices })
          : messages.text('support-contracts.no-devices'),
      ],
    ]);
  }

  #renderWays(shown: ShownSupportContract): TemplateResult | typeof nothing {
    const { messages } = this;
    const [devices, tickets, quotes] = (['devices', 'tickets', 'quotes'] as const).map((to) => this.#way(to, shown));
    const back = this.#renderBack('mado-link');
    if (!devices && !tickets && !quotes && !back) return nothing;
    return html`<nav class="ways" aria-label=${messages.text('support-contract.title')}>
      ${devices ? html`<a class="mado-link" part="devices" href=${devices}>${messages.text('support-contract.to-devices')}</a>` : nothing}
      ${tickets ? html`<a class="mado-link" part="tickets" href=${tickets}>${messages.text('support-contract.to-tickets')}</a>` : nothing}
      ${quotes ? html`<a class="mado-link" part="quotes" href=${quotes}>${messages.text('support-contract.to-quotes')}</a>` : nothing}
      ${back ?? nothing}
    </nav>`;
  }

  /** Where something of the contract is, as far as the portal has it, and the person has to do with it. */
  #way(to: 'ask' | 'devices' | 'tickets' | 'quotes', { contract }: ShownSupportContract): string | undefined {
    const portal = this.usedPortal;
    if (!portal) return undefined;
    const { areas } = portal.configuration;
    const values = { contract: contract.id, number: contract.number };
    switch (to) {
      case 'devices':
        return areas.includes('devices') && contract.devices > 0 ? hrefFrom(this.devicesHref, values) : undefined;
      case 'quotes':
        return offersArea(portal, 'renewal-quotes') ? hrefFrom(this.renewalQuotesHref, values) : undefined;
      default:
        return offersArea(portal, 'tickets')
          ? hrefFrom(to === 'ask' ? this.newTicketHref : this.ticketsHref, values)
          : undefined;
    }
  }

  #renderUnavailable(error: PortalError): TemplateResult {
    const { messages } = this;
    if (error.code === 'not-found')
      return blank({
        kind: 'none',
        title: messages.text('support-contract.not-found'),
        hint: messages.text('support-contract.not-found-hint'),
        action: this.#renderBack('mado-button mado-button-quiet'),
      });
    return unavailable(messages, {
      title: messages.text('support-contract.unavailable'),
      failure: this.#outcome.render(messages, { error }),
      onRetry: () => void this.#contract.controller?.retry(),
    });
  }

  #renderBack(look: string): TemplateResult | undefined {
    const href = safeUrl(this.contractsHref);
    return href
      ? html`<a class=${look} part="contracts" href=${href}>${this.messages.text('support-contract.back')}</a>`
      : undefined;
  }
}

const names = (all: readonly string[]): TemplateResult =>
  html`<ul class="names">
    ${all.map((name) => html`<li>${name}</li>`)}
  </ul>`;

/** The shape of a contract to come. */
const bones = (label: string): TemplateResult =>
  html`<div class="mado-hidden" role="status">${label}</div>
    <div class="bones contract" aria-hidden="true">
      <div class="title-line">
        <p class="number"><span class="bone">&nbsp;</span></p>
        <p class="title"><span class="bone">&nbsp;</span></p>
      </div>
      <div class="mado-facts">
        ${Array.from({ length: 6 }, () => html`<div><span class="bone">&nbsp;</span><span class="bone">&nbsp;</span></div>`)}
      </div>
    </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'mado-support-contract': MadoSupportContract;
  }
}
