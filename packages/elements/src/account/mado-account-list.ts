import type {
  AccountFormState,
  AccountGroup,
  AccountListState,
  ManagedAccount,
  ManagedAccountFilter,
  ShownAccounts,
} from '@madoguchi/sdk';
import { createAccountForm, type AccountForm } from '@madoguchi/sdk/account/account-form.js';
import { createAccountList, type AccountList } from '@madoguchi/sdk/account/account-list.js';
import { assignableRoles, canChangeAccount } from '@madoguchi/sdk/account/managed-account.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { draftStorage } from '../portal/draft-storage.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import { LastDone } from '../portal/last-done.ts';
import { ListView } from '../portal/list/list-view.ts';
import { askedRow, doneNow, failedRow, failureIn, removedNow } from '../portal/list/row-work.ts';
import { SearchField } from '../portal/list/search-field.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { accountDialog } from './account-dialogs.ts';
import { accountFilters } from './account-filters.ts';
import { accountForm } from './account-form-view.ts';
import { accountListTexts, type AccountListCatalogue } from './account-list-words.ts';
import { accountOverview, type AccountDone } from './account-overview.ts';
import {
  MadoAccountActedEvent,
  MadoAccountSavedEvent,
  MadoBeforeAccountActEvent,
  MadoBeforeAccountSaveEvent,
} from './mado-account-list.events.ts';
import { madoAccountListStyles } from './mado-account-list.styles.ts';
import { policyLinks, policyProperties } from './policy-links.ts';

export type * from './mado-account-list.events.ts';

/**
 * アカウント管理: the accounts of one's company, for the two types that administer them (SUP-14); for others there is nothing
 * (SUP-02). They look for accounts by words, state and type, see in which groups each is (SUP-03), add and change accounts,
 * disable and enable them, each time after a confirmation. A type that they do not have the rights of themselves, and a group
 * that they are not in, is not there to be given. What is searched for is not kept in the page's address: it is names.
 *
 * @summary The accounts of one's company.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is none.
 * @slot closed - Below the explanation where the list is not for this person.
 * @slot footer - Below everything.
 * @event {MadoBeforeAccountSaveEvent} mado-before-account-save - An account is about to be added or changed; cancelable.
 * @event {MadoAccountSavedEvent} mado-account-saved - An account was added or changed.
 * @event {MadoBeforeAccountActEvent} mado-before-account-act - An account is about to be disabled or enabled, or its mail sent again; cancelable.
 * @event {MadoAccountActedEvent} mado-account-acted - It was done.
 * @csspart list - The whole of the list.
 * @csspart title - The title.
 * @csspart add - The button that begins to add an account.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field with the words to search.
 * @csspart choices - The states to choose from.
 * @csspart choice - One state.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart row - One account.
 * @csspart edit - The name of an account, which opens it.
 * @csspart self - The mark of the person who looks at it.
 * @csspart group - One group that an account is in.
 * @csspart state - Whether an account is in use.
 * @csspart act - A button that disables or enables one, or sends the mail for the first password again.
 * @csspart empty - What stands there when there is none, or none fits.
 * @csspart closed - The explanation where the list is not for this person.
 * @csspart clear - The button that shows every account again.
 * @csspart retry - The button that tries again.
 * @csspart more - The button that shows more.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart option - A type of account.
 * @csspart radio - A radio button.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart error - What is wrong with a field.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart conflict - What stands above the form when somebody else changed the account meanwhile.
 * @csspart unchanged - What stands above it when there is nothing to change.
 * @csspart restored - What stands above it where what was typed before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart done - What was done last.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be saved or done, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart cancel - The button that leaves the form.
 * @csspart policies - The links to terms and policies, below the form that adds an account.
 * @attr {string} terms-href - The page with 利用規約.
 * @attr {string} security-policy-href - The page with 情報セキュリティ基本方針.
 * @attr {string} privacy-policy-href - The page with 個人情報保護方針.
 * @attr {string} personal-information-href - The page with 個人情報の取扱いについて.
 */
