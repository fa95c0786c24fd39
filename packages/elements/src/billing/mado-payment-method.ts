import type { PaymentMethodDetails, PaymentMethodFormState } from '@madoguchi/sdk';
import { createPaymentMethodForm, type PaymentMethodForm } from '@madoguchi/sdk/billing/payment-method-form.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { calendarMonthText } from '../portal/text/day-text.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { joinedTexts } from '../portal/text/joined-texts.ts';
import { closed } from '../portal/list/closed.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import {
  MadoBeforePaymentMethodChangeEvent,
  MadoPaymentFieldsEndedEvent,
  MadoPaymentFieldsEvent,
  MadoPaymentMethodChangedEvent,
} from './mado-payment-method.events.ts';
import { madoPaymentMethodStyles } from './mado-payment-method.styles.ts';
import {
  changedElsewhere,
  changedNotice,
  endedNotice,
  methodNow,
  newMethod,
  shownSetup,
  stepTitle,
  type PaymentMethodCatalogue,
} from './payment-method-parts.ts';
import { paymentWordsTexts } from './payment-words.ts';

export type * from './mado-payment-method.events.ts';

type Shown = Extract<PaymentMethodFormState, { readonly details: PaymentMethodDetails }>;

/**
 * お支払い方法 (MYP-11): how one pays, masked, and a change to a credit card. The card's number never comes here: for
 * `mado-payment-fields` the host puts the payment provider's own fields into the slot `fields`, and hands over with `provide`
 * the opaque token that the provider gave it. The guide says what a host has to check.
 *
 * @summary How one pays, and changing it.
 * @slot header - Instead of the title.
 * @slot fields - The payment provider's fields, while a card is entered.
 * @slot footer - Below everything.
 * @event {MadoPaymentFieldsEvent} mado-payment-fields - The provider's fields are to stand in the slot `fields`.
 * @event {MadoPaymentFieldsEndedEvent} mado-payment-fields-ended - What stands in the slot `fields` can go.
 * @event {MadoBeforePaymentMethodChangeEvent} mado-before-payment-method-change - It is about to be changed; cancelable.
 * @event {MadoPaymentMethodChangedEvent} mado-payment-method-changed - It was changed.
 * @csspart title - The title.
 * @csspart facts - Facts in a list.
 * @csspart step - The title of a step.
 * @csspart fields - Around the provider's fields.
 * @csspart ended - That a change was not finished.
 * @csspart success - That it was changed.
 * @csspart changed - That it was changed in another window.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart begin - The button that begins a change.
 * @csspart decide - The button that changes it.
 * @csspart cancel - The button that leaves the change.
 * @csspart again - The button that repeats what failed.
 * @csspart retry - The button that tries again.
 * @csspart closed - The explanation where statements are not for this person.
 * @csspart empty - The same.
 */
