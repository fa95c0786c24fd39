import type { ContractDetailState, ShownContract } from '@madoguchi/sdk';
import { createContractDetail, type ContractDetailView } from '@madoguchi/sdk/contracts/contract-detail.js';
import type { contractsJa } from '@madoguchi/sdk/contracts/contracts.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { contactWays } from '../portal/contact-ways.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { waiting } from '../portal/form/waiting.ts';
import { Fragment } from '../portal/fragment.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { LazyPanels } from '../portal/lazy-panels.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { leaveModalIn } from '../portal/open-modals.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { MoreTabs, panelId, showChosenTab, tabId, tabList } from '../portal/tabs.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import type { MadoBeforeEnvironmentOpenEvent } from '../environments/mado-environment-list.events.ts';
import { contractPanels, type ContractPanel } from './contract-panels.ts';
import {
  contractTabs,
  hasPlace,
  isContractTab,
  pathOf,
  placeOf,
  tabOf,
  type ContractPlace,
  type ContractTab,
} from './contract-places.ts';
import { contractSlots } from './contract-slots.ts';
import { contractUnavailable } from './contract-unavailable.ts';
import { roleText, termText } from './contract-words.ts';
import { MadoBeforeQuoteRequestOpenEvent, MadoContractTabChosenEvent } from './mado-contract.events.ts';
import { madoContractStyles } from './mado-contract.styles.ts';
import type {} from './mado-contract-detail.ts';

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
 * @csspart request-quote - What leads to the quote request.
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
 * @attr {boolean} fragment - Keeps the tab in the page's address, `#products`, so that links lead to it.
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

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/contracts/contracts.ja.js')).contractsJa,
    en: async () => (await import('@madoguchi/sdk/contracts/contracts.en.js')).contractsEn,
  };
  #made: string | undefined;
  /** Where one is; undefined at first, and with it the first tab. */
  #place: ContractPlace | undefined;
  /** The `tab` that was followed last. */
  #taken: string | undefined;
  /** The tab that was brought into sight: afterwards the row of tabs stays where somebody moves it. */
  #inSight: ContractTab | undefined;
  /** What was pressed in the environments to go to one of them: coming back, it takes the focus. */
  #origin: HTMLElement | undefined;
  readonly #panels: LazyPanels = new LazyPanels(this, (error) => this.usedPortal?.fail(error, 'panel'));
  readonly #detail = new PersonalConnection<ContractDetailState, ContractDetailView>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#made = this.contract;
      return this.contract ? createContractDetail(portal, { contractId: this.contract }) : undefined;
    },
    ({ type }) => {
      if (type === 'loading') this.#panels.drop(); // another person's, or another contract's
    },
  );
  readonly #fragment: Fragment = new Fragment(
    this,
    () => this.fragment,
    (path) => {
      // the way back leaves an open dialog first: the place stays, and what is in its form
      if (this.#place && leaveModalIn(this)) return this.#fragment.put(pathOf(this.#place));
      const place = path === '' ? { type: this.#tabs()[0] ?? 'detail' } : placeOf(path);
      if (place) this.#show(place); // anything else in the address is the host's
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this); // after the outcome: it has the last word

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

  protected override willUpdate(): void {
    if (this.contract !== this.#made && this.#detail.controller) this.#detail.remake();
    const { tab } = this;
    if (tab === this.#taken) return;
    this.#taken = tab;
    const isShown = this.#place && tabOf(this.#place) === tab; // or a link led to it, deeper in
    if (isContractTab(tab) && !isShown) this.#place = { type: tab };
  }

  protected override updated(): void {
    const tab = this.state.type === 'ready' ? this.#place && tabOf(this.#place) : undefined;
    if (tab !== this.#inSight) showChosenTab(this.renderRoot);
    this.#inSight = tab;
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form contract">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages, contractsHref } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('contract.loading'));
      case 'unavailable':
        return contractUnavailable(messages, this.#outcome, {
          error: state.error,
          contractsHref,
          retry: () => void this.#detail.controller?.retry(),
        });
      default:
        return this.#renderContract(state);
    }
  }

  #renderContract(shown: ShownContract): TemplateResult {
    const { messages } = this;
    const tabs = this.#tabs();
    const place = this.#place && this.#offers(this.#place.type) ? this.#place : { type: tabs[0] ?? 'detail' };
    const chosen = tabOf(place);
    const nobody = shown.contract.withoutOwner && !shown.manages; // who could ask for a quote
    if (chosen === undefined)
      return html`${this.#renderHead(shown, true)} ${nobody ? this.#renderReader(shown) : nothing}
        <div class="place">${this.#renderBack('to-contract', { type: tabs[0] ?? 'detail' })}${nobody ? nothing : this.#renderPanel(place)}</div>`;
    return html`${this.#renderHead(shown, false)} ${this.#renderReader(shown)}
      <div class="parts">
        ${tabList<ContractTab>({
          label: messages.text('contract.tabs'),
          tabs: tabs.map((id) => ({ id, label: messages.text(`contract.tab.${id}`) })),
          chosen,
          onChoose: (tab) => this.#go({ type: tab }),
        })}
        ${tabs.map(
          (tab) =>
            html`<div
              class="panel"
              part="panel"
              role="tabpanel"
              id=${panelId(tab)}
              aria-labelledby=${tabId(tab)}
              tabindex="0"
              ?hidden=${tab !== chosen}
            >
              ${tab === chosen ? this.#renderPlace(place) : nothing}
            </div>`,
        )}
      </div>`;
  }

  /** For whoever may only look: who does the rest, or whom to ask where nobody is left who could. */
  #renderReader({ contract, manages }: ShownContract): TemplateResult | typeof nothing {
    const { messages } = this;
    if (manages) return nothing;
    if (!contract.withoutOwner) return html`<p class="mado-hint">${messages.text('contract.member-hint')}</p>`;
    return html`<div class="mado-notice" part="without-owner">
      <p class="mado-notice-title">${messages.text('contract.without-owner')}</p>
      <p class="mado-text">${messages.text('contract.without-owner-hint')}</p>
      <p class="mado-text">${contactWays(contract.contact)}</p>
    </div>`;
  }

  #renderHead({ contract, term, manages }: ShownContract, requesting: boolean): TemplateResult {
    const { messages } = this;
    const contracts = safeUrl(this.contractsHref);
    const href = hrefFrom(this.quoteRequestHref, { contract: contract.id });
    const request = manages && !requesting && this.#offers('quote-request');
    const open = (event: Event): void => this.#requestQuote(event, contract);
    return html`<header class="head" part="head">
      ${contracts ? html`<a class="mado-link back" part="contracts" href=${contracts}>${messages.text('contract.back')}</a>` : nothing}
      <slot name="header"
        ><div class="line">
          <h2 class="mado-title" part="title">${contract.name}</h2>
          <span class="term term-${term.type}" part="term">${termText(messages, term)}</span>
        </div>
        <p class="about" part="about">
          <span class="code">${contract.number}</span><span>${contract.companyName}</span
          ><span>${roleText(messages, this.usedPortal, contract)}</span>
        </p></slot
      >
      ${
        !request
          ? nothing
          : href
            ? html`<a class="mado-button request" part="request-quote" href=${href} @click=${open}
                >${messages.text('contract.request-quote')}</a
              >`
            : html`<button class="mado-button request" part="request-quote" type="button" @click=${open}>
                ${messages.text('contract.request-quote')}
              </button>`
      }
      ${
        request && contract.answeredQuotes
          ? html`<p class="answered" part="answered-quotes">${messages.text('contract.answered-quotes', { count: contract.answeredQuotes })}</p>`
          : nothing
      }
    </header>`;
  }

  #renderPlace(place: ContractPlace): TemplateResult {
    const own = html`${'environment' in place ? this.#renderBack('to-environments', { type: 'environments' }) : nothing}
    ${this.#renderPanel(place)}`;
    return html`<div class="place" @mado-before-environment-open=${this.#openEnvironment}>${own}</div>`;
  }

  #renderBack(part: 'to-environments' | 'to-contract', place: ContractPlace): TemplateResult {
    const back = (): void => {
      this.#panels.drop(this.#place && pathOf(this.#place)); // left on purpose: it begins anew the next time
      this.#focusOn(part === 'to-contract' ? '.request' : `#${tabId('environments')}`);
      this.#go(place);
    };
    return html`<div>
      <button class="mado-link back" part=${part} type="button" @click=${back}>${this.messages.text(`contract.${part}`)}</button>
    </div>`;
  }

  #renderPanel(place: ContractPlace): TemplateResult {
    const { messages } = this;
    const panel = contractPanels[place.type];
    if (this.has(place.type) || !panel) return contractSlots[place.type];
    const path = pathOf(place);
    const loaded = this.#panels.get(path, panel);
    switch (loaded.type) {
      case 'loading':
        return waiting(messages.text('contract.panel-loading'));
      case 'failed':
        return html`<div class="mado-stack">
          <p class="mado-notice mado-notice-danger" part="failure" role="alert">${messages.text('contract.panel-unavailable')}</p>
          <div class="mado-actions">
            <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${() => this.#panels.drop(path)}>
              ${messages.text('retry')}
            </button>
          </div>
        </div>`;
      default:
        this.#furnish(loaded.element, panel, place);
        return html`${loaded.element}`;
    }
  }

  /** Hands a panel what it needs; its portal and language come from around it, or as ours did. */
  #furnish(element: HTMLElement, { hrefs = [] }: ContractPanel, place: ContractPlace): void {
    const put = (name: string, value: string | undefined): void => {
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    };
    if ('portal' in element) element.portal = this.portal;
    if (isDetail(element)) element.state = this.state; // read once for both
    else if (this.#detail.controller) put('contract', this.contract); // by hand nothing is read
    if ('environment' in place) put('environment', place.environment);
    const given = {
      'assignment-href': this.assignmentHref,
      'activation-href': this.activationHref,
      'leaving-href': this.leavingHref,
    };
    for (const name of hrefs) put(name, given[name]);
  }

  /** The tabs that the portal has something for. */
  #tabs(): readonly ContractTab[] {
    return contractTabs.filter((tab) => this.#offers(tab) && (tab in contractPanels || this.has(tab)));
  }

  #offers(type: ContractPlace['type']): boolean {
    return hasPlace(this.usedPortal?.configuration.areas ?? [], type);
  }

  /** The focus goes to what led away, where that is still there; otherwise to what is drawn now. */
  #focusOn(selector: string): void {
    const goal = (): HTMLElement | null => {
      const drawn = this.renderRoot.querySelector<HTMLElement>(selector);
      return drawn && this.#origin?.isConnected ? this.#origin : drawn;
    };
    this.#focus.to(goal, { preventScroll: true });
  }

  /** Goes to a place as somebody asked for it. */
  #go(place: ContractPlace): void {
    this.#fragment.put(pathOf(place));
    this.#show(place);
  }

  #show(place: ContractPlace): void {
    const before = this.#place ? tabOf(this.#place) : this.#tabs()[0];
    const tab = tabOf(place);
    this.#place = place;
    this.requestUpdate();
    if (tab === undefined || tab === before) return;
    if (before === 'participants') void this.#detail.controller?.refresh(); // one's own role may be another now
    this.tab = this.#taken = tab;
    if (this.hasUpdated) this.dispatchEvent(new MadoContractTabChosenEvent(tab));
  }

  readonly #openEnvironment = (event: MadoBeforeEnvironmentOpenEvent): void => {
    const { purpose, environment } = event;
    if (this[`${purpose}Href`] !== undefined) return; // a link leads there
    const { target } = event;
    queueMicrotask(() => {
      if (event.defaultPrevented) return; // by the host, who hears of it after us
      const focused = target instanceof HTMLElement ? target.shadowRoot?.activeElement : undefined;
      this.#origin = focused instanceof HTMLElement ? focused : undefined;
      this.#focusOn('[part="to-environments"]');
      this.#go({ type: purpose, environment: environment.id });
    });
  };

  #requestQuote(event: Event, contract: ShownContract['contract']): void {
    const allowed = this.dispatchEvent(new MadoBeforeQuoteRequestOpenEvent(contract));
    if (!allowed) event.preventDefault();
    if (!allowed || event.currentTarget instanceof HTMLAnchorElement) return;
    if (!('quote-request' in contractPanels) && !this.has('quote-request')) return;
    this.#origin = undefined;
    this.#focusOn('[part="to-contract"]');
    this.#go({ type: 'quote-request' });
  }
}

const isDetail = (element: HTMLElement): element is HTMLElementTagNameMap['mado-contract-detail'] =>
  element.localName === 'mado-contract-detail';

declare global {
  interface HTMLElementTagNameMap {
    'mado-contract': MadoContract;
  }
}
