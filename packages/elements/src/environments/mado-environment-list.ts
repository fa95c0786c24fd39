import type { Environment, EnvironmentFormState, EnvironmentListState } from '@madoguchi/sdk';
import { createEnvironmentForm, type EnvironmentForm } from '@madoguchi/sdk/environments/environment-form.js';
import { createEnvironmentList, type EnvironmentList } from '@madoguchi/sdk/environments/environment-list.js';
import type { environmentsJa } from '@madoguchi/sdk/environments/environments.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { withContractEnded } from '../contracts/contract-ended.texts.ts';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { savedNote } from '../portal/form/saved-note.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { LastDone } from '../portal/last-done.ts';
import { blank } from '../portal/list/blank.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { environmentForm, formSubject } from './environment-form-view.ts';
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
 * @csspart ended - That none is made any more, where the contract has ended.
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
 * @csspart success - That an environment was made or changed.
 * @csspart restored - What stands above the form where what was typed before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be saved, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart take - The button that takes what somebody else has saved.
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

  protected readonly catalogues: CatalogueLoaders = withContractEnded({
    ja: async () => (await import('@madoguchi/sdk/environments/environments.ja.js')).environmentsJa,
    en: async () => (await import('@madoguchi/sdk/environments/environments.en.js')).environmentsEn,
  });
  readonly #list = new SubjectConnection<EnvironmentListState, EnvironmentList>(
    this,
    { type: 'loading' },
    () => ({ contractId: this.contract }),
    createEnvironmentList,
    ({ type }) => {
      if (type !== 'loading') return;
      this.#saved.forget(); // another person's, or another contract's
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
            known: () => ('environments' in this.state ? this.state.environments : []),
          })
        : undefined,
    (state, subject, restored) => this.#followForm(state, subject, restored),
    () => this.#leave(),
    { find: (about) => formSubject(this.state, about) },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this, () => this.form ?? this.state);
  readonly #saved = new LastDone<{ readonly environment: Environment; readonly created: boolean }>(this);

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

  protected override render(): TemplateResult {
    const { form } = this;
    return html`<section class="mado-form environment-list">
        ${form ? this.#form.keyed(this.#renderForm(form)) : this.#renderList()}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('environments.loading'),
        unavailable: messages.text('environments.unavailable'),
        onRetry: () => void this.#list.controller?.retry(),
      });
    const { environments, manages, ended } = state;
    return html`<div class="mado-stack">
      <div class="row-head">
        <slot name="header"><h2 class="row-title" part="title">${messages.text('environments.title')}</h2></slot>
        <span class="row-count" part="count">${messages.text('environments.count', { count: environments.length })}</span>
        ${
          manages && !ended
            ? html`<button class="mado-button" part="new" type="button" @click=${() => this.#edit('new')}>
                ${messages.text('environments.new')}
              </button>`
            : nothing
        }
      </div>
      ${manages && ended && environments.length > 0 ? html`<p class="mado-hint" part="ended">${messages.text('environments.ended')}</p>` : nothing}
      ${this.#renderSaved()}
      ${
        environments.length > 0
          ? environmentTable(messages, {
              environments,
              manages,
              grants: manages && !ended,
              hrefs: { assignment: this.assignmentHref, activation: this.activationHref },
              contract: this.contract ?? '',
              onOpen: this.#open,
              onEdit: (environment) => this.#edit(environment),
            })
          : html`<slot name="empty"
              >${blank({
                kind: 'empty',
                title: messages.text('environments.empty'),
                hint: messages.text(
                  ended ? 'environments.ended' : manages ? 'environments.empty-owner' : 'environments.empty-member',
                ),
              })}</slot
            >`
      }
    </div>`;
  }

  #renderSaved(): TemplateResult | typeof nothing {
    if (!this.#saved.done) return nothing;
    const { environment, created } = this.#saved.done;
    const { name } = environment;
    return savedNote(this.messages.text(created ? 'environments.created' : 'environments.changed', { name }));
  }

  #renderForm(form: EnvironmentFormState): TemplateResult {
    return environmentForm(this.messages, form, {
      view: this.#view,
      controller: this.#form.controller,
      before: (draft) => this.dispatchEvent(new MadoBeforeEnvironmentSaveEvent(draft, form.environment)),
      onAnew: () => {
        this.#form.controller?.beginAnew();
        this.#form.begin();
        this.#view.focus.to('#name');
      },
      onCancel: () => {
        this.#form.controller?.beginAnew(); // what is given up is not kept either
        this.#leave();
      },
    });
  }

  readonly #open = (environment: Environment, purpose: EnvironmentPurpose, event: Event): void => {
    if (!this.dispatchEvent(new MadoBeforeEnvironmentOpenEvent(environment, purpose))) event.preventDefault();
  };

  #edit(environment: Environment | 'new'): void {
    this.#saved.forget();
    this.#form.open(environment);
    this.#view.focus.to('#name');
  }

  #leave(): void {
    const { subject } = this.#form;
    const back = typeof subject === 'object' ? `[data-id="${CSS.escape(subject.id)}"]` : '[part="new"]';
    this.#form.close();
    this.#view.focus.to(back, { preventScroll: true });
  }

  #followForm(state: EnvironmentFormState, subject: Environment | 'new', restored: boolean): void {
    if (restored) this.#view.focus.to('#name');
    if (state.type !== 'saved') return;
    const { environment } = state;
    this.#saved.done = { environment, created: subject === 'new' };
    this.#list.controller?.put(environment);
    this.#leave();
    this.#view.focus.to('#saved', { preventScroll: true });
    this.dispatchEvent(new MadoEnvironmentSavedEvent(environment));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-environment-list': MadoEnvironmentList;
  }
}
