import type { SignInLink, SignInState } from '@madoguchi/sdk';
import type { signInJa } from '@madoguchi/sdk/identity/sign-in.ja.js';
import { createSignIn, type SignIn } from '@madoguchi/sdk/identity/sign-in.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { checkBox } from '../portal/form/check.ts';
import { errorOf, plainField } from '../portal/form/plain-field.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeSignInEvent, MadoSignedInEvent } from './mado-login.events.ts';

export type * from './mado-login.events.ts';

/**
 * Sign-in with identifier and password (AUTH-01). The whole form stands in the element's light DOM. It never
 * navigates: the host listens for `mado-signed-in`.
 *
 * @summary Sign-in form.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeSignInEvent} mado-before-sign-in - The form is about to be sent; cancelable.
 * @event {MadoSignedInEvent} mado-signed-in - Somebody signed in.
 * @attr {string} identifier - What the identifier field holds at first.
 * @attr {string} password-link-href - Where a password can be set by mail.
 * @attr {string} registration-href - Where an ID can be registered.
 * @attr {string} recovery-href - Where a forgotten ID or password is dealt with.
 * @attr {string} provider-sign-in-href - The provider's other sign-in.
 * @attr {string} account-application-href - Where an account can be applied for.
 * @attr {string} sign-in-help-href - What to do when signing in does not work.
 */
export class MadoLogin extends LightFormElement<typeof signInJa> {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    identifier: {},
    // addresses are properties and attributes alike, as `href` is: by the attribute's name a link finds its own
    passwordLinkHref: { attribute: 'password-link-href', reflect: true },
    registrationHref: { attribute: 'registration-href', reflect: true },
    recoveryHref: { attribute: 'recovery-href', reflect: true },
    providerSignInHref: { attribute: 'provider-sign-in-href', reflect: true },
    accountApplicationHref: { attribute: 'account-application-href', reflect: true },
    signInHelpHref: { attribute: 'sign-in-help-href', reflect: true },
    shown: { state: true },
  };

  declare identifier: string | undefined;
  declare passwordLinkHref: string | undefined;
  declare registrationHref: string | undefined;
  declare recoveryHref: string | undefined;
  declare providerSignInHref: string | undefined;
  declare accountApplicationHref: string | undefined;
  declare signInHelpHref: string | undefined;
  /** Whether the password can be read. */
  declare protected shown: boolean;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/identity/sign-in.ja.js')).signInJa,
    en: async () => (await import('@madoguchi/sdk/identity/sign-in.en.js')).signInEn,
  };
  readonly #signIn = new ControllerConnection<SignInState, SignIn>(this, { type: 'ready' }, createSignIn, (state) => {
    if (state.type === 'signed-in') this.dispatchEvent(new MadoSignedInEvent(state.session));
  });

  constructor() {
    super();
    this.shown = false;
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SignInState {
    return this.#signIn.state;
  }
  set state(state: SignInState) {
    this.#signIn.show(state);
  }

  protected override renderForm(): TemplateResult {
    const { state, messages, formId } = this;
    const title = messages.text('sign-in.title');
    if (state.type === 'signed-in')
      return html`<p class="mado-text" id=${this.outcome.id} role="status" tabindex="-1">
        ${messages.text('sign-in.signed-in')}
      </p>`;
    const configuration = this.usedPortal?.configuration.signIn;
    const busy = state.type === 'submitting';
    const errors = state.type === 'invalid' ? state.fieldErrors : [];
    const field = (name: 'identifier' | 'password') => {
      const label = messages.text(`sign-in.${name}`);
      const error = errorOf(errors, name) && messages.text('field.required', { label });
      return { id: `${formId}-${name}`, name, label, error };
    };
    const identifier = field('identifier');
    const password = field('password');
    return html`<form
      novalidate
      method="post"
      aria-label=${title}
      aria-busy=${busy}
      @submit=${this.#submit}
      @input=${() => errors[0] && this.#reset()}
      @reset=${this.#reset}
    >
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: [identifier, password].flatMap(({ id, error }) => (error ? [{ id, text: error }] : [])),
        params: { identifier: identifier.label },
        typed: true,
        busy,
      })}
      ${plainField({
        ...identifier,
        autocomplete: 'username',
        inputMode: configuration?.identifier.type === 'email' ? 'email' : 'text',
        value: this.identifier,
      })}
      ${plainField({ ...password, autocomplete: 'current-password', type: this.shown ? 'text' : 'password' })}
      ${checkBox({
        id: `${formId}-show`,
        label: messages.text('sign-in.show-password'),
        checked: this.shown,
        onChange: (shown) => (this.shown = shown),
      })}
      <div class="mado-actions">
        ${submitButton(messages.text('sign-in.submit'), busy, messages.text('busy'))}
        ${
          configuration?.reset
            ? html`<button class="mado-button mado-button-quiet" type="reset">${messages.text('sign-in.reset')}</button>`
            : nothing
        }
      </div>
      ${this.#renderLinks(configuration?.links ?? [])}
    </form>`;
  }

  /** The links that the configuration offers and the host has said where they lead. */
  #renderLinks(links: readonly SignInLink[]): TemplateResult | typeof nothing {
    const shown = links.flatMap((link) => {
      const href = safeUrl(this.getAttribute(`${link}-href`));
      return href
        ? [html`<li><a class="mado-link" href=${href}>${this.messages.find(`sign-in.${link}`) ?? link}</a></li>`]
        : [];
    });
    return shown[0] ? html`<ul class="mado-links">${shown}</ul>` : nothing;
  }

  readonly #reset = (): void => this.#signIn.controller?.reset();

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const [identifier = '', password = ''] = [...new FormData(form).values()].map(String); // its two fields
    void this.#signIn.controller?.signIn({ identifier, password }, () =>
      this.dispatchEvent(new MadoBeforeSignInEvent(identifier)),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-login': MadoLogin;
  }
}
