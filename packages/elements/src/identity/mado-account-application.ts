import type { AccountApplicationFormState } from '@madoguchi/sdk';
import {
  createAccountApplicationForm,
  type AccountApplicationForm,
} from '@madoguchi/sdk/identity/account-application-form.js';
import { accountTypes, emptyAccountApplication } from '@madoguchi/sdk/identity/account-application.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { policyLinks, policyProperties } from '../account/policy-links.ts';
import { ProjectFields } from '../account/project-fields.ts';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { tabStorage } from '../portal/tab-storage.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { accountApplicationForm } from './account-application-view.ts';
import { accountApplicationTexts, type AccountApplicationCatalogue } from './account-application-words.ts';
import { MadoAccountAppliedEvent, MadoBeforeAccountApplicationEvent } from './mado-account-application.events.ts';
import { madoAccountApplicationStyles } from './mado-account-application.styles.ts';

export type * from './mado-account-application.events.ts';

/**
 * アカウント登録申請 before any sign-in (SUP-01): company, name, the address by which the person will sign in, the type of
 * account with the functions wanted, and access control where it is wanted (SUP-04); the summary (決定). Afterwards it says
 * where the answer goes, and nothing of whether the address has an account. What was typed outlives a reload of the tab.
 *
 * @summary Form that applies for an account.
 * @slot header - Instead of title and lead.
 * @slot footer - Below the form.
 * @event {MadoBeforeAccountApplicationEvent} mado-before-account-application - An application is about to be sent; cancelable.
 * @event {MadoAccountAppliedEvent} mado-account-applied - It was received.
 * @csspart title - The title.
 * @csspart lead - What becomes of an application.
 * @csspart field - A field with its label.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart option - A type of account.
 * @csspart radio - A radio button.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart add - The button that adds a row to a list.
 * @csspart remove - The button that takes a row out.
 * @csspart policies - The links to terms and policies.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above it after the server refused or was not reached.
 * @csspart restored - What stands above it where what was typed before the page was loaded is back.
 * @csspart anew - The button that begins anew then.
 * @csspart dialog - The confirmation.
 * @csspart facts - What will be sent, in the confirmation.
 * @csspart decide - The button that confirms.
 * @csspart back - The button that leaves the confirmation.
 * @csspart submit - The button that goes on to the confirmation.
 * @csspart success - That it was received.
 * @csspart sign-in - The link to sign-in afterwards.
 * @csspart another - The button that begins another application.
 * @attr {string} sign-in-href - Where people sign in.
 * @attr {string} terms-href - The page with 利用規約.
 * @attr {string} security-policy-href - The page with 情報セキュリティ基本方針.
 * @attr {string} privacy-policy-href - The page with 個人情報保護方針.
 * @attr {string} personal-information-href - The page with 個人情報の取扱いについて.
 */
export class MadoAccountApplication extends MadoElement<AccountApplicationCatalogue> {
  static override styles: CSSResult[] = madoAccountApplicationStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    signInHref: { attribute: 'sign-in-href' },
    ...policyProperties,
  };

  declare signInHref: string | undefined;
  declare termsHref: string | undefined;
  declare securityPolicyHref: string | undefined;
  declare privacyPolicyHref: string | undefined;
  declare personalInformationHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = accountApplicationTexts;
  /** Counts up where the fields begin anew. */
  #fresh = 0;
  readonly #form = new ControllerConnection<AccountApplicationFormState, AccountApplicationForm>(
    this,
    { type: 'ready', typed: emptyAccountApplication, usable: [] },
    (portal) => createAccountApplicationForm(portal, { locale: this.locale, drafts: tabStorage() }),
    (state, before) => {
      if (state.restored && !before.restored) this.#fresh++; // other fields than those that were drawn empty
      if (state.type === 'sent' && before.type !== 'sent')
        this.dispatchEvent(new MadoAccountAppliedEvent(state.mailAddress));
    },
  );
  readonly #view: ConfirmedFormView = new ConfirmedFormView(this);
  readonly #project: ProjectFields = new ProjectFields(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AccountApplicationFormState {
    return this.#form.state;
  }
  set state(state: AccountApplicationFormState) {
    this.#form.show(state);
  }

  protected override render(): TemplateResult {
    const { state, messages } = this;
    const sent = state.type === 'sent';
    return html`<section class="mado-form application">
        <slot name="header"
          ><h2 class="mado-title" part="title">${messages.text('account-application.title')}</h2>
          ${sent ? nothing : html`<p class="mado-text" part="lead">${messages.text('account-application.lead')}</p>`}</slot
        >
        ${sent ? this.#renderSent(state.mailAddress) : keyed(this.#fresh, this.#renderForm(state))}
      </section>
      <slot name="footer"></slot>`;
  }

  #renderForm(state: Exclude<AccountApplicationFormState, { readonly type: 'sent' }>): TemplateResult {
    const { messages, usedPortal } = this;
    const types = usedPortal ? accountTypes(usedPortal.configuration) : [];
    return accountApplicationForm(messages, state, {
      portal: usedPortal,
      level: rowLevel(this),
      types,
      view: this.#view,
      controller: this.#form.controller,
      project: this.#project,
      policies: policyLinks(messages, messages.text('account-application.policies-hint'), this),
      before: (draft) => this.dispatchEvent(new MadoBeforeAccountApplicationEvent(draft)),
      onAnew: this.#begin,
    });
  }

  #renderSent(mail: string): TemplateResult {
    const { messages } = this;
    const href = safeUrl(this.signInHref);
    return html`<div class="mado-notice mado-notice-success" part="success" id=${this.#view.outcome.id} role="status" tabindex="-1">
        <p class="mado-notice-title">${messages.text('account-application.sent')}</p>
        <p class="mado-text">${messages.text('account-application.sent-hint', { mail })}</p>
        <p class="mado-text">${messages.text('account-application.sent-check')}</p>
      </div>
      <div class="mado-actions">
        ${href ? html`<a class="mado-button" part="sign-in" href=${href}>${messages.text('account-application.sign-in')}</a>` : nothing}
        <button class="mado-button mado-button-quiet" part="another" type="button" @click=${this.#begin}>
          ${messages.text('account-application.another')}
        </button>
      </div>`;
  }

  readonly #begin = (): void => {
    this.#fresh++;
    this.#form.controller?.beginAnew();
    this.#view.focus.to('#companyName');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-account-application': MadoAccountApplication;
  }
}