export class MadoAccountList extends MadoElement<AccountListCatalogue> {
  static override styles: CSSResult[] = madoAccountListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    form: { attribute: false, noAccessor: true },
    ...policyProperties,
  };

  declare termsHref: string | undefined;
  declare securityPolicyHref: string | undefined;
  declare privacyPolicyHref: string | undefined;
  declare personalInformationHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = accountListTexts;
  readonly #list = new PersonalConnection<AccountListState, AccountList>(
    this,
    { type: 'loading', filter: {} },
    (portal) => {
      this.#search.clear(); // for somebody else
      return createAccountList(portal);
    },
    (state, before) => this.#followList(state, before),
  );
  readonly #form = new FormInList<ManagedAccount | 'new', AccountFormState, AccountForm>(
    this,
    (portal, subject) =>
      createAccountForm(portal, {
        account: subject === 'new' ? undefined : subject,
        givable: this.#givable,
        locale: this.locale,
        drafts: draftStorage(),
      }),
    (state, subject, restored) => this.#followForm(state, subject, restored),
    () => this.#leave(),
    { find: (about) => this.#subjectOf(about) },
  );
  readonly #listView: ListView<ShownAccounts, ManagedAccountFilter> = new ListView<ShownAccounts, ManagedAccountFilter>(
    this,
    () => this.#list.controller,
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(
    this,
    () => this.form ?? failureIn(this.state) ?? this.state,
  );
  readonly #search: SearchField = new SearchField(this, (search) =>
    this.#narrow({ ...this.state.filter, search: search || undefined }),
  );
  readonly #last = new LastDone<AccountDone>(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AccountListState {
    return this.#list.state;
  }
  set state(state: AccountListState) {
    this.#list.show(state);
  }

  /** The form for a new or a changed account; undefined while the list is shown. It can be set by hand too. */
  get form(): AccountFormState | undefined {
    return this.#form.state;
  }
  set form(form: AccountFormState | undefined) {
    this.#form.show(form);
  }

  /** The roles of whoever looks at it; by hand those that may everything. */
  get #held(): readonly string[] {
    const session = this.usedPortal?.session.state;
    if (session && 'account' in session) return session.account.roles;
    return this.#list.controller ? [] : (this.usedPortal?.configuration.roles.map(({ id }) => id) ?? []);
  }

  get #givable(): readonly AccountGroup[] {
    return 'part' in this.state ? this.state.part.givable : [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { form, usedPortal } = this;
    if (mayUse(usedPortal, 'accounts') === false) return nothing;
    return html`<div class="mado-form accounts">${form ? this.#form.keyed(this.#renderForm(form)) : this.#renderList()}</div>
      <slot name="footer"></slot>`;
  }

  #renderList(): TemplateResult {
    const { state, messages, usedPortal: portal } = this;
    const { filter } = state;
    const list = this.#list.controller;
    const items = 'part' in state ? state.part.items : [];
    const row = askedRow(items) ?? failedRow(items);
    return html`${this.#listView.render(
      messages,
      accountOverview(messages, {
        portal,
        held: this.#held,
        filters: accountFilters(messages, {
          portal,
          filter,
          search: this.#search.render(messages.text('accounts.search')),
          onNarrow: (wanted) => this.#narrow(wanted),
        }),
        narrowed: Object.values(filter).some((value) => value !== undefined),
        done: this.#last.done,
        clear: () => {
          this.#search.clear();
          this.#narrow({});
        },
        onAdd: () => this.#open('new'),
        onEdit: (account) => this.#open(account),
        onAsk: ({ id }, act) => {
          this.#last.forget();
          list?.ask(id, act);
        },
      }),
    )}
    ${this.#view.modal.render(
      row &&
        accountDialog(messages, {
          row,
          list,
          portal,
          before: () => 'act' in row.work && this.dispatchEvent(new MadoBeforeAccountActEvent(row.item, row.work.act)),
          failure: this.#view.outcome.render(messages, { error: failureIn(state) }),
        }),
    )}`;
  }

  #renderForm(form: AccountFormState): TemplateResult {
    const { messages, usedPortal: portal } = this;
    const { controller } = this.#form;
    const roles = controller?.roles ?? (portal ? assignableRoles(portal.configuration, this.#held) : []);
    return html`<section class="mado-form account-form">
      ${accountForm(messages, form, {
        portal,
        roles,
        givable: controller?.givable ?? this.#givable,
        type: controller?.changes.type ?? !form.account?.self,
        view: this.#view,
        controller,
        before: (draft) => this.dispatchEvent(new MadoBeforeAccountSaveEvent(draft, form.account)),
        onAnew: () => this.#anew(() => controller?.beginAnew()),
        onTake: () => this.#anew(() => controller?.takeSaved()),
        onCancel: () => {
          controller?.beginAnew(); // what is given up is not kept either
          this.#leave();
        },
      })}
      ${form.account ? nothing : policyLinks(messages, messages.text('accounts.policies-hint'), this)}
    </section>`;
  }

  #narrow(filter: ManagedAccountFilter): void {
    this.#last.forget();
    void this.#list.controller?.narrow(filter);
  }

  #subjectOf(about: string): ManagedAccount | 'new' | null | undefined {
    if (!('part' in this.state)) return undefined;
    if (about === 'new') return about;
    const { configuration } = this.usedPortal ?? {};
    const row = this.state.part.items.find(({ item }) => item.id === about);
    return row && configuration && canChangeAccount(configuration, this.#held, row.item).ok ? row.item : null;
  }

  #open(subject: ManagedAccount | 'new'): void {
    this.#last.forget();
    this.#form.open(subject);
    this.#view.focus.to('#displayName');
  }

  #anew(change: () => void): void {
    change();
    this.#form.begin();
    this.#view.focus.to('#displayName');
  }

  #leave(): void {
    const { subject } = this.#form;
    const back = typeof subject === 'object' ? `[data-id="${CSS.escape(subject.id)}"]` : '[part="add"]';
    this.#form.close();
    this.#view.focus.to(back, { preventScroll: true });
  }

  #followList(state: AccountListState, before: AccountListState): void {
    if (state.type === 'loading') {
      this.#last.forget(); // another person's
      this.#form.close();
    }
    const acted = doneNow<ManagedAccount>(state, before);
    const work = 'part' in state && acted && state.part.items.find(({ item }) => item.id === acted.id)?.work;
    if (acted && work && work.type === 'done') {
      this.#tell({ type: doneBy[work.act], account: acted });
      this.dispatchEvent(new MadoAccountActedEvent(acted, work.act));
    }
    const gone = removedNow<ManagedAccount>(state, before);
    if (gone) this.#tell({ type: 'gone', account: gone });
  }

  #followForm(state: AccountFormState, subject: ManagedAccount | 'new', restored: boolean): void {
    if (restored) this.#view.focus.to('#displayName');
    if (state.type !== 'saved') return;
    const { account } = state;
    this.#list.controller?.put(account);
    this.#leave();
    this.#tell({ type: subject === 'new' ? 'added' : 'changed', account });
    this.dispatchEvent(new MadoAccountSavedEvent(account));
  }

  #tell(done: AccountDone): void {
    this.#last.done = done;
    this.#view.focus.to('#done', { preventScroll: true });
  }
}

const doneBy = { disable: 'disabled', enable: 'enabled', resend: 'resent' } as const;

declare global {
  interface HTMLElementTagNameMap {
    'mado-account-list': MadoAccountList;
  }
}