export class MadoPaymentMethod extends MadoElement<PaymentMethodCatalogue> {
  static override styles: CSSResult[] = madoPaymentMethodStyles;
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = joinedTexts(
    {
      ja: async () => (await import('@madoguchi/sdk/billing/payment-method.ja.js')).paymentMethodJa,
      en: async () => (await import('@madoguchi/sdk/billing/payment-method.en.js')).paymentMethodEn,
    },
    paymentWordsTexts,
  );
  readonly #form = new PersonalConnection<PaymentMethodFormState, PaymentMethodForm>(
    this,
    { type: 'loading' },
    (portal) => (mayUse(portal, 'statements') === false ? undefined : createPaymentMethodForm(portal)),
    (state, before) => this.#follow(state, before),
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): PaymentMethodFormState {
    return this.#form.state;
  }
  set state(state: PaymentMethodFormState) {
    this.#form.show(state);
  }

  /**
   * Takes the token that the provider gave for a setup. One for another setup than the present one is left alone, and what
   * looks like the number of a card goes nowhere. Never rejects.
   */
  async provide(given: { readonly setupId: string; readonly token: string }): Promise<void> {
    await this.#form.controller?.provide(given);
  }

  #follow(state: PaymentMethodFormState, before: PaymentMethodFormState): void {
    if (shownSetup(before) !== undefined && shownSetup(before) !== shownSetup(state))
      this.dispatchEvent(new MadoPaymentFieldsEndedEvent());
    if (state.type === 'entering' && shownSetup(before) !== state.setup.id)
      this.dispatchEvent(new MadoPaymentFieldsEvent(state.setup));
    if (state.type === 'changed') this.dispatchEvent(new MadoPaymentMethodChangedEvent(state.details));
    const isStep = state.type === 'confirming' || (state.type === 'entering' && !state.error);
    if (isStep && state.type !== before.type) this.#focus.to(() => this.renderRoot.querySelector('[part="step"]'));
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"><h2 class="mado-form mado-title" part="title">${this.messages.text('payment-method.title')}</h2></slot>
      <div class="mado-form method">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages, usedPortal } = this;
    if (isClosedTo(usedPortal, 'statements', state))
      return closed({
        title: messages.text('payment-method.closed'),
        hint: messages.text('payment-method.closed-hint'),
      });
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('payment-method.loading'),
        unavailable: messages.text('payment-method.unavailable'),
        onRetry: () => void this.#form.controller?.retry(),
      });
    const error = 'error' in state ? state.error : undefined;
    return html`${this.#outcome.render(messages, { error })} ${this.#renderShown(state)}`;
  }

  #renderShown(state: Shown): TemplateResult {
    const { messages } = this;
    switch (state.type) {
      case 'entering':
      case 'checking':
        return this.#renderFields(state);
      case 'confirming':
      case 'submitting':
        return this.#renderConfirmation(state);
      case 'failed':
        return html`${state.card ? newMethod(messages, state.card, state.details) : methodNow(messages, state.details)}
          <div class="mado-actions">
            <button class="mado-button" part="again" type="button" @click=${() => void this.#form.controller?.again()}>
              ${messages.text('payment-method.again')}
            </button>
            ${this.#renderCancel('cancel', false)}
          </div>`;
      default:
        return this.#renderOverview(state);
    }
  }

  #renderOverview(state: Extract<Shown, { type: 'ready' | 'starting' | 'changed' }>): TemplateResult {
    const { messages } = this;
    const { details } = state;
    const ended = state.type === 'ready' ? state.ended : undefined;
    const busy = state.type === 'starting';
    const month = calendarMonthText(messages.locale)(details.changesFrom);
    const label = details.method?.type === 'card' ? 'payment-method.begin-another' : 'payment-method.begin';
    return html`${ended ? endedNotice(messages, ended) : nothing}
    ${state.type === 'changed' ? changedNotice(messages, details, this.#outcome.id) : nothing}
    ${methodNow(messages, details)}
    ${
      details.provider
        ? html`<p class="mado-text">${messages.text('payment-method.starts', { month })}</p>
            <div class="mado-actions">
              <button
                class="mado-button ${busy ? 'mado-busy' : ''}"
                part="begin"
                type="button"
                aria-disabled=${busy ? 'true' : 'false'}
                @click=${() => void this.#form.controller?.begin()}
              >
                ${messages.text(label)}
              </button>
            </div>
            ${busy ? html`<p class="mado-hidden" role="status">${messages.text('payment-method.starting')}</p>` : nothing}`
        : html`<p class="mado-text">${messages.text('payment-method.not-offered')}</p>`
    }`;
  }

  #renderFields({ type, details, setup }: Extract<Shown, { type: 'entering' | 'checking' }>): TemplateResult {
    const { messages, usedPortal } = this;
    const provider = details.provider ? localized(details.provider, messages.locale) : '';
    const time = usedPortal ? momentText(usedPortal, messages.locale)(setup.expiresAt) : '';
    const busy = type === 'checking';
    return html`${stepTitle(messages, rowLevel(this), 'enter')}
      <p class="mado-text">${messages.text('payment-method.by-provider', { provider })}</p>
      <p class="mado-hint">${messages.text('payment-method.until', { time })}</p>
      <div class="fields" part="fields" ?data-busy=${busy} aria-busy=${busy ? 'true' : 'false'}>
        <slot name="fields"><p class="mado-text">${messages.text('payment-method.no-fields')}</p></slot>
      </div>
      ${busy ? html`<p class="mado-text" role="status">${messages.text('payment-method.checking')}</p>` : nothing}
      <div class="mado-actions">
        ${this.#renderCancel('cancel', false)}
      </div>`;
  }

  #renderConfirmation(state: Extract<Shown, { type: 'confirming' | 'submitting' }>): TemplateResult {
    const { messages } = this;
    const busy = state.type === 'submitting';
    const send = (): void =>
      void this.#form.controller?.send(() => this.dispatchEvent(new MadoBeforePaymentMethodChangeEvent()));
    return html`${stepTitle(messages, rowLevel(this), 'confirm')}
      ${state.type === 'confirming' && state.changed ? changedElsewhere(messages, state.details) : nothing}
      ${newMethod(messages, state.card, state.details)}
      <div class="mado-actions">
        <button
          class="mado-button ${busy ? 'mado-busy' : ''}"
          part="decide"
          type="button"
          aria-disabled=${busy ? 'true' : 'false'}
          @click=${send}
        >
          ${messages.text('payment-method.decide')}
        </button>
        ${this.#renderCancel('back', busy)}
      </div>
      ${busy ? html`<p class="mado-hidden" role="status">${messages.text('payment-method.submitting')}</p>` : nothing}`;
  }

  #renderCancel(label: 'cancel' | 'back', busy: boolean): TemplateResult {
    return html`<button
      class="mado-button mado-button-quiet"
      part="cancel"
      type="button"
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${() => this.#form.controller?.cancel()}
    >
      ${this.messages.text(`payment-method.${label}`)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-payment-method': MadoPaymentMethod;
  }
}
