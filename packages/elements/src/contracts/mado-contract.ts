import type { ContractDetailState, ShownContract } from '@madoguchi/sdk';
import { createContractDetail, type ContractDetailView } from '@madoguchi/sdk/contracts/contract-detail.js';
import type { contractsJa } from '@madoguchi/sdk/contracts/contracts.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { waiting } from '../portal/form/waiting.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { LazyPanels } from '../portal/lazy-panels.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import { MoreTabs, tabId, tabList, tabPanels } from '../portal/tabs.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { contractBack, contractHead, contractReader } from './contract-head.ts';
import { contractPanel, furnishPanel } from './contract-panel-view.ts';
import { contractPanels, panelOf } from './contract-panels.ts';
import { contractTabs, hasPlace, pathOf, tabOf, type ContractPlace, type ContractTab } from './contract-places.ts';
import { contractSlots } from './contract-slots.ts';
import { contractUnavailable } from './contract-unavailable.ts';
import { ContractWay, type EnvironmentOpening } from './contract-way.ts';
import { roleText } from './contract-words.ts';
import { contractTexts } from './contract.texts.ts';
import { MadoBeforeQuoteRequestOpenEvent, MadoContractTabChosenEvent } from './mado-contract.events.ts';
import { madoContractStyles } from './mado-contract.styles.ts';
import type { MadoParticipantChangedEvent } from './mado-participant-list.events.ts';

export type * from './mado-contract.events.ts';
export type { ContractTab } from './contract-places.ts';

/**
 * ご契約: one contract with its tabs 環境, 製品, 関係者, グループ会社, リソース and ご契約詳細, and for owners the button 見積依頼
 * (LIC-04). Each panel holds the element of its area, which is loaded when it is first shown, keeps what is typed in it,
 * and reads anew when it is shown again. What leads on from the environments, and the quote request, are shown in place
 * where the host gives no address for them.
 *
 * @summary A contract and its tabs.
 * @slot header - Instead of name, number, company and role.
 * @slot environments - Instead of the panel 環境.
 * @slot products - Instead of the panel 製品.
 * @slot participants - Instead of the panel 関係者.
 * @slot group-companies - Instead of the panel グループ会社.
 * @slot resources - Instead of the panel リソース.
 * @slot detail - Instead of the panel ご契約詳細.
 * @slot quote-request - Instead of the quote request that is shown in place.
 * @slot footer - Below everything.
 * @event {MadoContractTabChosenEvent} mado-contract-tab-chosen - Another tab is shown.
 * @event {MadoBeforeQuoteRequestOpenEvent} mado-before-quote-request-open - Somebody goes to the quote request; cancelable.
 * @csspart head - Name and facts of the contract with the button beside them.
 * @csspart contracts - The link back to the contracts.
 * @csspart title - The contract's name.
 * @csspart term - How far the contract is.
 * @csspart about - Its number, the company, and what the person is in it.
 * @csspart request-quote - What leads to the quote request; in a contract that has ended, to the former ones.
 * @csspart ended - That the contract ended, and whom to ask.
 * @csspart ends-soon - That it soon ends for good, and whom to ask.
 * @csspart without-owner - Whom to ask where nobody is left who may change the contract.
 * @csspart answered-quotes - How many quote requests are answered.
 * @csspart tabs - The row of tabs.
 * @csspart tab - One tab.
 * @csspart panel - What belongs to a tab.
 * @csspart to-environments - What leads back from an environment.
 * @csspart to-contract - What leads back from the quote request.
 * @csspart empty - What stands there where the contract was not found.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} contract - The id of the contract.
 * @attr {string} tab - The tab that is shown: environments, products, participants, group-companies, resources or detail.
 * @attr {boolean} fragment - Keeps the tab in the page's address, `#products`, so that links lead to it; an open form too.
 * @attr {string} contracts-href - Where the contracts are; without it nothing leads there.
 * @attr {string} assignment-href - Where products are assigned: `/contracts/{contract}/environments/{environment}`; without it in place.
 * @attr {string} activation-href - Where environments are activated, in the same way.
 * @attr {string} quote-request-href - Where quotes are requested: `/contracts/{contract}/quote-request`; without it in place.
 * @attr {string} leaving-href - Where people leave the portal; without it nothing leads there.
 */
