import type { AddressChangeFormState } from '@madoguchi/sdk';
import { createAddressChangeForm, type AddressChangeForm } from '@madoguchi/sdk/identity/address-change-form.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { entryField } from '../portal/form/entry-field.ts';
import { factList } from '../portal/form/fact-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { errorOf } from '../portal/form/plain-field.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { WhileSeen } from '../portal/while-seen.ts';
import { addressChangeStyles } from './address-change.styles.ts';
import { addressChangeTexts } from './address-change.texts.ts';
import { newAddressError, sentView, type AddressChangeCatalogue, type ChangingState } from './address-change-view.ts';
import { MadoBeforeContactAddressEvent, MadoContactAddressRequestedEvent } from './mado-contact-address.events.ts';

export type * from './mado-contact-address.events.ts';

/**
 * 連絡先メールアドレス: registering the first one, which stands before everything else until it is done, or another (MYP-13). A
 * mail goes to it, and it is registered once the link in it was opened; until then all stays as it is. Where that happened in
 * another window, the gate goes here too.
 *
 * @summary Form that registers a contact address.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeContactAddressEvent} mado-before-contact-address - The address is about to be sent; cancelable.
 * @event {MadoContactAddressRequestedEvent} mado-contact-address-requested - A mail is on its way to it.
 * @csspart facts - The contact address as it is.
 * @csspart field - The field with its label.
 * @csspart label - The label.
 * @csspart hint - A hint.
 * @csspart input - The field itself.
 * @csspart error - What is wrong with it.
 * @csspart summary - What stands above the form after a wrong entry.
 * @csspart failure - What stands above the form after the server refused or was not reached.
 * @csspart submit - The button that sends the mail.
 * @csspart success - That the mail is on its way.
 * @csspart continue - The button for whoever has opened the link, where the gate stands before everything else.
 * @csspart again - The button that goes back to the field.
 * @csspart retry - The button that tries again, where it could not be read.
 */
export class MadoContactAddress extends MadoElement<AddressChangeCatalogue> {
  static override styles: CSSResult[] = addressChangeStyles;
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = addressChangeTexts;
  readonly #form = new PersonalConnection<AddressChangeFormState, AddressChangeForm>(
    this,
    { type: 'loading' },
    (portal) => createAddressChangeForm(portal, { kind: 'contact' }),
    (state, before) => {
      if (state.type === 'sent' && before.type === 'submitting')
        this.dispatchEvent(new MadoContactAddressRequestedEvent(state.requested.address));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this);
  /** What the last answer came to: it stays while the next one is awaited. */
  #answered: ChangingState | undefined;

  protected readonly seen: WhileSeen = new WhileSeen(
    this,
    () => (this.state.type === 'sent' ? this.state : undefined),
    () => void this.#form.controller?.look(),
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AddressChangeFormState {
    return this.#form.state;
  }
  set state(state: AddressChangeFormState) {
    this.#form.show(state);
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot>
      <div class="mado-form">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('address-change.loading'),
        unavailable: messages.text('address-change.unavailable'),
        onRetry: () => void this.#form.controller?.retry(),
      });
    if (state.type !== 'sent') return this.#renderForm(state);
    const isFirst = state.details.contactAddress === undefined;
    return sentView(messages, this.usedPortal, state, {
      id: this.#outcome.id,
      title: messages.text('contact-address.sent'),
      onAgain: this.#again,
      act: isFirst
        ? html`<button class="mado-button" part="continue" type="button" @click=${this.#look}>
            ${messages.text('contact-address.continue')}
          </button>`
        : undefined,
    });
  }

  #renderForm(state: ChangingState): TemplateResult {
    const { messages } = this;
    const { contactAddress } = state.details;
    const kind = contactAddress === undefined ? '-first' : '';
    const title = messages.text(`contact-address.title${kind}`);
    const busy = state.type === 'submitting';
    if (!busy) this.#answered = state;
    const answered = this.#answered ?? state;
    const error = answered.type === 'invalid' ? errorOf(answered.fieldErrors, 'address') : undefined;
    const wrong = error && newAddressError(messages, error);
    return html`<form novalidate aria-label=${title} aria-busy=${busy} @submit=${this.#submit} @keydown=${guardComposition}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.#outcome.render(messages, {
        error: answered.type === 'failed' ? answered.error : undefined,
        items: wrong ? [{ id: 'address', text: wrong }] : [],
        typed: true,
        busy,
      })}
      <p class="mado-text">${messages.text(`contact-address.lead${kind}`)}</p>
      ${factList([[messages.text('contact-address.current'), contactAddress ?? messages.text('contact-address.none')]])}
      ${entryField({
        id: 'address',
        name: 'address',
        label: messages.text(`contact-address.label${kind}`),
        mark: messages.text('address-change.required'),
        required: true,
        hint: messages.text('address-change.hint'),
        error: wrong,
        autocomplete: 'email',
        inputMode: 'email',
        value: state.typed,
        onInput: (text) => this.#form.controller?.type(text),
      })}
      <div class="mado-actions">
        ${submitButton(messages.text('contact-address.submit'), busy, messages.text('busy'))}
      </div>
    </form>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state } = this;
    if (!('typed' in state)) return;
    void this.#form.controller?.go(() => this.dispatchEvent(new MadoBeforeContactAddressEvent(state.typed)));
  };

  readonly #again = (): void => {
    this.#form.controller?.back();
    this.#focus.to('#address');
  };

  readonly #look = (): void => void this.#form.controller?.look();
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-contact-address': MadoContactAddress;
  }
}
