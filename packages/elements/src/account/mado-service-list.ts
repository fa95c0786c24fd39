import type { ContractServices, ServiceListState } from '@madoguchi/sdk';
import { createServiceList, type ServiceList } from '@madoguchi/sdk/account/service-list.js';
import { monthlyYenOn } from '@madoguchi/sdk/account/service-change.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { factList } from '../portal/form/fact-list.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { blank } from '../portal/list/blank.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal } from '../portal/dialog/modal.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeServiceChangeEvent, MadoServiceChangedEvent } from './mado-service-list.events.ts';
import { madoServiceListStyles } from './mado-service-list.styles.ts';
import { acceptance, serviceConfirmation } from './service-confirmation.ts';
import { hadServices, offeredServices, pendingChanges, type ServiceRows } from './service-rows.ts';
import { serviceWriting } from './service-words.ts';
import { servicesTexts, type ServicesCatalogue } from './services.texts.ts';

export type * from './mado-service-list.events.ts';

type Shown = Extract<ServiceListState, { readonly facts: ContractServices }>;

/**
 * ご契約情報確認・変更: what somebody subscribes to, and what they add, change and cancel online, each saying what it does and
 * when it takes effect (MYP-12). What cannot be changed online is there with its reason. A change is confirmed before it is
 * sent, stands among the accepted ones until it takes effect, and can be withdrawn until then.
 *
 * @summary Services of a subscriber, to be added, changed and cancelled.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @event {MadoBeforeServiceChangeEvent} mado-before-service-change - A change is about to be sent; cancelable.
 * @event {MadoServiceChangedEvent} mado-service-changed - A change was accepted, or withdrawn.
 * @csspart title - The title.
 * @csspart facts - The facts of the contract, or what is confirmed.
 * @csspart services - The services that there are.
 * @csspart service - One service.
 * @csspart offers - The services that can be had.
 * @csspart pending - The changes that are still to come.
 * @csspart change - One change that is still to come.
 * @csspart act - The button that adds, changes or cancels.
 * @csspart why - Why that cannot be done online, or not now.
 * @csspart withdraw - The button that withdraws a change.
 * @csspart security - The link to the security service.
 * @csspart success - That a change was accepted.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart dialog - The confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart empty - What stands there for an account without a contract.
 * @csspart retry - The button that tries again.
 * @attr {string} security-service-href - Where the security service is; without it nothing leads there.
 */
export class MadoServiceList extends MadoElement<ServicesCatalogue> {
  static override styles: CSSResult[] = madoServiceListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    securityServiceHref: { attribute: 'security-service-href' },
  };

  declare securityServiceHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = servicesTexts;
  readonly #list = new PersonalConnection<ServiceListState, ServiceList>(
    this,
    { type: 'loading' },
    createServiceList,
    (state, before) => {
      if (state.type === 'done' && before.type === 'submitting')
        this.dispatchEvent(new MadoServiceChangedEvent(state.change));
    },
  );
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ServiceListState {
    return this.#list.state;
  }
  set state(state: ServiceListState) {
    this.#list.show(state);
  }

  protected override render(): TemplateResult {
    const { messages } = this;
    const title = html`<h2 class="mado-form mado-title" part="title">${messages.text('services.title')}</h2>`;
    return html`<slot name="header">${title}</slot>
      <div class="mado-form services">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'unavailable' && state.error.code === 'not-found')
      return blank({
        kind: 'empty',
        title: messages.text('services.none'),
        hint: messages.text('services.none-hint'),
      });
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('services.loading'),
        unavailable: messages.text('services.unavailable'),
        onRetry: () => void this.#list.controller?.retry(),
      });
    return this.#renderShown(state);
  }

  #renderShown(state: Shown): TemplateResult {
    const { messages, usedPortal: portal } = this;
    const { controller } = this.#list;
    if (!portal) return html``;
    const { facts } = state;
    const today = calendarDay(portal.clock.now(), portal.configuration.timeZone);
    const writing = serviceWriting(messages, facts);
    const level = rowLevel(this);
    const securityHref = hrefFrom(this.securityServiceHref);
    const rows: ServiceRows = { ...writing, facts, today, level, controller, securityHref };
    const section = (key: 'contract' | 'pending' | 'had' | 'offers', content: unknown): TemplateResult =>
      html`<section class="section">
        ${heading({ level, class: 'section-title' }, messages.text(`services.${key}`))} ${content}
      </section>`;
    const total = writing.yen(monthlyYenOn(facts, today));
    const isAsking = state.type === 'confirming' || state.type === 'submitting';
    return html`${this.#renderOutcome(state)}
      ${section(
        'contract',
        factList([
          [messages.text('services.customer-number'), facts.customerNumber],
          [messages.text('services.name'), facts.name],
          [messages.text('services.address'), `〒${facts.postalCode} ${facts.address}`],
          [
            messages.text('services.monthly'),
            html`<strong class="total">${messages.text('services.yen-a-month', { yen: total })}</strong>`,
          ],
        ]),
      )}
      ${facts.pending.length > 0 ? section('pending', pendingChanges(rows)) : nothing}
      ${section('had', hadServices(rows))} ${section('offers', offeredServices(rows))}
      ${this.#modal.render(
        isAsking
          ? serviceConfirmation(
              writing,
              { facts, act: state.change, today, busy: state.type === 'submitting' },
              controller,
              () => this.dispatchEvent(new MadoBeforeServiceChangeEvent(state.change)),
            )
          : undefined,
      )}`;
  }

  #renderOutcome(state: Shown): TemplateResult | typeof nothing {
    const { messages } = this;
    if (state.type === 'done')
      return html`<div class="mado-notice mado-notice-success" part="success" id=${this.#outcome.id} role="status" tabindex="-1">
        ${acceptance(serviceWriting(messages, state.facts), state.change)}
        <p class="mado-text">${messages.text('services.done-hint')}</p>
      </div>`;
    if (state.type !== 'failed') return nothing;
    if (state.error.code !== 'action-closed') return this.#outcome.render(messages, { error: state.error });
    const reason = state.error.params?.['reason'];
    const text = messages.find(`services.failed.${String(reason)}`) ?? messages.text('services.failed.other');
    return html`<p class="mado-notice mado-notice-danger" part="failure" id=${this.#outcome.id} role="alert" tabindex="-1">${text}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-service-list': MadoServiceList;
  }
}
