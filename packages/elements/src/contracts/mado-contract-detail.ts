import type { ContractContact, ContractDetailState, ShownContract } from '@madoguchi/sdk';
import { createContractDetail, type ContractDetailView } from '@madoguchi/sdk/contracts/contract-detail.js';
import type { contractsJa } from '@madoguchi/sdk/contracts/contracts.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import { factList } from '../portal/form/fact-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { waiting } from '../portal/form/waiting.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { contactWays } from '../portal/contact-ways.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { contractTexts } from './contract.texts.ts';
import { contractUnavailable } from './contract-unavailable.ts';
import { roleText, termText } from './contract-words.ts';
import { madoContractDetailStyles } from './mado-contract-detail.styles.ts';

/**
 * ご契約詳細: the particulars of a contract (LIC-17), what is not done in the portal, whom to ask about it, and the way to
 * leaving (LIC-20).
 *
 * @summary The particulars of a contract.
 * @slot header - Instead of the title.
 * @slot elsewhere - Instead of what is not done in the portal.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart facts - The particulars.
 * @csspart term - How far the contract is.
 * @csspart contact - Whom of the vendor the company asks.
 * @csspart elsewhere - What is not done in the portal.
 * @csspart leaving - The link to leaving.
 * @csspart empty - What stands there where the contract was not found.
 * @csspart contracts - The link to the contracts, where this one was not found.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} contract - The id of the contract.
 * @attr {string} contracts-href - Where the contracts are; without it nothing leads there.
 * @attr {string} leaving-href - Where people leave the portal; without it nothing leads there.
 */
export class MadoContractDetail extends MadoElement<typeof contractsJa> {
  static override styles: CSSResult[] = madoContractDetailStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
    contractsHref: { attribute: 'contracts-href' },
    leavingHref: { attribute: 'leaving-href' },
  };

  declare contract: string | undefined;
  declare contractsHref: string | undefined;
  declare leavingHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = contractTexts;
  #made: string | undefined;
  readonly #detail = new PersonalConnection<ContractDetailState, ContractDetailView>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#made = this.contract;
      return this.contract ? createContractDetail(portal, { contractId: this.contract }) : undefined;
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ContractDetailState {
    return this.#detail.state;
  }
  set state(state: ContractDetailState) {
    this.#detail.show(state);
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#made && this.#detail.controller) this.#detail.remake();
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form contract-detail">${this.#renderState()}</section>
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
        return html`<div class="mado-stack">
          <slot name="header"><h2 class="title" part="title">${messages.text('contract.title')}</h2></slot>
          ${this.#renderFacts(state)}
          <slot name="elsewhere">${this.#renderElsewhere(state)}</slot>
        </div>`;
    }
  }

  #renderFacts({ contract, term }: ShownContract): TemplateResult {
    const { messages } = this;
    const day = calendarDayText(messages.locale);
    const { number, name, companyName, startsOn, endsOn, renewsOn, plan, contact } = contract;
    return factList(
      [
        [messages.text('contracts.number'), html`<span class="code">${number}</span>`],
        [messages.text('contracts.name'), name],
        [messages.text('contracts.company'), companyName],
        [
          messages.text('contract.period'),
          html`<span class="days"
              >${messages.text('contract.period-of', { from: day(startsOn), to: day(endsOn) })}</span
            >
            <span class="term term-${term.type}" part="term">${termText(messages, term)}</span>`,
        ],
        [
          messages.text('contract.renews-on'),
          renewsOn === undefined
            ? messages.text('contract.not-renewed')
            : html`<span class="days">${day(renewsOn)}</span>`,
        ],
        [messages.text('contract.plan'), plan],
        [messages.text('contracts.role'), roleText(messages, this.usedPortal, contract)],
        [messages.text('contract.contact'), contactLine(contact)],
      ],
      'facts',
    );
  }

  #renderElsewhere({ contract }: ShownContract): TemplateResult {
    const { messages } = this;
    const offers = this.usedPortal?.configuration.areas.includes('leaving') ?? false;
    const href = offers ? safeUrl(this.leavingHref) : undefined;
    return html`<section class="elsewhere" part="elsewhere" aria-labelledby="elsewhere">
      <h3 class="elsewhere-title" id="elsewhere">${messages.text('contract.elsewhere')}</h3>
      <p class="mado-text">${messages.text('contract.elsewhere-text')}</p>
      <dl class="sales">
        <dt>${messages.text('contract.sales')}</dt>
        <dd>${contactLine(contract.contact)}</dd>
      </dl>
      ${
        href
          ? html`<p class="mado-text">
              ${messages.text('contract.leaving-text')}
              <a class="mado-link leaving" part="leaving" href=${href}>${messages.text('contract.leaving')}</a>
            </p>`
          : nothing
      }
    </section>`;
  }
}

/** ご担当窓口, with the ways to reach it. */
const contactLine = (contact: ContractContact): TemplateResult =>
  html`<span class="contact" part="contact">${contactWays(contact)}</span>`;

declare global {
  interface HTMLElementTagNameMap {
    'mado-contract-detail': MadoContractDetail;
  }
}
