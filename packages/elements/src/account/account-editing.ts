import type { AccountFormState, AccountGroup, AccountListState, ManagedAccount } from '@madoguchi/sdk';
import { createAccountForm, type AccountForm } from '@madoguchi/sdk/account/account-form.js';
import type { AccountList } from '@madoguchi/sdk/account/account-list.js';
import { assignableRoles, canChangeAccount } from '@madoguchi/sdk/account/managed-account.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { draftStorage } from '../portal/draft-storage.ts';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { FormInList } from '../portal/form/form-in-list.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { accountForm } from './account-form-view.ts';
import type { AccountListTexts } from './account-list-words.ts';
import type { AccountDone } from './account-overview.ts';
import { MadoAccountSavedEvent, MadoBeforeAccountSaveEvent } from './mado-account-list.events.ts';
import { policyLinks, type PolicyAddresses } from './policy-links.ts';

type Host = MadoElement & PolicyAddresses & { readonly state: AccountListState };

/** What the form works with besides its element. */
export interface AccountEditingOptions {
  readonly list: () => AccountList | undefined;
  /** The roles of whoever edits. */
  readonly held: () => readonly string[];
  readonly view: () => ConfirmedFormView;
  /** Hears what was done. */
  readonly done: (done: AccountDone) => void;
}

/** The form for a new or a changed account, in the place of the list (SUP-14). */
export class AccountEditing {
  readonly #host: Host;
  readonly #options: AccountEditingOptions;
  readonly #form: FormInList<ManagedAccount | 'new', AccountFormState, AccountForm>;

  constructor(host: Host, options: AccountEditingOptions) {
    this.#host = host;
    this.#options = options;
    this.#form = new FormInList<ManagedAccount | 'new', AccountFormState, AccountForm>(
      host,
      (portal, subject) =>
        createAccountForm(portal, {
          account: subject === 'new' ? undefined : subject,
          givable: this.#givable,
          locale: host.locale,
          drafts: draftStorage(),
        }),
      (state, subject, restored) => this.#follow(state, subject, restored),
      () => this.#leave(),
      { find: (about) => this.#subjectOf(about) },
    );
  }

  /** Undefined while the list is shown. */
  get state(): AccountFormState | undefined {
    return this.#form.state;
  }

  /** Shows a form by hand. */
  show(form: AccountFormState | undefined): void {
    this.#form.show(form);
  }

  open(subject: ManagedAccount | 'new'): void {
    this.#form.open(subject);
    this.#focus(first);
  }

  /** The list is another person's now. */
  close(): void {
    this.#form.close();
  }

  render(messages: AccountListTexts, form: AccountFormState): unknown {
    return this.#form.keyed(this.#render(messages, form));
  }

  get #givable(): readonly AccountGroup[] {
    const { state } = this.#host;
    return 'part' in state ? state.part.givable : [];
  }

  #render(messages: AccountListTexts, form: AccountFormState): TemplateResult {
    const { usedPortal: portal } = this.#host;
    const { controller } = this.#form;
    const roles = controller?.roles ?? (portal ? assignableRoles(portal.configuration, this.#options.held()) : []);
    return html`<section class="mado-form account-form">
      ${accountForm(messages, form, {
        portal,
        roles,
        givable: controller?.givable ?? this.#givable,
        type: controller?.changes.type ?? !form.account?.self,
        view: this.#options.view(),
        controller,
        before: (draft) => this.#host.dispatchEvent(new MadoBeforeAccountSaveEvent(draft, form.account)),
        onAnew: () => this.#anew(() => controller?.beginAnew()),
        onTake: () => this.#anew(() => controller?.takeSaved()),
        onCancel: () => {
          controller?.beginAnew(); // what is given up is not kept either
          this.#leave();
        },
      })}
      ${form.account ? nothing : policyLinks(messages, messages.text('accounts.policies-hint'), this.#host)}
    </section>`;
  }

  #subjectOf(about: string): ManagedAccount | 'new' | null | undefined {
    const { state, usedPortal } = this.#host;
    if (!('part' in state)) return undefined;
    if (about === 'new') return about;
    const { configuration } = usedPortal ?? {};
    const row = state.part.items.find(({ item }) => item.id === about);
    return row && configuration && canChangeAccount(configuration, this.#options.held(), row.item).ok ? row.item : null;
  }

  #anew(change: () => void): void {
    change();
    this.#form.begin();
    this.#focus(first);
  }

  #leave(): void {
    const { subject } = this.#form;
    const back = typeof subject === 'object' ? `[data-id="${CSS.escape(subject.id)}"]` : '[part="add"]';
    this.#form.close();
    this.#options.view().focus.to(back, { preventScroll: true });
  }

  #follow(state: AccountFormState, subject: ManagedAccount | 'new', restored: boolean): void {
    if (restored) this.#focus(first);
    if (state.type !== 'saved') return;
    const { account } = state;
    this.#options.list()?.put(account);
    this.#leave();
    this.#options.done({ type: subject === 'new' ? 'added' : 'changed', account });
    this.#host.dispatchEvent(new MadoAccountSavedEvent(account));
  }

  #focus(id: string): void {
    this.#options.view().focus.to(id);
  }
}

/** Where somebody begins to type. */
const first = '#displayName';
