import type { AssignmentFormState } from '@madoguchi/sdk';
import { createAssignmentForm, type AssignmentForm } from '@madoguchi/sdk/environments/assignment-form.js';
import type { assignmentJa } from '@madoguchi/sdk/environments/assignment.ja.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { withContractEnded } from '../contracts/contract-ended.texts.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { assignmentForm } from './assignment-form-view.ts';
import { countId } from './assignment-table.ts';
import {
  MadoAssignmentSavedEvent,
  MadoBeforeActivationOpenEvent,
  MadoBeforeAssignmentSaveEvent,
} from './mado-environment-assignment.events.ts';
import { madoEnvironmentAssignmentStyles } from './mado-environment-assignment.styles.ts';
import { OthersPicker } from './others-picker.ts';

export type * from './mado-environment-assignment.events.ts';

/**
 * 割り当て: how many of each product an environment has (LIC-06), その他の製品 included (LIC-07). What remains is shown while
 * typing; counts can be pasted from a spreadsheet; what changes is confirmed. Members see it without fields. What was typed and
 * not assigned outlives a reload, until it is assigned, the person signs out, or 7 days are over.
 *
 * @summary Assigning products to an environment.
 * @slot header - Instead of title and lead.
 * @slot footer - Below the form.
 * @event {MadoBeforeAssignmentSaveEvent} mado-before-assignment-save - Products are about to be assigned; cancelable.
 * @event {MadoAssignmentSavedEvent} mado-assignment-saved - Products were assigned.
 * @event {MadoBeforeActivationOpenEvent} mado-before-activation-open - Somebody goes on to the activation; cancelable.
 * @csspart title - The title.
 * @csspart ended - That the contract has ended.
 * @csspart table - The table of products.
 * @csspart row - One product.
 * @csspart stepper - A field for a count with its buttons.
 * @csspart step - A button that raises or lowers a count.
 * @csspart input - A field for a count.
 * @csspart remaining - What remains of a product.
 * @csspart error - What is wrong with a count.
 * @csspart hint - How to paste from a spreadsheet.
 * @csspart pasted - What came of a paste.
 * @csspart add-other - The button that adds other products.
 * @csspart others - The other products to choose from.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart retry - The button that tries again, where it could not be read.
 * @csspart conflict - What stands above it when somebody else assigned meanwhile.
 * @csspart restored - What stands above it where what was typed before the page was loaded is back.
 * @csspart unchanged - That there is nothing to confirm.
 * @csspart success - That products were assigned.
 * @csspart activate - What leads on to the activation then.
 * @csspart empty - What stands there when there is no product.
 * @csspart dialog - The confirmation, or the other products.
 * @csspart facts - What will change, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the dialog.
 * @csspart submit - The button that goes on to the confirmation.
 * @attr {string} contract - The id of the contract.
 * @attr {string} environment - The id of the environment.
 * @attr {string} activation-href - Where it is activated: `/contracts/{contract}/environments/{environment}/activation`.
 */
export class MadoEnvironmentAssignment extends MadoElement<typeof assignmentJa> {
  static override styles: CSSResult[] = madoEnvironmentAssignmentStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
    environment: {},
    activationHref: { attribute: 'activation-href' },
  };

  declare contract: string | undefined;
  declare environment: string | undefined;
  declare activationHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = withContractEnded({
    ja: async () => (await import('@madoguchi/sdk/environments/assignment.ja.js')).assignmentJa,
    en: async () => (await import('@madoguchi/sdk/environments/assignment.en.js')).assignmentEn,
  });
  /** The product whose count was changed last, whose remaining number is said. */
  #touched: string | undefined;
  #stopped: string | undefined;
  readonly #picker: OthersPicker = new OthersPicker(this);
  readonly #form = new SubjectConnection<AssignmentFormState, AssignmentForm, 'contractId' | 'environmentId'>(
    this,
    { type: 'loading' },
    () => ({ contractId: this.contract, environmentId: this.environment }),
    (portal, ids) => createAssignmentForm(portal, { ...ids, drafts: draftStorage() }),
    (state) => {
      if (state.type === 'loading') {
        this.#picker.close();
        this.#touched = this.#stopped = undefined;
      }
      if (state.type === 'saved') this.dispatchEvent(new MadoAssignmentSavedEvent(state.assignment));
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AssignmentFormState {
    return this.#form.state;
  }
  set state(state: AssignmentFormState) {
    this.#form.show(state);
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot>
      <div class="mado-form assignment">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    const { controller } = this.#form;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('assignment.loading'),
        unavailable: messages.text('assignment.unavailable'),
        onRetry: () => void controller?.retry(),
      });
    return assignmentForm(messages, state, {
      view: this.#view,
      controller,
      picker: this.#picker,
      headed: this.has('header'),
      touched: this.#touched,
      stopped: this.#stopped,
      onTouch: (productId, stopped) => {
        this.#touched = productId;
        this.#stopped = stopped ? productId : undefined;
        this.requestUpdate();
      },
      onAdd: (productIds) => {
        controller?.add(productIds);
        this.#view.focus.to(() => this.#countOf(productIds[0]));
      },
      activationHref: hrefFrom(this.activationHref, {
        contract: this.contract ?? '',
        environment: state.assignment.environmentId,
      }),
      onActivate: (event) => {
        if (!this.dispatchEvent(new MadoBeforeActivationOpenEvent(state.assignment))) event.preventDefault();
      },
      before: (changes) => this.dispatchEvent(new MadoBeforeAssignmentSaveEvent(changes)),
    });
  }

  /** The field for the count of a product. */
  #countOf(productId: string | undefined): HTMLElement | null {
    const index = 'rows' in this.state ? this.state.rows.findIndex(({ line }) => line.productId === productId) : -1;
    return this.renderRoot.querySelector<HTMLElement>(`#${countId(index)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-environment-assignment': MadoEnvironmentAssignment;
  }
}
