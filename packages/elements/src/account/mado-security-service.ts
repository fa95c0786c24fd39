import type { SecurityChange, SecurityServiceFacts, SecurityServiceState } from '@madoguchi/sdk';
import { createSecurityService, type SecurityService } from '@madoguchi/sdk/account/security-service.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { closed } from '../portal/list/closed.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { Modal } from '../portal/dialog/modal.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeSecurityChangeEvent, MadoSecurityChangedEvent } from './mado-security-service.events.ts';
import { madoSecurityServiceStyles } from './mado-security-service.styles.ts';
import { securityConfirmation, securityFactList, securityFunctionTable, securityUse } from './security-parts.ts';
import { securityServiceTexts, type SecurityCatalogue } from './security-service.texts.ts';

export type * from './mado-security-service.events.ts';

type Shown = Extract<SecurityServiceState, { readonly facts: SecurityServiceFacts }>;

/**
 * インターネットセキュリティサービス: what it does on which system and what it costs; applied for, changed and cancelled here by
 * subscribers to the internet (MYP-14). Others are told that it is not for them.
 *
 * @summary The security service, to be applied for, changed and cancelled.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @event {MadoBeforeSecurityChangeEvent} mado-before-security-change - A change is about to be sent; cancelable.
 * @event {MadoSecurityChangedEvent} mado-security-changed - It was applied for, changed or cancelled.
 * @csspart title - The title.
 * @csspart facts - What it costs, what somebody has, or what is confirmed.
 * @csspart licence - The licence code.
 * @csspart install - The link to install it.
 * @csspart functions - The table of what it does on which system.
 * @csspart field - The choice of how many devices.
 * @csspart label - The label of that choice.
 * @csspart hint - A hint.
 * @csspart error - What is wrong with that choice.
 * @csspart radio - A button to choose with.
 * @csspart radio-label - What it chooses.
 * @csspart act - The button that applies for it, changes it or cancels it.
 * @csspart withdraw - The button that withdraws a cancellation.
 * @csspart success - That a change was accepted.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart dialog - The confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart closed - What stands there for whoever has no internet.
 * @csspart empty - The same.
 * @csspart retry - The button that tries again.
 */
