import type { CustomerDetailsFormState } from '@madoguchi/sdk';
import { createCustomerDetailsForm, type CustomerDetailsForm } from '@madoguchi/sdk/account/customer-details-form.js';
import type { customerDetailsJa } from '@madoguchi/sdk/account/customer-details.ja.js';
import { isStoredDetails } from '@madoguchi/sdk/account/customer-details.rules.js';
import { portalPostalCodeLookup, type PostalCodeLookup } from '@madoguchi/sdk/account/postal-code-lookup.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { draftStorage } from '../portal/draft-storage.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { conflictNote } from '../portal/form/conflict-note.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { takeButton } from '../portal/form/take-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { customerFacts, detailError, detailFields, type EnteringState } from './customer-details-view.ts';
import { MadoBeforeCustomerDetailsSaveEvent, MadoCustomerDetailsSavedEvent } from './mado-customer-details.events.ts';
import { madoCustomerDetailsStyles } from './mado-customer-details.styles.ts';

export type * from './mado-customer-details.events.ts';

/**
 * お客さま情報確認・変更: who the subscriber is, and address and telephone to change, with the address looked up by its postal code
 * (MYP-13). Changed elsewhere meanwhile, it shows both and lets the person choose. What was typed and not saved outlives a
 * reload, until it is saved, the person signs out, or 7 days are over.
 *
 * @summary Customer details, shown and changed.
 * @slot header - Instead of title and lead.
 * @slot footer - Below the form.
 * @event {MadoBeforeCustomerDetailsSaveEvent} mado-before-customer-details-save - The details are about to be saved; cancelable.
 * @event {MadoCustomerDetailsSavedEvent} mado-customer-details-saved - The details were saved.
 * @csspart contract - Who the contract is with.
 * @csspart account - ID and contact address.
 * @csspart facts - A list of facts.
 * @csspart change - A link to where ID or contact address is changed.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart look-up - The button that looks the address up.
 * @csspart found - An address that was found.
 * @csspart stored - What is stored, beside what was typed.
 * @csspart success - What stands above the form once it is saved.
 * @csspart restored - What stands above the form where what was typed before the page was loaded is back.
 * @csspart conflict - What stands above the form when the details were changed elsewhere meanwhile.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above the form after the server refused or was not reached.
 * @csspart submit - The button that saves.
 * @csspart take - The button that takes what is stored.
 * @csspart retry - The button that tries again, where it could not be read.
 * @attr {string} identifier-change-href - Where the ID is changed.
 * @attr {string} contact-address-href - Where the contact address is changed.
 */
