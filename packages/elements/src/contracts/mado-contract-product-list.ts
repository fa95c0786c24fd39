import type { ContractProduct, ContractProductListState, LicenseKeyFormState, ShownProducts } from '@madoguchi/sdk';
import { createContractProductList, type ContractProductList } from '@madoguchi/sdk/contracts/contract-product-list.js';
import type { contractProductsJa } from '@madoguchi/sdk/contracts/contract-products.ja.js';
import { createLicenseKeyForm, type LicenseKeyForm } from '@madoguchi/sdk/contracts/license-key-form.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waiting } from '../portal/form/waiting.ts';
import { blank } from '../portal/list/blank.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal, type ModalContent } from '../portal/modal.ts';
import { onLeave } from '../portal/on-leave.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { contractProductTable } from './contract-product-table.ts';
import { licenseKeyErrors, licenseKeyFacts, licenseKeyField } from './license-key-fields.ts';
import { MadoBeforeProductAddEvent, MadoProductAddedEvent } from './mado-contract-product-list.events.ts';
import { madoContractProductListStyles } from './mado-contract-product-list.styles.ts';

export type * from './mado-contract-product-list.events.ts';

/**
 * 製品: the products of a contract, how many there are of each, what is assigned and what remains, and from when to when
 * (LIC-16). A switch shows those that have expired too. Owners add other products by their licence key (LIC-15).
 *
 * @summary The products of a contract.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot footer - Below the list.
 * @event {MadoBeforeProductAddEvent} mado-before-product-add - A product is about to be added; cancelable.
 * @event {MadoProductAddedEvent} mado-product-added - A product was added.
 * @csspart title - The title.
 * @csspart count - How many there are.
 * @csspart add - The button that begins to add one by its key.
 * @csspart switch - The switch that shows expired products, with its label.
 * @csspart expired-count - How many have expired.
 * @csspart table - The table.
 * @csspart row - One product.
 * @csspart origin - That a product was added by a key.
 * @csspart expired - That a product has expired.
 * @csspart remaining - What remains of a product.
 * @csspart over - That more is assigned than there is, and what to do.
 * @csspart empty - What stands there when there is none.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart progress - What can be said of a key while it is typed.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after a wrong entry.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart retry - The button that tries again, where it could not be read.
 * @csspart saved - That a product was added.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be sent, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart cancel - The button that leaves the form.
 * @attr {string} contract - The id of the contract.
 */