export class MadoSecurityService extends MadoElement<SecurityCatalogue> {
  static override styles: CSSResult[] = madoSecurityServiceStyles;
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = securityServiceTexts;
  /** How many devices are chosen. */
  #devices: number | undefined;
  #isSame = false;
  readonly #security = new PersonalConnection<SecurityServiceState, SecurityService>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#devices = undefined;
      return mayUse(portal, 'security-service') === false ? undefined : createSecurityService(portal);
    },
    (state, before) => {
      if (state.type !== 'done' || before.type !== 'submitting') return;
      this.#devices = undefined;
      this.dispatchEvent(new MadoSecurityChangedEvent(state.change));
    },
  );
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SecurityServiceState {
    return this.#security.state;
  }
  set state(state: SecurityServiceState) {
    this.#security.show(state);
  }

  protected override render(): TemplateResult {
    const title = html`<h2 class="mado-form mado-title" part="title">${this.messages.text('security.title')}</h2>`;
    return html`<slot name="header">${title}</slot>
      <div class="mado-form services">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages, usedPortal } = this;
    if (isClosedTo(usedPortal, 'security-service', state))
      return closed({ title: messages.text('security.closed'), hint: messages.text('security.closed-hint') });
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('security.loading'),
        unavailable: messages.text('security.unavailable'),
        onRetry: () => void this.#security.controller?.retry(),
      });
    return this.#renderShown(state);
  }

  #renderShown(state: Shown): TemplateResult {
    const { messages, usedPortal: portal } = this;
    if (!portal) return html``;
    const { facts } = state;
    const today = calendarDay(portal.clock.now(), portal.configuration.timeZone);
    const level = rowLevel(this);
    const section = (title: string, content: unknown): TemplateResult =>
      html`<section class="section">${heading({ level, class: 'section-title' }, title)} ${content}</section>`;
    const isAsking = state.type === 'confirming' || state.type === 'submitting';
    return html`${this.#renderOutcome(state)} ${securityFactList(messages, facts)}
      ${facts.use ? section(messages.text('security.use'), securityUse(messages, facts)) : nothing}
      ${section(messages.text(facts.use ? 'security.change-title' : 'security.apply-title'), this.#renderActs(facts))}
      ${section(messages.text('security.functions'), securityFunctionTable(messages, facts))}
      ${this.#modal.render(
        isAsking
          ? securityConfirmation(
              messages,
              { facts, act: state.change, today, busy: state.type === 'submitting' },
              this.#security.controller,
              () => this.dispatchEvent(new MadoBeforeSecurityChangeEvent(state.change)),
            )
          : undefined,
      )}`;
  }

  #renderActs({ use, mostDevices, ending }: SecurityServiceFacts): TemplateResult {
    const { messages } = this;
    const chosen = this.#devices ?? use?.devices ?? mostDevices;
    const counts = Array.from({ length: mostDevices }, (_, at) => String(at + 1));
    const choose = (value: string): void => {
      this.#devices = Number(value);
      this.#isSame = false;
      this.requestUpdate();
    };
    return html`${radioGroup({
      id: 'devices',
      name: 'devices',
      label: messages.text('security.choose'),
      hint: use ? undefined : messages.text('security.apply-hint'),
      error: this.#isSame ? messages.text('security.same-devices') : undefined,
      radios: counts.map((value) => ({ value, label: messages.text('security.count', { count: Number(value) }) })),
      chosen: String(chosen),
      onChoose: choose,
    })}
      <div class="mado-actions">
        ${this.#button(use ? 'change' : 'apply', () => this.#review({ type: use ? 'devices' : 'apply', devices: chosen }))}
        ${use && !ending ? this.#button('cancel', () => this.#review({ type: 'cancel' }), true) : nothing}
        ${
          ending
            ? html`<button
                class="mado-button mado-button-quiet"
                part="withdraw"
                type="button"
                @click=${() => this.#security.controller?.review({ type: 'withdraw', changeId: ending.id })}
              >
                ${messages.text('security.withdraw')}
              </button>`
            : nothing
        }
      </div>`;
  }

  #button(key: 'apply' | 'change' | 'cancel', onClick: () => void, isQuiet = false): TemplateResult {
    return html`<button class="mado-button ${isQuiet ? 'mado-button-quiet' : ''}" part="act" type="button" @click=${onClick}>
      ${this.messages.text(`security.${key}`)}
    </button>`;
  }

  #review(change: SecurityChange): void {
    const { controller } = this.#security;
    const decision = controller?.decide(change);
    this.#isSame = decision?.ok === false && decision.code === 'same-devices';
    if (decision?.ok) controller?.review({ type: 'change', change, effectiveOn: decision.effectiveOn });
    else if (this.#isSame) this.renderRoot.querySelector<HTMLElement>('#devices')?.focus();
    this.requestUpdate();
  }

  #renderOutcome(state: Shown): TemplateResult | typeof nothing {
    const { messages } = this;
    if (state.type === 'done') {
      const kind = state.change.type === 'withdraw' ? 'withdraw' : state.change.change.type;
      return html`<p class="mado-notice mado-notice-success" part="success" id=${this.#outcome.id} role="status" tabindex="-1">${messages.text(`security.done.${kind}`)}</p>`;
    }
    if (state.type !== 'failed') return nothing;
    if (state.error.code !== 'action-closed') return this.#outcome.render(messages, { error: state.error });
    const isNextDay = state.error.params?.['reason'] === 'day-changed';
    const text = messages.text(`security.failed.${isNextDay ? 'day-changed' : 'other'}`);
    return html`<p class="mado-notice mado-notice-danger" part="failure" id=${this.#outcome.id} role="alert" tabindex="-1">${text}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-security-service': MadoSecurityService;
  }
}
