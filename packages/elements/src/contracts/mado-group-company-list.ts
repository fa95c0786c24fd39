import type { GroupCompany, GroupCompanyFormState, GroupCompanyListState, GroupCompanyRow } from '@madoguchi/sdk';
import type { groupCompaniesJa } from '@madoguchi/sdk/contracts/group-companies.ja.js';
import { createGroupCompanyForm, type GroupCompanyForm } from '@madoguchi/sdk/contracts/group-company-form.js';
import { createGroupCompanyList, type GroupCompanyList } from '@madoguchi/sdk/contracts/group-company-list.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { LastDone } from '../portal/last-done.ts';
import { blank } from '../portal/list/blank.ts';
import { moreRows } from '../portal/list/more-rows.ts';
import { askedRow, failedRow, failureIn, removedNow } from '../portal/list/row-work.ts';
import { MadoElement } from '../portal/mado-element.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { removalDialog } from './group-company-dialogs.ts';
import { groupCompanyForm } from './group-company-form-view.ts';
import { groupCompanyDone, groupCompanyHead, type GroupCompanyDone } from './group-company-head.ts';
import { groupCompanyTable } from './group-company-table.ts';
import {
  MadoBeforeGroupCompanyAddEvent,
  MadoBeforeGroupCompanyRemoveEvent,
  MadoGroupCompanyAddedEvent,
  MadoGroupCompanyRemovedEvent,
} from './mado-group-company-list.events.ts';
import { madoGroupCompanyListStyles } from './mado-group-company-list.styles.ts';

export type * from './mado-group-company-list.events.ts';

/**
 * グループ会社: the companies that use a contract's licences beside the one that made it. Owners look for companies by name,
 * choose one and add it, and take companies away, each time after a confirmation (LIC-13); members see them.
 *
 * @summary The group companies of a contract.
 * @slot header - Instead of title and lead.
 * @slot empty - Instead of what stands there when there is none yet.
 * @slot footer - Below the list.
 * @event {MadoBeforeGroupCompanyAddEvent} mado-before-group-company-add - A company is about to be added; cancelable.
 * @event {MadoGroupCompanyAddedEvent} mado-group-company-added - A company was added.
 * @event {MadoBeforeGroupCompanyRemoveEvent} mado-before-group-company-remove - A company is about to be removed; cancelable.
 * @event {MadoGroupCompanyRemovedEvent} mado-group-company-removed - A company was removed.
 * @csspart title - The title.
 * @csspart lead - What group companies are.
 * @csspart count - How many there are, or were found.
 * @csspart add - The button that begins to add one.
 * @csspart table - The table.
 * @csspart row - One company.
 * @csspart remove - The button that removes one.
 * @csspart empty - What stands there when there is none, or none was found.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart search - The button that searches.
 * @csspart found - What was found.
 * @csspart choice - One company that was found.
 * @csspart more - The button that shows more.
 * @csspart retry - The button that tries again.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart success - That a company was added or removed.
 * @csspart dialog - The confirmation.
 * @csspart facts - The company, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart cancel - The button that leaves the form.
 * @attr {string} contract - The id of the contract.
 */