export class MadoContract extends MadoElement<typeof contractsJa> {
  static override styles: CSSResult[] = madoContractStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
    tab: {},
    fragment: { type: Boolean },
    contractsHref: { attribute: 'contracts-href' },
    assignmentHref: { attribute: 'assignment-href' },
    activationHref: { attribute: 'activation-href' },
    quoteRequestHref: { attribute: 'quote-request-href' },
    leavingHref: { attribute: 'leaving-href' },
  };

  declare contract: string | undefined;
  declare tab: string | undefined;
  declare fragment: boolean;
  declare contractsHref: string | undefined;
  declare assignmentHref: string | undefined;
  declare activationHref: string | undefined;
  declare quoteRequestHref: string | undefined;
  declare leavingHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = contractTexts;
  readonly #panels: LazyPanels = new LazyPanels(this, (error) => this.usedPortal?.fail(error, 'panel'));
  readonly #detail = new SubjectConnection<ContractDetailState, ContractDetailView>(
    this,
    { type: 'loading' },
    () => ({ contractId: this.contract }),
    createContractDetail,
    ({ type }) => {
      if (type === 'loading') this.#panels.drop(); // another person's, or another contract's
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #way: ContractWay = new ContractWay(this, {
    tabs: () => this.#tabs(),
    offers: (type) => this.#offers(type),
    isShown: () => this.state.type === 'ready',
    changed: (tab, before) => {
      if (before === 'participants') void this.#detail.controller?.refresh(); // one's own role may be another now
      if (this.hasUpdated) this.dispatchEvent(new MadoContractTabChosenEvent(tab));
    },
  });

  constructor() {
    super();
    this.fragment = false;
    this.addController(new MoreTabs(this));
  }

  /** What the element shows of the contract. Set by hand, it shows that and sends nothing; so do its panels. */
  get state(): ContractDetailState {
    return this.#detail.state;
  }
  set state(state: ContractDetailState) {
    this.#detail.show(state);
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form contract">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages, contractsHref } = this;
    if (state.type === 'loading') return waiting(messages.text('contract.loading'));
    if (state.type === 'ready') return this.#renderContract(state);
    return contractUnavailable(messages, this.#outcome, {
      error: state.error,
      contractsHref,
      retry: () => void this.#detail.controller?.retry(),
    });
  }

  #renderContract(shown: ShownContract): TemplateResult {
    const { messages } = this;
    const { place, first } = this.#way;
    const tabs = this.#tabs();
    const chosen = tabOf(place);
    const nobody = shown.contract.withoutOwner && !shown.manages; // who could ask for a quote
    if (chosen === undefined)
      return html`${this.#renderHead(shown, true)} ${nobody ? contractReader(messages, shown) : nothing}
        <div class="place">${this.#renderBack('to-contract', first)}${nobody ? nothing : this.#renderPanel(place)}</div>`;
    return html`${this.#renderHead(shown, false)} ${contractReader(messages, shown)}
      <div class="parts">
        ${tabList<ContractTab>({
          label: messages.text('contract.tabs'),
          tabs: tabs.map((id) => ({ id, label: messages.text(`contract.tab.${id}`) })),
          chosen,
          onChoose: (tab) => this.#way.to({ type: tab }),
        })}
        ${tabPanels(tabs, chosen, () => this.#renderPlace(place))}
      </div>`;
  }

  #renderHead(shown: ShownContract, requesting: boolean): TemplateResult {
    const { messages, usedPortal, contractsHref } = this;
    const { contract, manages } = shown;
    return contractHead(messages, shown, {
      role: roleText(messages, usedPortal, contract),
      contractsHref,
      requests: manages && !requesting && this.#offers('quote-request'),
      requestHref: hrefFrom(this.quoteRequestHref, { contract: contract.id }),
      onRequest: (event) => this.#requestQuote(event, contract),
    });
  }

  #renderPlace(place: ContractPlace): TemplateResult {
    return html`<div
      class="place"
      @mado-before-environment-open=${this.#openEnvironment}
      @mado-before-activation-open=${this.#openEnvironment}
      @mado-participant-changed=${this.#changeParticipant}
    >
      ${'environment' in place ? this.#renderBack('to-environments', { type: 'environments' }) : nothing}
      ${this.#renderPanel(place)}
    </div>`;
  }

  #renderBack(part: 'to-environments' | 'to-contract', to: ContractPlace): TemplateResult {
    const back = (): void => {
      this.#panels.drop(pathOf(this.#way.place)); // a new one takes its place, with what was begun and not sent
      this.#way.backTo(to, part === 'to-contract' ? '.request' : `#${tabId('environments')}`);
    };
    return contractBack(this.messages, part, back);
  }

  #renderPanel(place: ContractPlace): TemplateResult {
    const panel = contractPanels[place.type];
    if (this.has(place.type) || !panel) return contractSlots[place.type];
    const path = panelOf(place);
    const loaded = this.#panels.get(path, panel);
    if (loaded.type === 'ready')
      furnishPanel(loaded.element, panel, place, {
        portal: this.portal,
        detail: this.state,
        contract: this.#detail.controller && this.contract, // by hand nothing is read
        hrefs: {
          'assignment-href': this.assignmentHref,
          'activation-href': this.activationHref,
          'leaving-href': this.leavingHref,
        },
      });
    return contractPanel(this.messages, loaded, () => this.#panels.drop(path));
  }

  /** The tabs that the portal has something for. */
  #tabs(): readonly ContractTab[] {
    return contractTabs.filter((tab) => this.#offers(tab) && (tab in contractPanels || this.has(tab)));
  }

  #offers(type: ContractPlace['type']): boolean {
    return hasPlace(this.usedPortal?.configuration.areas ?? [], type);
  }

  readonly #openEnvironment = (event: EnvironmentOpening): void => {
    if (this[`${event.purpose}Href`] === undefined) this.#way.follow(event); // otherwise a link leads there
  };

  readonly #changeParticipant = ({ participant }: MadoParticipantChangedEvent): void => {
    if (participant.self) void this.#detail.controller?.refresh(); // a member has not what owners have here
  };

  #requestQuote(event: Event, contract: ShownContract['contract']): void {
    if (!this.dispatchEvent(new MadoBeforeQuoteRequestOpenEvent(contract))) return event.preventDefault();
    if (event.currentTarget instanceof HTMLAnchorElement) return;
    if (!('quote-request' in contractPanels) && !this.has('quote-request')) return;
    this.#way.into({ type: 'quote-request' }, '[part="to-contract"]');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-contract': MadoContract;
  }
}
