import type { ContractProduct, ContractProductListState, LicenseKeyFormState } from '@madoguchi/sdk';
import { createContractProductList, type ContractProductList } from '@madoguchi/sdk/contracts/contract-product-list.js';
import type { contractProductsJa } from '@madoguchi/sdk/contracts/contract-products.ja.js';
import { createLicenseKeyForm, type LicenseKeyForm } from '@madoguchi/sdk/contracts/license-key-form.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { savedNote } from '../portal/form/saved-note.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { LastDone } from '../portal/last-done.ts';
import { blank } from '../portal/list/blank.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { withContractEnded } from './contract-ended.texts.ts';
import { contractProductTable } from './contract-product-table.ts';
import { expiredSwitch } from './expired-switch.ts';
import { licenseKeyForm } from './license-key-form-view.ts';
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
 * @csspart ended - That the contract has ended.
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
 * @csspart success - That a product was added.
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

  protected readonly catalogues: CatalogueLoaders = withContractEnded({
    ja: async () => (await import('@madoguchi/sdk/contracts/contract-products.ja.js')).contractProductsJa,
    en: async () => (await import('@madoguchi/sdk/contracts/contract-products.en.js')).contractProductsEn,
  });
  readonly #list = new SubjectConnection<ContractProductListState, ContractProductList>(
    this,
    { type: 'loading' },
    () => ({ contractId: this.contract }),
    createContractProductList,
    ({ type }) => {
      if (type !== 'loading') return;
      this.#added.forget(); // another person's, or another contract's
      this.#form.close();
    },
  );
  readonly #form = new FormInList<'new', LicenseKeyFormState, LicenseKeyForm>(
    this,
    (portal) => (this.contract ? createLicenseKeyForm(portal, { contractId: this.contract }) : undefined),
    (state) => this.#followForm(state),
    () => this.#leave(),
    {
      find: (about) =>
        'rows' in this.state ? (about === 'new' && this.state.manages && !this.state.ended ? about : null) : undefined,
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this, () => this.form ?? this.state);
  readonly #added = new LastDone<ContractProduct>(this);

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

  protected override render(): TemplateResult {
    const { form } = this;
    return html`<section class="mado-form product-list">
        ${form ? this.#form.keyed(this.#renderForm(form)) : this.#renderList()}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('products.loading'),
        unavailable: messages.text('products.unavailable'),
        onRetry: () => void this.#list.controller?.retry(),
      });
    const { rows, expired, manages, ended } = state;
    const isOver = rows.some(({ remainder }) => remainder.type === 'over');
    return html`<div class="mado-stack">
      <div class="row-head">
        <slot name="header"><h2 class="row-title" part="title">${messages.text('products.title')}</h2></slot>
        <span class="row-count" part="count">${messages.text('products.count', { count: rows.length })}</span>
        ${
          manages && !ended
            ? html`<button class="mado-button" part="add" type="button" @click=${() => this.#add()}>
                ${messages.text('products.add')}
              </button>`
            : nothing
        }
      </div>
      ${manages && ended ? html`<p class="mado-hint" part="ended">${messages.text('products.ended')}</p>` : nothing}
      ${this.#added.done ? savedNote(messages.text('license-key.added', { name: this.#added.done.name })) : nothing}
      ${expiredSwitch(messages, expired, (shown) => void this.#list.controller?.showExpired(shown))}
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
      ${isOver && manages && !ended ? html`<p class="mado-hint" part="over">${messages.text('products.over-hint')}</p>` : nothing}
    </div>`;
  }

  #renderForm(form: LicenseKeyFormState): TemplateResult {
    return licenseKeyForm(this.messages, form, {
      view: this.#view,
      controller: this.#form.controller,
      before: ({ key }) => this.dispatchEvent(new MadoBeforeProductAddEvent(key)),
      onCancel: () => this.#leave(),
    });
  }

  #add(): void {
    this.#added.forget();
    this.#form.open('new');
    this.#view.focus.to('#key');
  }

  #leave(): void {
    this.#form.close();
    this.#view.focus.to('[part="add"]', { preventScroll: true });
  }

  #followForm(state: LicenseKeyFormState): void {
    if (state.type !== 'saved') return;
    const { product } = state;
    this.#added.done = product;
    this.#list.controller?.put(product);
    this.#leave();
    this.#view.focus.to('#saved', { preventScroll: true });
    this.dispatchEvent(new MadoProductAddedEvent(product));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-contract-product-list': MadoContractProductList;
  }
}
