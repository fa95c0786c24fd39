import type { PasswordFormState } from '@madoguchi/sdk';
import type { PasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import { createPasswordForm, type PasswordForm } from '@madoguchi/sdk/identity/password-form.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { waiting } from '../portal/form/waiting.ts';
import { RetryLater } from '../portal/retry-later.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import {
  MadoBeforePasswordSaveEvent,
  MadoPasswordLinkRefusedEvent,
  MadoPasswordSavedEvent,
} from './mado-password-form.events.ts';
import { newPasswordError, NewPasswordFields, passwordSummary, typedIn } from './new-password-fields.ts';
import { noteSaved, wasSaved } from './saved-before.ts';
import { passwordFormStyles } from './password-form.styles.ts';

export type * from './mado-password-form.events.ts';

/**
 * Sets a password by a link from a mail (AUTH-05, INF-03, INF-04). The host takes the token from the page's fragment
 * (`#mado-token=…`), clears the fragment and hands the token in. A link that no longer works shows
 * `<mado-password-request>` with the reason; loaded anew after the password was set, the page says that it was set. The
 * form stands in the element's light DOM.
 *
 * @summary Form that sets a new password by a link from a mail.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforePasswordSaveEvent} mado-before-password-save - The form is about to be sent; cancelable.
 * @event {MadoPasswordSavedEvent} mado-password-saved - The password was saved.
 * @event {MadoPasswordLinkRefusedEvent} mado-password-link-refused - The link does not work.
 * @attr {string} token - What the link carries after `#mado-token=`. Without one it asks for a new link.
 * @attr {string} sign-in-href - Where people sign in afterwards.
 */
export class MadoPasswordForm extends LightFormElement<typeof passwordFormJa> {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    token: {},
    signInHref: { attribute: 'sign-in-href' },
  };
  protected override readonly lightStyles: readonly CSSResult[] = [
    ...feedbackStyles,
    waitingStyles,
    passwordFormStyles,
  ];

  declare token: string | undefined;
  declare signInHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/identity/password-form.ja.js')).passwordFormJa,
    en: async () => (await import('@madoguchi/sdk/identity/password-form.en.js')).passwordFormEn,
  };
  readonly #form = new ControllerConnection<PasswordFormState, PasswordForm>(
    this,
    { type: 'loading' },
    (portal) => createPasswordForm(portal, { token: this.#carried, savedBefore: wasSaved(this.#carried) }),
    (state) => {
      if (state.type === 'saved') {
        noteSaved(this.#carried);
        this.dispatchEvent(new MadoPasswordSavedEvent(state.link.identifier));
      }
      if (state.type === 'refused') this.dispatchEvent(new MadoPasswordLinkRefusedEvent(state.reason));
    },
  );
  readonly #fields: NewPasswordFields = new NewPasswordFields(this, () =>
    'link' in this.state ? this.state.link?.identifier : undefined,
  );
  readonly #retry: RetryLater = new RetryLater(this);
  /** A password was sent: where its form goes, the focus goes to what comes instead. */
  #sent = false;

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): PasswordFormState {
    return this.#form.state;
  }
  set state(state: PasswordFormState) {
    this.#form.show(state);
  }

  get #carried(): string {
    return this.token ?? '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('token')) this.#form.remake();
  }

  protected override updated(): void {
    if (this.state.type === 'refused' && !customElements.get('mado-password-request'))
      import('../define/mado-password-request.ts').catch((error: unknown) =>
        this.#retry.failed(error, 'password-request'),
      );
  }

  protected override renderForm(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('password-form.loading'));
      case 'unavailable':
        return unavailable(messages, {
          title: messages.text('password-form.unavailable'),
          failure: this.outcome.render(messages, state),
          onRetry: () => void this.#form.controller?.retry(),
        });
      case 'refused':
        return html`<mado-password-request
          .portal=${this.usedPortal}
          .reason=${state.reason}
          .identifier=${state.link?.identifier}
          .autofocus=${this.#sent}
          .signInHref=${this.signInHref}
          >${this.has('header') ? html`<span slot="header"></span>` : nothing}</mado-password-request
        >`;
      case 'saved':
      case 'saved-before':
        return this.#renderSaved();
      default:
        return this.#renderFields(state);
    }
  }

  #renderSaved(): TemplateResult {
    const { messages } = this;
    const href = safeUrl(this.signInHref);
    return html`<div class="mado-stack">
      <div class="mado-stack" id=${this.outcome.id} role="status" tabindex="-1">
        <h2 class=${this.has('header') ? 'mado-notice-title' : 'mado-title'}>
          ${messages.text('password-form.saved.title')}
        </h2>
        <p class="mado-notice mado-notice-success" part="success">${messages.text('password-form.saved.text')}</p>
      </div>
      ${
        href
          ? html`<div class="mado-actions"><a class="mado-button" href=${href}>${messages.text('password-form.sign-in')}</a></div>`
          : nothing
      }
    </div>`;
  }

  #renderFields(state: Extract<PasswordFormState, { link: PasswordLink }>): TemplateResult {
    const { messages, formId } = this;
    const title = messages.text('password-form.title');
    const busy = state.type === 'submitting';
    const errors = state.type === 'invalid' ? this.#fields.remaining(state.fieldErrors) : [];
    return html`<form novalidate method="post" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: passwordSummary(messages, formId, errors, {
          password: newPasswordError(messages, errors, 'password'),
          repeated: newPasswordError(messages, errors, 'repeated'),
        }),
        typed: true,
        busy,
      })}
      <p class="mado-text">${messages.text('password-form.account', { identifier: state.link.identifier })}</p>
      <input class="mado-hidden" type="text" name="username" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${state.link.identifier} />
      ${this.#fields.render(messages, formId, errors)}
      <div class="mado-actions">${submitButton(messages.text('password-form.submit'), busy, messages.text('busy'))}</div>
    </form>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    this.#fields.sent();
    this.#sent = true;
    void this.#form.controller?.save(typedIn(form), () => this.dispatchEvent(new MadoBeforePasswordSaveEvent()));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-password-form': MadoPasswordForm;
  }
}
