import type { Environment, EnvironmentFormState, EnvironmentListState } from '@madoguchi/sdk';
import { createEnvironmentForm, type EnvironmentForm } from '@madoguchi/sdk/environments/environment-form.js';
import { createEnvironmentList, type EnvironmentList } from '@madoguchi/sdk/environments/environment-list.js';
import type { environmentsJa } from '@madoguchi/sdk/environments/environments.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { draftStorage } from '../portal/draft-storage.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waiting } from '../portal/form/waiting.ts';
import { blank } from '../portal/list/blank.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal, type ModalContent } from '../portal/modal.ts';
import { onLeave } from '../portal/on-leave.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { environmentErrors, environmentFacts, environmentFields } from './environment-fields.ts';
import { environmentTable, type EnvironmentPurpose } from './environment-table.ts';
import {
  MadoBeforeEnvironmentOpenEvent,
  MadoBeforeEnvironmentSaveEvent,
  MadoEnvironmentSavedEvent,
} from './mado-environment-list.events.ts';
import { madoEnvironmentListStyles } from './mado-environment-list.styles.ts';

export type * from './mado-environment-list.events.ts';

/**
 * 環境: the environments of a contract, in the order of their sort keys. Owners make new ones and change them, each time
 * after a confirmation (LIC-05); members see them.
 *
 * @summary The environments of a contract.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none yet.
 * @slot footer - Below the list.
 * @event {MadoBeforeEnvironmentOpenEvent} mado-before-environment-open - Somebody goes to the assignment or the activation of an environment; cancelable.
 * @event {MadoBeforeEnvironmentSaveEvent} mado-before-environment-save - An environment is about to be made or changed; cancelable.
 * @event {MadoEnvironmentSavedEvent} mado-environment-saved - An environment was made or changed.
 * @csspart title - The title.
 * @csspart count - How many there are.
 * @csspart new - The button that begins a new one.
 * @csspart table - The table.
 * @csspart row - One environment.
 * @csspart activation - How far one is activated.
 * @csspart open - What leads to the assignment or the activation of one.
 * @csspart edit - The button that changes one.
 * @csspart empty - What stands there when there is none.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart retry - The button that tries again, where it could not be read.
 * @csspart conflict - What stands above it when somebody else changed the environment meanwhile.
 * @csspart saved - That an environment was made or changed.
 * @csspart restored - What stands above the form where what was typed before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be saved, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart cancel - The button that leaves the form.
 * @attr {string} contract - The id of the contract.
 * @attr {string} assignment-href - Where what an environment is assigned stands: `/contracts/{contract}/environments/{environment}`.
 * @attr {string} activation-href - Where it is activated, in the same way.
 */