export class MadoCustomerDetails extends MadoElement<typeof customerDetailsJa> {
  static override styles: CSSResult[] = madoCustomerDetailsStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    postalCodes: { attribute: false },
    identifierChangeHref: { attribute: 'identifier-change-href' },
    contactAddressHref: { attribute: 'contact-address-href' },
  };

  /** Where addresses come from by their postal code; left out, the portal's server is asked. */
  declare postalCodes: PostalCodeLookup | undefined;
  declare identifierChangeHref: string | undefined;
  declare contactAddressHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/account/customer-details.ja.js')).customerDetailsJa,
    en: async () => (await import('@madoguchi/sdk/account/customer-details.en.js')).customerDetailsEn,
  };
  /** Counts up where the fields show something that was not typed into them. */
  #fresh = 0;
  readonly #form = new PersonalConnection<CustomerDetailsFormState, CustomerDetailsForm>(
    this,
    { type: 'loading' },
    (portal) =>
      createCustomerDetailsForm(portal, {
        drafts: draftStorage(),
        postalCodes: (code, options) => (this.postalCodes ?? portalPostalCodeLookup(portal))(code, options),
      }),
    (state, before) => {
      if (state.type === 'ready' && isFilledIn(state, before)) {
        this.#fresh++;
        this.#focus.to('#address', { asked: true }); // the house number is next
      }
      if (state.type !== 'saved') return;
      this.#fresh++; // in the form in which it is stored
      this.dispatchEvent(new MadoCustomerDetailsSavedEvent(state.details));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this);
  /** What the last answer came to: it stays while the next one is awaited. */
  #answered: EnteringState | undefined;

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): CustomerDetailsFormState {
    return this.#form.state;
  }
  set state(state: CustomerDetailsFormState) {
    this.#fresh++;
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
        loading: messages.text('customer-details.loading'),
        unavailable: messages.text('customer-details.unavailable'),
        onRetry: () => void this.#form.controller?.retry(),
      });
    const headed = this.has('header');
    return html`<div class="details">
      ${
        headed
          ? nothing
          : html`<h2 class="mado-title">${messages.text('customer-details.title')}</h2>
              <p class="mado-text">${messages.text('customer-details.lead')}</p>`
      }
      ${customerFacts(
        messages,
        state.details,
        {
          identifier: this.identifierChangeHref,
          contact: this.contactAddressHref,
        },
        this.#title,
      )}
      ${this.#renderForm(state)}
    </div>`;
  }

  #renderForm(state: EnteringState): TemplateResult {
    const { messages } = this;
    const { controller } = this.#form;
    const busy = state.type === 'submitting';
    if (!busy) this.#answered = state;
    const answered = this.#answered ?? state;
    const conflict = answered.type === 'conflict';
    const changed = !isStoredDetails(state.details, state.typed);
    const errors = answered.type === 'invalid' ? answered.fieldErrors : [];
    return html`<form novalidate aria-labelledby="place" aria-busy=${busy} @submit=${this.#submit} @keydown=${guardComposition}>
      ${this.#title('place', messages.text('customer-details.place'))}
      ${this.#outcome.render(messages, {
        error: answered.type === 'failed' ? answered.error : undefined,
        items: errors.map((error) => ({ id: error.field, text: detailError(messages, error) })),
        typed: true,
        busy,
      })}
      ${busy ? nothing : this.#renderOutcome(state)}
      ${keyed(this.#fresh, detailFields(messages, state, answered, controller, this.#put))}
      <div class="mado-actions">
        ${submitButton(messages.text(conflict ? 'customer-details.keep' : 'customer-details.submit'), busy, messages.text('busy'))}
        ${
          conflict || (state.type === 'ready' && state.restored)
            ? takeButton(messages.text('customer-details.take'), this.#take)
            : nothing
        }
        <span class="unsaved" role="status"
          >${changed && (state.type === 'ready' || state.type === 'failed') ? messages.text('customer-details.changed') : nothing}</span
        >
      </div>
    </form>`;
  }

  #renderOutcome(state: EnteringState): TemplateResult | typeof nothing {
    const { messages } = this;
    const { id } = this.#outcome;
    if (state.type === 'saved')
      return html`<p class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">
        ${messages.text('customer-details.saved')}
      </p>`;
    if (state.type === 'conflict')
      return conflictNote(
        id,
        messages.text('customer-details.conflict.title'),
        messages.text('customer-details.conflict.text'),
      );
    if (state.type !== 'ready' || !state.restored) return nothing;
    return html`<p class="mado-notice" part="restored" role="status">${messages.text('customer-details.restored')}</p>`;
  }

  /** One level below the title of all, which is the page's own where the host gave one. */
  readonly #title = (id: string, text: string): TemplateResult =>
    this.has('header')
      ? html`<h2 class="part-title" id=${id}>${text}</h2>`
      : html`<h3 class="part-title" id=${id}>${text}</h3>`;

  readonly #put = (address: string): void => {
    this.#fresh++;
    this.#form.controller?.take(address);
    this.#focus.to('#address', { asked: true });
  };

  readonly #take = (): void => {
    this.#fresh++;
    this.#form.controller?.takeSaved();
    this.#focus.to('#postalCode'); // the button goes
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state } = this;
    if (!('typed' in state)) return;
    void this.#form.controller?.save(() => this.dispatchEvent(new MadoBeforeCustomerDetailsSaveEvent(state.typed)));
  };
}

/** Whether the address was put into its field by its postal code. */
function isFilledIn(state: EnteringState, before: CustomerDetailsFormState): boolean {
  const isLookedUp = 'lookup' in before && before.lookup?.type === 'looking' && state.lookup?.type === 'found';
  return isLookedUp && before.typed.address !== state.typed.address;
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-customer-details': MadoCustomerDetails;
  }
}
