import type { AddressChangeFormState } from '@madoguchi/sdk';
import { createAddressChangeForm, type AddressChangeForm } from '@madoguchi/sdk/identity/address-change-form.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { entryField } from '../portal/form/entry-field.ts';
import { factList } from '../portal/form/fact-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { errorOf } from '../portal/form/plain-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { addressChangeStyles } from './address-change.styles.ts';
import { addressChangeTexts } from './address-change.texts.ts';
import { newAddressError, sentView, type AddressChangeCatalogue, type ChangingState } from './address-change-view.ts';
import {
  MadoBeforeIdentifierChangeEvent,
  MadoIdentifierChangeRequestedEvent,
} from './mado-identifier-change.events.ts';

export type * from './mado-identifier-change.events.ts';

type Choosing = Extract<ChangingState, { address: string }>;

/**
 * IDの変更: a new ID (次へ), whether it also becomes the contact address, 登録 (MYP-07). It works once the link in the mail to it
 * was opened; until then the old one does. Whether somebody has it is told nobody.
 *
 * @summary Form that asks for another ID.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeIdentifierChangeEvent} mado-before-identifier-change - The new ID is about to be sent; cancelable.
 * @event {MadoIdentifierChangeRequestedEvent} mado-identifier-change-requested - A mail is on its way to it.
 * @csspart facts - The ID as it is, or as it is to be.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - The field itself.
 * @csspart radio - A radio button.
 * @csspart radio-label - A radio button with its label.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after a wrong entry.
 * @csspart failure - What stands above the form after the server refused or was not reached.
 * @csspart submit - The button that goes on, or sends.
 * @csspart back - The button that goes back to the field.
 * @csspart success - That the mail is on its way.
 * @csspart again - The button that goes back to the field after that.
 * @csspart retry - The button that tries again, where it could not be read.
 */
export class MadoIdentifierChange extends MadoElement<AddressChangeCatalogue> {
  static override styles: CSSResult[] = addressChangeStyles;
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = addressChangeTexts;
  readonly #form = new PersonalConnection<AddressChangeFormState, AddressChangeForm>(
    this,
    { type: 'loading' },
    (portal) => createAddressChangeForm(portal, { kind: 'identifier' }),
    (state, before) => {
      if (state.type === 'sent' && before.type === 'submitting')
        this.dispatchEvent(new MadoIdentifierChangeRequestedEvent(state.requested.address));
      if (state.type === 'choosing' && !('address' in before)) this.#focus.to('#becomesContact');
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this);
  /** What the last answer came to: it stays while the next one is awaited. */
  #answered: ChangingState | undefined;

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
    if (state.type === 'sent')
      return sentView(messages, this.usedPortal, state, {
        id: this.#outcome.id,
        title: messages.text('identifier-change.sent'),
        further: messages.text('identifier-change.until'),
        onAgain: this.#back,
      });
    if (state.type !== 'submitting') this.#answered = state;
    return this.#renderForm(state, this.#answered ?? state);
  }

  #renderForm(state: ChangingState, answered: ChangingState): TemplateResult {
    const { messages } = this;
    const title = messages.text('identifier-change.title');
    const busy = state.type === 'submitting';
    const errors = 'fieldErrors' in answered ? answered.fieldErrors : [];
    const wrong = errorOf(errors, 'address');
    const items = [
      ...(wrong ? [{ id: 'address', text: newAddressError(messages, wrong) }] : []),
      ...(errorOf(errors, 'becomesContact')
        ? [{ id: 'becomesContact', text: messages.text('identifier-change.choice-required') }]
        : []),
    ];
    const choosing = 'address' in state;
    return html`<form novalidate aria-label=${title} aria-busy=${busy} @submit=${this.#submit} @keydown=${guardComposition}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.#outcome.render(messages, {
        error: answered.type === 'failed' ? answered.error : undefined,
        items,
        typed: true,
        busy,
      })}
      ${choosing ? this.#renderChoice(state, items[0]?.text) : this.#renderField(state, items[0]?.text)}
      <div class="mado-actions">
        ${submitButton(messages.text(choosing ? 'identifier-change.submit' : 'identifier-change.next'), busy, messages.text('busy'))}
        ${
          choosing
            ? html`<button class="mado-button mado-button-quiet" part="back" type="button" @click=${this.#back}>
                ${messages.text('identifier-change.back')}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #renderField(state: ChangingState, error: string | undefined): TemplateResult {
    const { messages } = this;
    const { min, max } = this.usedPortal?.configuration.signIn.identifier.length ?? { min: 0, max: 0 };
    return html`<p class="mado-text">${messages.text('identifier-change.lead')}</p>
      ${factList([[messages.text('identifier-change.current'), state.details.identifier]])}
      ${entryField({
        id: 'address',
        name: 'address',
        label: messages.text('identifier-change.label'),
        mark: messages.text('address-change.required'),
        required: true,
        hint: messages.text('identifier-change.hint', { min, max }),
        error,
        autocomplete: 'email',
        inputMode: 'email',
        value: state.typed,
        onInput: (text) => this.#form.controller?.type(text),
      })}`;
  }

  #renderChoice(state: Choosing, error: string | undefined): TemplateResult {
    const { messages } = this;
    const { contactAddress } = state.details;
    return html`${factList([
      [messages.text('identifier-change.current'), state.details.identifier],
      [messages.text('identifier-change.label'), state.address],
      [messages.text('identifier-change.contact'), contactAddress ?? messages.text('contact-address.none')],
    ])}
    ${radioGroup<'yes' | 'no'>({
      id: 'becomesContact',
      name: 'becomesContact',
      label: messages.text('identifier-change.choice'),
      mark: messages.text('address-change.required'),
      error,
      radios: [
        { value: 'yes', label: messages.text('identifier-change.choice-yes') },
        { value: 'no', label: messages.text('identifier-change.choice-no') },
      ],
      chosen: state.becomesContact === undefined ? undefined : state.becomesContact ? 'yes' : 'no',
      onChoose: (value) => this.#form.controller?.choose(value === 'yes'),
    })}`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state } = this;
    if (!('typed' in state)) return;
    if (!('address' in state)) return void this.#form.controller?.go();
    const { address, becomesContact = false } = state;
    void this.#form.controller?.send(() =>
      this.dispatchEvent(new MadoBeforeIdentifierChangeEvent(address, becomesContact)),
    );
  };

  readonly #back = (): void => {
    this.#form.controller?.back();
    this.#focus.to('#address');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-identifier-change': MadoIdentifierChange;
  }
}