export class MadoEnvironmentList extends MadoElement<typeof environmentsJa> {
  static override styles: CSSResult[] = madoEnvironmentListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    form: { attribute: false, noAccessor: true },
    contract: {},
    assignmentHref: { attribute: 'assignment-href' },
    activationHref: { attribute: 'activation-href' },
  };

  declare contract: string | undefined;
  declare assignmentHref: string | undefined;
  declare activationHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/environments/environments.ja.js')).environmentsJa,
    en: async () => (await import('@madoguchi/sdk/environments/environments.en.js')).environmentsEn,
  };
  #shown: string | undefined;
  /** What was saved last, to be told until something else is done. */
  #saved: { readonly environment: Environment; readonly created: boolean } | undefined;
  readonly #list = new PersonalConnection<EnvironmentListState, EnvironmentList>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#shown = this.contract;
      return this.contract ? createEnvironmentList(portal, { contractId: this.contract }) : undefined;
    },
    ({ type }) => {
      if (type !== 'loading') return;
      this.#saved = undefined; // another person's, or another contract's
      this.#form.close();
    },
  );
  readonly #form = new FormInList<Environment | 'new', EnvironmentFormState, EnvironmentForm>(
    this,
    (portal, subject) =>
      this.contract
        ? createEnvironmentForm(portal, {
            contractId: this.contract,
            environment: subject === 'new' ? undefined : subject,
            drafts: draftStorage(),
          })
        : undefined,
    (state, subject, restored) => this.#followForm(state, subject, restored),
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
      this.#saved = undefined;
    });
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): EnvironmentListState {
    return this.#list.state;
  }
  set state(state: EnvironmentListState) {
    this.#list.show(state);
  }

  /** The form for a new or a changed environment; undefined while the list is shown. It can be set by hand too. */
  get form(): EnvironmentFormState | undefined {
    return this.#form.state;
  }
  set form(form: EnvironmentFormState | undefined) {
    this.#form.show(form);
  }

  protected override willUpdate(): void {
    if (this.contract !== this.#shown && this.#list.controller) this.#list.remake();
  }

  protected override render(): TemplateResult {
    const { form } = this;
    return html`<section class="mado-form environment-list">
        ${form ? this.#form.keyed(this.#renderForm(form)) : this.#renderList()}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading') return waiting(messages.text('environments.loading'));
    if (state.type === 'unavailable')
      return unavailable(messages, {
        title: messages.text('environments.unavailable'),
        failure: this.#outcome.render(messages, state),
        onRetry: () => void this.#list.controller?.retry(),
      });
    const { environments, manages } = state;
    return html`<div class="mado-stack">
      <div class="row-head">
        <slot name="header"><h2 class="row-title" part="title">${messages.text('environments.title')}</h2></slot>
        <span class="row-count" part="count">${messages.text('environments.count', { count: environments.length })}</span>
        ${
          manages
            ? html`<button class="mado-button" part="new" type="button" @click=${() => this.#edit('new')}>
                ${messages.text('environments.new')}
              </button>`
            : nothing
        }
      </div>
      ${this.#renderSaved()}
      ${
        environments.length > 0
          ? environmentTable(messages, {
              environments,
              manages,
              hrefs: { assignment: this.assignmentHref, activation: this.activationHref },
              contract: this.contract ?? '',
              onOpen: this.#open,
              onEdit: (environment) => this.#edit(environment),
            })
          : html`<slot name="empty"
              >${blank({
                kind: 'empty',
                title: messages.text('environments.empty'),
                hint: messages.text(manages ? 'environments.empty-owner' : 'environments.empty-member'),
              })}</slot
            >`
      }
    </div>`;
  }

  #renderSaved(): TemplateResult | typeof nothing {
    if (!this.#saved) return nothing;
    const { environment, created } = this.#saved;
    const key = created ? 'environments.created' : 'environments.changed';
    return html`<p class="mado-notice mado-notice-success" part="saved" id="saved" role="status" tabindex="-1">
      ${this.messages.text(key, { name: environment.name })}
    </p>`;
  }

  #renderForm(form: EnvironmentFormState): TemplateResult {
    const { messages } = this;
    const title = messages.text(form.environment ? 'environments.edit-title' : 'environments.new');
    const conflict = form.type === 'conflict';
    const busy = form.type === 'submitting';
    const anew = (): void => {
      this.#form.controller?.beginAnew();
      this.#form.begin();
      this.#focus.to('#name');
    };
    return html`<form novalidate aria-label=${title} aria-busy=${busy} @submit=${this.#review} @keydown=${guardComposition}>
        <h2 class="row-title">${title}</h2>
        ${this.#outcome.render(messages, {
          error: form.type === 'failed' ? form.error : undefined,
          items: environmentErrors(messages, form),
          typed: true,
        })}
        ${
          conflict
            ? html`<div class="mado-notice" part="conflict" id=${this.#outcome.id} role="alert" tabindex="-1">
                <p class="mado-notice-title">${messages.text('environments.conflict')}</p>
                <p class="mado-text">${messages.text('environments.conflict-text', form.environment)}</p>
              </div>`
            : nothing
        }
        ${form.restored && !conflict ? restoredNote(messages.text('environments.restored'), messages.text('environments.anew'), anew) : nothing}
        ${environmentFields(messages, form, (typed) => this.#form.controller?.type(typed))}
        <div class="mado-actions">
          ${submitButton(messages.text(conflict ? 'environments.keep' : 'environments.submit'), false, '')}
          ${
            conflict
              ? html`<button class="mado-button mado-button-quiet" type="button" @click=${anew}>
                  ${messages.text('environments.take')}
                </button>`
              : nothing
          }
          <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${this.#cancel}>
            ${messages.text('environments.cancel')}
          </button>
        </div>
      </form>
      ${this.#modal.render(this.#confirmation(form))}`;
  }

  #confirmation(form: EnvironmentFormState): ModalContent | undefined {
    if (form.type !== 'confirming' && form.type !== 'submitting') return undefined;
    const { messages } = this;
    const { draft, environment } = form;
    const busy = form.type === 'submitting';
    const back = (): void => this.#form.controller?.back();
    return {
      title: messages.text(environment ? 'environments.confirm-edit' : 'environments.confirm'),
      body: environmentFacts(messages, draft),
      act: messages.text('environments.decide'),
      cancel: messages.text('environments.back'),
      busy,
      busyLabel: messages.text('busy'),
      onAct: () =>
        void this.#form.controller?.send(() =>
          this.dispatchEvent(new MadoBeforeEnvironmentSaveEvent(draft, environment)),
        ),
      onCancel: back,
    };
  }

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#form.controller?.review();
  };

  readonly #open = (environment: Environment, purpose: EnvironmentPurpose, event: Event): void => {
    if (!this.dispatchEvent(new MadoBeforeEnvironmentOpenEvent(environment, purpose))) event.preventDefault();
  };

  #edit(environment: Environment | 'new'): void {
    this.#saved = undefined;
    this.#form.open(environment);
    this.#focus.to('#name');
  }

  /** What is given up is not kept either. */
  readonly #cancel = (): void => {
    this.#form.controller?.beginAnew();
    this.#leave();
  };

  #leave(): void {
    const { subject } = this.#form;
    const back = typeof subject === 'object' ? `[data-id="${CSS.escape(subject.id)}"]` : '[part="new"]';
    this.#form.close();
    this.#focus.to(back, { preventScroll: true });
  }

  #followForm(state: EnvironmentFormState, subject: Environment | 'new', restored: boolean): void {
    if (restored) this.#focus.to('#name');
    if (state.type !== 'saved') return;
    const { environment } = state;
    this.#saved = { environment, created: subject === 'new' };
    this.#list.controller?.put(environment);
    this.#leave();
    this.#focus.to('#saved', { preventScroll: true });
    this.dispatchEvent(new MadoEnvironmentSavedEvent(environment));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-environment-list': MadoEnvironmentList;
  }
}
