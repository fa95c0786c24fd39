import type { AddressChange, AddressConfirmationState } from '@madoguchi/sdk';
import { createAddressConfirmation, type AddressConfirmation } from '@madoguchi/sdk/identity/address-confirmation.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { factList } from '../portal/form/fact-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { addressChangeStyles } from './address-change.styles.ts';
import { addressChangeTexts } from './address-change.texts.ts';
import type { AddressChangeCatalogue } from './address-change-view.ts';
import { MadoBeforeContactConfirmationEvent, MadoContactConfirmedEvent } from './mado-contact-confirmation.events.ts';

export type * from './mado-contact-confirmation.events.ts';

/**
 * Confirms a new ID (MYP-07) or contact address (MYP-13) by the link from the mail to it. The host takes the token from the
 * page's fragment (`#mado-token=…`), clears the fragment and hands the token in. Opening the page changes nothing: the button
 * does.
 *
 * @summary Confirms a new ID or contact address.
 * @slot header - Instead of the title.
 * @slot footer - Below.
 * @event {MadoBeforeContactConfirmationEvent} mado-before-contact-confirmation - The address is about to be confirmed; cancelable.
 * @event {MadoContactConfirmedEvent} mado-contact-confirmed - The address was confirmed.
 * @csspart facts - What will be registered.
 * @csspart failure - What stands above after the server refused or was not reached.
 * @csspart refused - That the link does not work any more.
 * @csspart submit - The button that confirms.
 * @csspart success - That it was registered.
 * @csspart go-on - The link to the portal afterwards.
 * @csspart retry - The button that tries again, where the link could not be looked at.
 * @attr {string} token - What the link carries after `#mado-token=`.
 * @attr {string} home-href - Where people go on.
 */
export class MadoContactConfirmation extends MadoElement<AddressChangeCatalogue> {
  static override styles: CSSResult[] = addressChangeStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    token: {},
    homeHref: { attribute: 'home-href' },
  };

  declare token: string | undefined;
  declare homeHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = addressChangeTexts;
  readonly #form = new ControllerConnection<AddressConfirmationState, AddressConfirmation>(
    this,
    { type: 'loading' },
    (portal) => createAddressConfirmation(portal, { token: this.token ?? '' }),
    (state) => {
      if (state.type === 'confirmed') this.dispatchEvent(new MadoContactConfirmedEvent(state.change));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AddressConfirmationState {
    return this.#form.state;
  }
  set state(state: AddressConfirmationState) {
    this.#form.show(state);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('token') && this.#form.controller) this.#form.remake();
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot>
      <div class="mado-form">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
      case 'unavailable':
        return untilRead(messages, this.#outcome, state, {
          loading: messages.text('contact-confirmation.loading'),
          unavailable: messages.text('contact-confirmation.unavailable'),
          onRetry: () => void this.#form.controller?.retry(),
        });
      case 'refused':
        return html`<div class="mado-stack">
          <div class="mado-notice" part="refused" id=${this.#outcome.id} role="alert" tabindex="-1">
            <p class="mado-notice-title">${messages.text('contact-confirmation.refused')}</p>
            <p class="mado-text">${messages.text(`contact-confirmation.${state.reason}`)}</p>
          </div>
          ${this.#renderWayOn()}
        </div>`;
      case 'confirmed':
        return html`<div class="mado-stack">
          <div class="mado-notice mado-notice-success" part="success" id=${this.#outcome.id} role="status" tabindex="-1">
            <p class="mado-notice-title">${messages.text(`contact-confirmation.done-${kindOf(state.change)}`)}</p>
            <p class="mado-text">${messages.text('contact-confirmation.told')}</p>
          </div>
          ${this.#renderFacts(state.change)} ${this.#renderWayOn()}
        </div>`;
      default:
        return this.#renderForm(state);
    }
  }

  #renderForm(state: Extract<AddressConfirmationState, { type: 'ready' | 'submitting' | 'failed' }>): TemplateResult {
    const { messages } = this;
    const kind = kindOf(state.change);
    const title = messages.text(`contact-confirmation.title-${kind}`);
    const busy = state.type === 'submitting';
    return html`<form novalidate aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.#outcome.render(messages, { error: state.type === 'failed' ? state.error : undefined, busy })}
      <p class="mado-text">${messages.text(`contact-confirmation.lead-${kind}`)}</p>
      ${this.#renderFacts(state.change)}
      <div class="mado-actions">
        ${submitButton(messages.text('contact-confirmation.submit'), busy, messages.text('busy'))}
      </div>
    </form>`;
  }

  #renderFacts(change: AddressChange): TemplateResult {
    const { messages } = this;
    const kind = kindOf(change);
    return factList([
      [messages.text(`contact-confirmation.address-${kind}`), change.address],
      [
        messages.text('contact-confirmation.becomes'),
        kind === 'identifier'
          ? messages.text(`contact-confirmation.becomes-${change.becomesContact ? 'yes' : 'no'}`)
          : undefined,
      ],
    ]);
  }

  #renderWayOn(): TemplateResult | typeof nothing {
    const href = safeUrl(this.homeHref);
    if (!href) return nothing;
    const text = this.messages.text('contact-confirmation.go-on');
    return html`<div class="mado-actions"><a class="mado-button" part="go-on" href=${href}>${text}</a></div>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state } = this;
    if (!('change' in state)) return;
    void this.#form.controller?.confirm(() => this.dispatchEvent(new MadoBeforeContactConfirmationEvent(state.change)));
  };
}

/** A kind that a newer server may have is told as a contact address. */
const kindOf = ({ kind }: AddressChange): 'identifier' | 'contact' =>
  kind === 'identifier' ? 'identifier' : 'contact';

declare global {
  interface HTMLElementTagNameMap {
    'mado-contact-confirmation': MadoContactConfirmation;
  }
}
