import type {
  AccountFormState,
  AccountListState,
  ManagedAccount,
  ManagedAccountFilter,
  ShownAccounts,
} from '@madoguchi/sdk';
import { createAccountList, type AccountList } from '@madoguchi/sdk/account/account-list.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { LastDone } from '../portal/last-done.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { closed } from '../portal/list/closed.ts';
import { ListView } from '../portal/list/list-view.ts';
import { askedRow, doneNow, failedRow, failureIn, removedNow } from '../portal/list/row-work.ts';
import { SearchField } from '../portal/list/search-field.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { accountDialog } from './account-dialogs.ts';
import { AccountEditing } from './account-editing.ts';
import { accountFilters } from './account-filters.ts';
import { accountListTexts, type AccountListCatalogue } from './account-list-words.ts';
import { accountOverview, type AccountDone } from './account-overview.ts';
import { MadoAccountActedEvent, MadoBeforeAccountActEvent } from './mado-account-list.events.ts';
import { madoAccountListStyles } from './mado-account-list.styles.ts';
import { policyProperties } from './policy-links.ts';

export type * from './mado-account-list.events.ts';

/**
 * アカウント管理: the accounts of one's company, for the two types that administer them (SUP-14); for others it says why there
 * is nothing (SUP-02). They look for accounts by words, state and type, see in which groups each is (SUP-03), add and change accounts,
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
 * @csspart row-link - The name of an account, which opens it.
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
 * @csspart success - What was done last.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be saved or done, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on.
 * @csspart take - The button that takes what somebody else has saved.
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
      this.#last.forget();
      this.#editing.close();
      return createAccountList(portal);
    },
    (state, before) => this.#followList(state, before),
  );
  readonly #editing: AccountEditing = new AccountEditing(this, {
    list: () => this.#list.controller,
    held: () => this.#held,
    view: () => this.#view,
    done: (done) => this.#tell(done),
  });
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
    return this.#editing.state;
  }
  set form(form: AccountFormState | undefined) {
    this.#editing.show(form);
  }

  /** The roles of whoever looks at it; by hand those that may everything. */
  get #held(): readonly string[] {
    const session = this.usedPortal?.session.state;
    if (session && 'account' in session) return session.account.roles;
    return this.#list.controller ? [] : (this.usedPortal?.configuration.roles.map(({ id }) => id) ?? []);
  }

  protected override render(): TemplateResult {
    const { form, state, messages, usedPortal } = this;
    if (isClosedTo(usedPortal, 'accounts', state))
      return html`<div class="mado-form accounts">
        ${closed({ title: messages.text('accounts.closed'), hint: messages.text('accounts.closed-hint') })}<slot name="closed"></slot>
      </div>`;
    return html`<div class="mado-form accounts">${form ? this.#editing.render(messages, form) : this.#renderList()}</div>
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

  #narrow(filter: ManagedAccountFilter): void {
    this.#last.forget();
    void this.#list.controller?.narrow(filter);
  }

  #open(subject: ManagedAccount | 'new'): void {
    this.#last.forget();
    this.#editing.open(subject);
  }

  #followList(state: AccountListState, before: AccountListState): void {
    const acted = doneNow<ManagedAccount>(state, before);
    const work = 'part' in state && acted && state.part.items.find(({ item }) => item.id === acted.id)?.work;
    if (acted && work && work.type === 'done') {
      this.#tell({ type: doneBy[work.act], account: acted });
      this.dispatchEvent(new MadoAccountActedEvent(acted, work.act));
    }
    const gone = removedNow<ManagedAccount>(state, before);
    if (gone) this.#tell({ type: 'gone', account: gone });
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
