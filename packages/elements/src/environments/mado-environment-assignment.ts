import type { AssignmentFormState, Pasted } from '@madoguchi/sdk';
import { createAssignmentForm, type AssignmentForm } from '@madoguchi/sdk/environments/assignment-form.js';
import type { assignmentJa } from '@madoguchi/sdk/environments/assignment.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { draftStorage } from '../portal/draft-storage.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { guardComposition } from '../portal/form/composition.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waiting } from '../portal/form/waiting.ts';
import { blank } from '../portal/list/blank.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { Modal, type ModalContent } from '../portal/modal.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { changesTable, othersList } from './assignment-dialogs.ts';
import { assignmentTable, countId } from './assignment-table.ts';
import { checkText, remainingWords } from './assignment-words.ts';
import { MadoAssignmentSavedEvent, MadoBeforeAssignmentSaveEvent } from './mado-environment-assignment.events.ts';
import { madoEnvironmentAssignmentStyles } from './mado-environment-assignment.styles.ts';

export type * from './mado-environment-assignment.events.ts';

type Assigning = Extract<AssignmentFormState, { assignment: unknown }>;

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
 * @csspart title - The title.
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
 * @csspart saved - That products were assigned.
 * @csspart empty - What stands there when there is no product.
 * @csspart dialog - The confirmation, or the other products.
 * @csspart facts - What will change, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the dialog.
 * @csspart submit - The button that goes on to the confirmation.
 * @attr {string} contract - The id of the contract.
 * @attr {string} environment - The id of the environment.
 */