export class MadoContractProductList extends MadoElement<typeof contractProductsJa> {
  static override styles: CSSResult[] = madoContractProductListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    form: { attribute: false, noAccessor: true },
    contract: {},
  };

  declare contract: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/contracts/contract-products.ja.js')).contractProductsJa,
    en: async () => (await import('@madoguchi/sdk/contracts/contract-products.en.js')).contractProductsEn,
  };
  #shown: string | undefined;
  /** What was added last, to be told until something else is done. */
  #added: ContractProduct | undefined;
  readonly #list = new PersonalConnection<ContractProductListState, ContractProductList>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#shown = this.contract;
      return this.contract ? createContractProductList(portal, { contractId: this.contract }) : undefined;
    },
    ({ type }) => {
      if (type !== 'loading') return;
      this.#added = undefined; // another person's, or another contract's
      this.#form.close();
    },
  );
  readonly #form = new FormInList<'new', LicenseKeyFormState, LicenseKeyForm>(
    this,
    (portal) => (this.contract ? createLicenseKeyForm(portal, { contractId: this.contract }) : undefined),
    (state) => this.#followForm(state),
  );
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(
    outcomeHost(this, () => this.form ?? this.state),
    () => this.renderRoot,
  );
  readonly #focus: FocusNext = new FocusNext(this); // after the outcome: it has the last word

  constructor() {
    super();
    onLeave(this, () => {
      this.#added = undefined;
    });
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ContractProductListState {
    return this.#list.state;
  }
  set state(state: ContractProductListState) {
    this.#list.show(state);
  }

  /** The form for a licence key; undefined while the list is shown. It can be set by hand too. */
  get form(): LicenseKeyFormState | undefined {
    return this.#form.state;
  }
  set form(form: LicenseKeyFormState | undefined) {
    this.#form.show(form);
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#shown && this.#list.controller) this.#list.remake();
  }

  protected override render(): TemplateResult {
    const { form } = this;
    return html`<section class="mado-form product-list">
        ${form ? this.#form.keyed(this.#renderForm(form)) : this.#renderList()}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading') return waiting(messages.text('products.loading'));
    if (state.type === 'unavailable')
      return unavailable(messages, {
        title: messages.text('products.unavailable'),
        failure: this.#outcome.render(messages, state),
        onRetry: () => void this.#list.controller?.retry(),
      });
    const { rows, expired, manages } = state;
    const isOver = rows.some(({ remainder }) => remainder.type === 'over');
    return html`<div class="mado-stack">
      <div class="row-head">
        <slot name="header"><h2 class="row-title" part="title">${messages.text('products.title')}</h2></slot>
        <span class="row-count" part="count">${messages.text('products.count', { count: rows.length })}</span>
        ${
          manages
            ? html`<button class="mado-button" part="add" type="button" @click=${() => this.#add()}>
                ${messages.text('products.add')}
              </button>`
            : nothing
        }
      </div>
      ${this.#renderAdded()} ${this.#renderSwitch(state)}
      ${
        rows.length > 0
          ? contractProductTable(messages, rows)
          : html`<slot name="empty"
              >${blank({
                kind: 'empty',
                title: messages.text('products.empty'),
                hint: messages.text(expired.count > 0 ? 'products.empty-expired' : 'products.empty-hint'),
              })}</slot
            >`
      }
      ${isOver && manages ? html`<p class="mado-hint" part="over">${messages.text('products.over-hint')}</p>` : nothing}
    </div>`;
  }

  #renderSwitch({ expired }: ShownProducts): TemplateResult {
    const { messages } = this;
    const { type, count } = expired;
    const told = {
      hidden: () =>
        count > 0 ? messages.text('products.expired-count', { count }) : messages.text('products.expired-none'),
      shown: () =>
        count > 0 ? messages.text('products.expired-count', { count }) : messages.text('products.expired-none'),
      reading: () => messages.text('products.expired-reading'),
      unavailable: () => messages.text('products.expired-unavailable'),
    }[type]();
    const turn = ({ currentTarget: box }: Event): void => {
      if (box instanceof HTMLInputElement) void this.#list.controller?.showExpired(box.checked);
    };
    return html`<div class="expired">
      <label class="mado-check switch" part="switch"
        ><input
          class="switch-box"
          type="checkbox"
          role="switch"
          .checked=${live(type === 'shown' || type === 'reading')}
          aria-describedby="expired-told"
          @change=${turn}
        />${messages.text('products.show-expired')}</label
      >
      <span class="expired-told expired-${type}" part="expired-count" id="expired-told" role="status">${told}</span>
    </div>`;
  }

  #renderAdded(): TemplateResult | typeof nothing {
    if (!this.#added) return nothing;
    return html`<p class="mado-notice mado-notice-success" part="saved" id="saved" role="status" tabindex="-1">
      ${this.messages.text('license-key.added', { name: this.#added.name })}
    </p>`;
  }

  #renderForm(form: LicenseKeyFormState): TemplateResult {
    const { messages } = this;
    const title = messages.text('license-key.title');
    return html`<form
        novalidate
        aria-label=${title}
        aria-busy=${form.type === 'submitting'}
        @submit=${this.#review}
        @keydown=${guardComposition}
      >
        <div class="form-head">
          <h2 class="row-title">${title}</h2>
          <p class="mado-text">${messages.text('license-key.lead')}</p>
        </div>
        ${this.#outcome.render(messages, {
          error: form.type === 'failed' ? form.error : undefined,
          items: licenseKeyErrors(messages, form),
          typed: true,
        })}
        ${licenseKeyField(messages, form, (typed) => this.#form.controller?.type(typed))}
        <div class="mado-actions">
          ${submitButton(messages.text('license-key.submit'), false, '')}
          <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${() => this.#leave()}>
            ${messages.text('license-key.cancel')}
          </button>
        </div>
      </form>
      ${this.#modal.render(this.#confirmation(form))}`;
  }

  #confirmation(form: LicenseKeyFormState): ModalContent | undefined {
    if (form.type !== 'confirming' && form.type !== 'submitting') return undefined;
    const { messages } = this;
    const { key } = form.draft;
    return {
      title: messages.text('license-key.confirm'),
      body: licenseKeyFacts(messages, key),
      act: messages.text('license-key.decide'),
      cancel: messages.text('license-key.back'),
      busy: form.type === 'submitting',
      busyLabel: messages.text('busy'),
      onAct: () => void this.#form.controller?.send(() => this.dispatchEvent(new MadoBeforeProductAddEvent(key))),
      onCancel: () => this.#form.controller?.back(),
    };
  }

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#form.controller?.review();
  };

  #add(): void {
    this.#added = undefined;
    this.#form.open('new');
    this.#focus.to('#key');
  }

  #leave(): void {
    this.#form.close();
    this.#focus.to('[part="add"]', { preventScroll: true });
  }

  #followForm(state: LicenseKeyFormState): void {
    if (state.type !== 'saved') return;
    const { product } = state;
    this.#added = product;
    this.#list.controller?.put(product);
    this.#leave();
    this.#focus.to('#saved', { preventScroll: true });
    this.dispatchEvent(new MadoProductAddedEvent(product));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-contract-product-list': MadoContractProductList;
  }
}