export class MadoGroupCompanyList extends MadoElement<typeof groupCompaniesJa> {
  static override styles: CSSResult[] = madoGroupCompanyListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    form: { attribute: false, noAccessor: true },
    contract: {},
  };

  declare contract: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/contracts/group-companies.ja.js')).groupCompaniesJa,
    en: async () => (await import('@madoguchi/sdk/contracts/group-companies.en.js')).groupCompaniesEn,
  };
  readonly #list = new SubjectConnection<GroupCompanyListState, GroupCompanyList>(
    this,
    { type: 'loading', filter: {} },
    () => ({ contractId: this.contract }),
    createGroupCompanyList,
    (state, before) => this.#followList(state, before),
  );
  readonly #form = new FormInList<'new', GroupCompanyFormState, GroupCompanyForm>(
    this,
    (portal) => (this.contract ? createGroupCompanyForm(portal, { contractId: this.contract }) : undefined),
    (state) => this.#followForm(state),
    () => this.#leave(),
    {
      find: (about) => ('part' in this.state ? (about === 'new' && this.state.part.manages ? about : null) : undefined),
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(
    this,
    () => this.form ?? failureIn(this.state) ?? this.state,
  );
  readonly #last = new LastDone<GroupCompanyDone>(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): GroupCompanyListState {
    return this.#list.state;
  }
  set state(state: GroupCompanyListState) {
    this.#list.show(state);
    const company = 'part' in state ? state.part.removed : undefined;
    this.#last.done = company && { type: 'removed', company };
  }

  /** The form that adds one; undefined while the list is shown. It can be set by hand too. */
  get form(): GroupCompanyFormState | undefined {
    return this.#form.state;
  }
  set form(form: GroupCompanyFormState | undefined) {
    this.#form.show(form);
  }

  protected override render(): TemplateResult {
    const { form } = this;
    return html`<section class="mado-form companies">
        ${form ? this.#form.keyed(this.#renderForm(form)) : this.#renderList()}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages } = this;
    const list = this.#list.controller;
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#view.outcome, state, {
        loading: messages.text('group-companies.loading'),
        unavailable: messages.text('group-companies.unavailable'),
        onRetry: () => void list?.retry(),
      });
    const { items, total, manages } = state.part;
    const asked = askedRow(items) ?? failedRow(items);
    return html`<div class="mado-stack">
        ${groupCompanyHead(messages, { total, onAdd: manages ? () => this.#add() : undefined })}
        ${groupCompanyDone(messages, this.#last.done)}
        ${
          items.length > 0
            ? groupCompanyTable(messages, {
                companies: items.map(({ item }) => item),
                manages,
                onRemove: ({ id }) => {
                  this.#last.forget();
                  list?.ask(id, 'remove');
                },
              })
            : html`<slot name="empty"
                >${blank({
                  kind: 'empty',
                  title: messages.text('group-companies.empty'),
                  hint: messages.text(manages ? 'group-companies.empty-owner' : 'group-companies.empty-member'),
                })}</slot
              >`
        }
        ${moreRows(messages, state, {
          text: messages.text('group-company.more'),
          list,
          view: this.#view,
          root: this.renderRoot,
        })}
      </div>
      ${this.#view.modal.render(asked && this.#removal(asked))}`;
  }

  /** A failure stays in the dialog, to be tried again. */
  #removal(row: GroupCompanyRow): ModalContent {
    const { item, work } = row;
    const error = work.type === 'failed' ? work.error : undefined;
    return removalDialog(this.messages, {
      row,
      list: this.#list.controller,
      before: () => this.dispatchEvent(new MadoBeforeGroupCompanyRemoveEvent(item)),
      failure: this.#view.outcome.render(this.messages, { error }),
    });
  }

  #renderForm(form: GroupCompanyFormState): TemplateResult {
    return groupCompanyForm(this.messages, form, {
      view: this.#view,
      controller: this.#form.controller,
      before: ({ company }) => this.dispatchEvent(new MadoBeforeGroupCompanyAddEvent(company)),
      redraw: () => this.requestUpdate(),
      onCancel: () => this.#leave(),
    });
  }

  #add(): void {
    this.#last.forget();
    this.#form.open('new');
    this.#view.focus.to('#name');
  }

  #leave(): void {
    this.#form.close();
    this.#view.focus.to('[part="add"]', { preventScroll: true });
  }

  #followList(state: GroupCompanyListState, before: GroupCompanyListState): void {
    if (state.type === 'loading') {
      this.#last.forget(); // another person's, or another contract's
      this.#form.close();
    }
    const company = removedNow<GroupCompany>(state, before);
    if (!company) return;
    this.#tell({ type: 'removed', company });
    this.dispatchEvent(new MadoGroupCompanyRemovedEvent(company));
  }

  #followForm(state: GroupCompanyFormState): void {
    if (state.type !== 'saved') return;
    const { company } = state;
    this.#list.controller?.put(company);
    this.#leave();
    this.#tell({ type: 'added', company });
    this.dispatchEvent(new MadoGroupCompanyAddedEvent(company));
  }

  #tell(done: GroupCompanyDone): void {
    this.#last.done = done;
    this.#view.focus.to('#done', { preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-group-company-list': MadoGroupCompanyList;
  }
}