export class MadoEnvironmentAssignment extends MadoElement<typeof assignmentJa> {
  static override styles: CSSResult[] = madoEnvironmentAssignmentStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    contract: {},
    environment: {},
  };

  declare contract: string | undefined;
  declare environment: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/environments/assignment.ja.js')).assignmentJa,
    en: async () => (await import('@madoguchi/sdk/environments/assignment.en.js')).assignmentEn,
  };
  #shown = '';
  /** The other products that are ticked while they are chosen; undefined while they are not. */
  #picking: { readonly ticked: ReadonlySet<string>; readonly missing: boolean } | undefined;
  /** The product whose count was changed last, whose remaining number is said. */
  #touched: string | undefined;
  readonly #form = new PersonalConnection<AssignmentFormState, AssignmentForm>(
    this,
    { type: 'loading' },
    (portal) => {
      const { contract: contractId, environment: environmentId } = this;
      this.#shown = this.#wanted;
      return contractId && environmentId
        ? createAssignmentForm(portal, { contractId, environmentId, drafts: draftStorage() })
        : undefined;
    },
    (state) => {
      if (state.type === 'loading') this.#picking = this.#touched = undefined;
      if (state.type === 'saved') this.dispatchEvent(new MadoAssignmentSavedEvent(state.assignment));
    },
  );
  readonly #modal: Modal = new Modal(this);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  readonly #focus: FocusNext = new FocusNext(this); // after the outcome: it has the last word

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AssignmentFormState {
    return this.#form.state;
  }
  set state(state: AssignmentFormState) {
    this.#form.show(state);
  }

  protected override willUpdate(): void {
    if (this.#wanted !== this.#shown && this.#form.controller) this.#form.remake();
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot>
      <div class="mado-form assignment">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  get #wanted(): string {
    return JSON.stringify([this.contract, this.environment]);
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('assignment.loading'));
      case 'unavailable':
        return unavailable(messages, {
          title: messages.text('assignment.unavailable'),
          failure: this.#outcome.render(messages, state),
          onRetry: () => void this.#form.controller?.retry(),
        });
      default:
        return this.#renderAssigning(state);
    }
  }

  #renderAssigning(state: Assigning): TemplateResult {
    const { messages } = this;
    const { assignment, manages, rows } = state;
    const name = assignment.environmentName;
    const title = messages.text(manages ? 'assignment.title-of' : 'assignment.view-of', { name });
    const controller = this.#form.controller;
    const asked = state.type === 'invalid';
    const errors = rows.flatMap((row, index) => {
      const text = checkText(messages, row, asked);
      return asked && text ? [{ id: countId(index), text: `${row.line.name}: ${text}` }] : [];
    });
    return html`<form
        novalidate
        class="mado-stack"
        aria-label=${title}
        aria-busy=${state.type === 'submitting'}
        @submit=${this.#review}
        @keydown=${guardComposition}
      >
        ${
          this.has('header')
            ? nothing
            : html`<h2 class="title" part="title">${title}</h2>
                ${manages && rows.length > 0 ? html`<p class="mado-text">${messages.text('assignment.lead')}</p>` : nothing}`
        }
        ${this.#outcome.render(messages, { error: state.type === 'failed' ? state.error : undefined, items: errors, typed: true })}
        ${this.#renderOutcome(state)}
        ${
          rows.length > 0
            ? assignmentTable(messages, {
                rows,
                manages,
                asked,
                conflict: state.type === 'conflict',
                onType: (productId, typed) => {
                  this.#touched = productId;
                  controller?.type(productId, typed);
                },
                onStep: (productId, by) => {
                  this.#touched = productId;
                  controller?.step(productId, by);
                },
                onPaste: (productId, text) => controller?.paste(productId, text) ?? false,
              })
            : html`<div>
                ${blank({
                  kind: 'empty',
                  title: messages.text('assignment.empty'),
                  hint: messages.text('assignment.empty-hint'),
                })}
              </div>`
        }
        ${manages ? this.#renderActs(state) : nothing}
      </form>
      ${this.#modal.render(this.#confirmation(state) ?? this.#picker(state))}`;
  }

  #renderActs(state: Assigning): TemplateResult {
    const { messages } = this;
    const { rows, others } = state;
    const touched = rows.find(({ line }) => line.productId === this.#touched);
    const changed = state.type === 'ready' && rows.some((row) => row.changed);
    const said = touched?.check.ok ? `${touched.line.name} ${remainingWords(messages, touched)}` : '';
    return html`<p class="mado-hidden" role="status">${said}</p>
      ${'pasted' in state && state.pasted ? this.#renderPasted(state.pasted) : nothing}
      ${rows.length > 0 ? html`<p class="mado-hint" part="hint">${messages.text('assignment.paste-hint')}</p>` : nothing}
      ${
        others.length > 0
          ? html`<div>
              <button class="mado-button mado-button-quiet" part="add-other" type="button" @click=${() => this.#pick()}>
                ${messages.text('assignment.add-other')}
              </button>
            </div>`
          : rows.some(({ line }) => line.origin === 'key')
            ? nothing
            : html`<p class="mado-hint">${messages.text('assignment.add-other-none')}</p>`
      }
      ${
        rows.length > 0
          ? html`<div class="mado-actions">
              ${submitButton(messages.text('assignment.submit'), false, '')}
              ${
                state.type === 'conflict' || state.restored
                  ? html`<button
                      class="mado-button mado-button-quiet"
                      type="button"
                      @click=${this.#take}
                    >
                      ${messages.text('assignment.take')}
                    </button>`
                  : nothing
              }
              <span class="unsaved" role="status">${changed ? messages.text('assignment.unsaved') : nothing}</span>
            </div>`
          : nothing
      }`;
  }

  #renderPasted({ filled, unknown, surplus }: Pasted): TemplateResult {
    const { messages } = this;
    return html`<div class="mado-notice" part="pasted" role="status">
      <p class="mado-text">${messages.text('assignment.pasted', { count: filled })}</p>
      ${unknown.length > 0 ? html`<p class="mado-text">${messages.text('assignment.pasted-unknown', { names: listed(unknown, messages.locale) })}</p>` : nothing}
      ${surplus > 0 ? html`<p class="mado-text">${messages.text('assignment.pasted-surplus', { count: surplus })}</p>` : nothing}
    </div>`;
  }

  #renderOutcome({ type, rows, restored }: Assigning): TemplateResult | typeof nothing {
    const { messages } = this;
    const { id } = this.#outcome;
    if (type === 'saved')
      return html`<p class="mado-notice mado-notice-success" part="saved" id=${id} role="status" tabindex="-1">
        ${messages.text('assignment.saved')}
      </p>`;
    if (type === 'unchanged')
      return html`<p class="mado-notice" part="unchanged" id=${id} role="status" tabindex="-1">
        ${messages.text('assignment.unchanged')}
      </p>`;
    if (restored && type === 'ready')
      return html`<p class="mado-notice" part="restored" role="status">${messages.text('assignment.restored')}</p>`;
    if (type !== 'conflict') return nothing;
    const differs = rows.some(({ changed }) => changed);
    return html`<div class="mado-notice" part="conflict" id=${id} role="alert" tabindex="-1">
      <p class="mado-notice-title">${messages.text('assignment.conflict')}</p>
      <p class="mado-text">${messages.text(differs ? 'assignment.conflict-text' : 'assignment.conflict-same')}</p>
    </div>`;
  }

  #confirmation(state: Assigning): ModalContent | undefined {
    if (state.type !== 'confirming' && state.type !== 'submitting') return undefined;
    const { messages } = this;
    const { changes, assignment } = state;
    return {
      title: messages.text('assignment.confirm', { name: assignment.environmentName }),
      body: changesTable(messages, changes),
      act: messages.text('assignment.decide'),
      cancel: messages.text('assignment.back'),
      busy: state.type === 'submitting',
      busyLabel: messages.text('busy'),
      onAct: () =>
        void this.#form.controller?.send(() => this.dispatchEvent(new MadoBeforeAssignmentSaveEvent(changes))),
      onCancel: () => this.#form.controller?.back(),
    };
  }

  #picker({ others }: Assigning): ModalContent | undefined {
    const picking = this.#picking;
    if (!picking) return undefined;
    const { messages } = this;
    const { ticked } = picking;
    const onTick = (productId: string, on: boolean): void => {
      const rest = [...ticked].filter((id) => id !== productId);
      this.#picking = { ticked: new Set(on ? [...rest, productId] : rest), missing: false };
      this.requestUpdate();
    };
    return {
      title: messages.text('assignment.add-other'),
      body: othersList(messages, others, { ...picking, onTick }),
      act: messages.text('assignment.choose'),
      cancel: messages.text('assignment.close'),
      busyLabel: messages.text('busy'),
      onAct: () => {
        this.#picking = ticked.size > 0 ? undefined : { ticked, missing: true };
        this.requestUpdate();
        if (ticked.size === 0) return;
        this.#form.controller?.add([...ticked]);
        const [first] = ticked;
        this.#focus.to(() => {
          const index = 'rows' in this.state ? this.state.rows.findIndex(({ line }) => line.productId === first) : -1;
          return this.renderRoot.querySelector<HTMLElement>(`#${countId(index)}`);
        });
      },
      onCancel: () => {
        this.#picking = undefined;
        this.requestUpdate();
      },
    };
  }

  #pick(): void {
    this.#picking = { ticked: new Set(), missing: false };
    this.requestUpdate();
  }

  readonly #take = (): void => {
    this.#form.controller?.takeSaved();
    this.#focus.to(`#${countId(0)}`); // the button goes
  };

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#form.controller?.review();
  };
}

/** The first few of many names. */
function listed(names: readonly string[], locale: string): string {
  const shown = names.length > 5 ? [...names.slice(0, 5), '…'] : names;
  return new Intl.ListFormat(locale, { type: 'unit' }).format(shown);
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-environment-assignment': MadoEnvironmentAssignment;
  }
}
