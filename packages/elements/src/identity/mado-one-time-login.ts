import type { FieldError, OneTimeSignInState } from '@madoguchi/sdk';
import type { oneTimePasswordJa } from '@madoguchi/sdk/identity/one-time-password.ja.js';
import { createOneTimeSignIn, type OneTimeSignIn } from '@madoguchi/sdk/identity/one-time-sign-in.js';
import type { signInJa } from '@madoguchi/sdk/identity/sign-in.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { checkBox } from '../portal/form/check.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeSignInEvent, MadoSignedInEvent } from './mado-login.events.ts';
import { MadoBeforeOneTimePasswordEvent, MadoOneTimePasswordSentEvent } from './mado-one-time-login.events.ts';
import { oneTimeLoginStyles } from './mado-one-time-login.styles.ts';
import { oneTimeLoginTexts } from './one-time-login.texts.ts';

export type * from './mado-one-time-login.events.ts';

/**
 * Sign-in with a code from a mail (CRT-01): identifier and password first, then the code, which can be sent again. The whole
 * form stands in the element's light DOM; what was typed first stays in its fields, out of sight, until the person is in. It
 * never navigates: the host listens for `mado-signed-in`.
 *
 * @summary Sign-in form with a one-time password.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeOneTimePasswordEvent} mado-before-one-time-password - A one-time password is about to be asked for; cancelable.
 * @event {MadoOneTimePasswordSentEvent} mado-one-time-password-sent - A one-time password is on its way.
 * @event {MadoBeforeSignInEvent} mado-before-sign-in - The one-time password is about to be sent; cancelable.
 * @event {MadoSignedInEvent} mado-signed-in - Somebody signed in.
 * @attr {string} identifier - What the identifier field holds at first.
 * @attr {string} sign-in-help-href - What to do when signing in does not work.
 */
export class MadoOneTimeLogin extends LightFormElement<typeof signInJa & typeof oneTimePasswordJa> {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    identifier: {},
    signInHelpHref: { attribute: 'sign-in-help-href' },
    shown: { state: true },
  };
  protected override readonly lightStyles: readonly CSSResult[] = [...feedbackStyles, oneTimeLoginStyles];

  declare identifier: string | undefined;
  declare signInHelpHref: string | undefined;
  /** Whether the password can be read. */
  declare protected shown: boolean;

  protected readonly catalogues: CatalogueLoaders = oneTimeLoginTexts;
  readonly #signIn = new ControllerConnection<OneTimeSignInState, OneTimeSignIn>(
    this,
    { type: 'ready' },
    createOneTimeSignIn,
    (state, before) => {
      if (state.type === 'signed-in') this.dispatchEvent(new MadoSignedInEvent(state.session));
      if (state.type !== 'sent' || before.type !== 'requesting' || state.error) return;
      this.shown = false;
      this.#focus.to(() => this.querySelector<HTMLElement>(`#${this.formId}-code`));
      this.dispatchEvent(new MadoOneTimePasswordSentEvent(state.expiresAt));
    },
  );
  readonly #focus: FocusNext = new FocusNext(this); // after the outcome: it has the last word

  constructor() {
    super();
    this.shown = false;
  }

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): OneTimeSignInState {
    return this.#signIn.state;
  }
  set state(state: OneTimeSignInState) {
    this.#signIn.show(state);
  }

  protected override renderForm(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'signed-in')
      return html`<p class="mado-text" id=${this.outcome.id} role="status" tabindex="-1">
        ${messages.text('sign-in.signed-in')}
      </p>`;
    const title = messages.text('one-time-password.title');
    const busy = state.type === 'requesting' || state.type === 'redeeming';
    const errors = 'fieldErrors' in state ? state.fieldErrors : [];
    const expiresAt = 'expiresAt' in state ? state.expiresAt : undefined;
    const first = expiresAt === undefined;
    const act = messages.text(first ? 'one-time-password.request' : 'one-time-password.submit');
    return html`<form novalidate method="post" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      <p class="mado-step">${messages.text('one-time-password.steps', { step: first ? 1 : 2 })}</p>
      ${this.outcome.render(messages, {
        error: 'error' in state ? state.error : undefined,
        items: errors.map((error) => ({ id: `${this.formId}-${error.field}`, text: this.#errorText(error) })),
        params: { identifier: messages.text('sign-in.identifier') },
        typed: true,
        busy,
      })}
      <div class="mado-stack mado-first-step" ?hidden=${!first}>${this.#renderFirst(errors)}</div>
      ${expiresAt === undefined ? nothing : keyed(expiresAt, this.#renderCode(expiresAt, errors))}
      <div class="mado-actions">
        ${submitButton(act, busy, messages.text('busy'))}
        ${
          first
            ? nothing
            : html`<button class="mado-button mado-button-quiet" part="resend" type="button" @click=${this.#resend}>
                ${messages.text('one-time-password.resend')}
              </button>`
        }
      </div>
      ${first ? this.#renderHelp() : this.#renderNotes()}
    </form>`;
  }

  #renderFirst(errors: readonly FieldError[]): TemplateResult {
    const { messages, formId } = this;
    const field = (name: 'identifier' | 'password') => {
      const error = errorOf(errors, name);
      return {
        id: `${formId}-${name}`,
        name,
        label: messages.text(`sign-in.${name}`),
        error: error && this.#errorText(error),
        onInput: error && (() => this.#signIn.controller?.reset()),
      };
    };
    const identifier = field('identifier');
    const isMail = this.usedPortal?.configuration.signIn.identifier.type === 'email';
    return html`<p class="mado-text">${messages.text('one-time-password.lead', { identifier: identifier.label })}</p>
      ${textField({
        ...identifier,
        autocomplete: 'username',
        inputMode: isMail ? 'email' : 'text',
        value: this.identifier,
      })}
      ${textField({ ...field('password'), autocomplete: 'current-password', type: this.shown ? 'text' : 'password' })}
      ${checkBox({
        id: `${formId}-show`,
        label: messages.text('sign-in.show-password'),
        checked: this.shown,
        onChange: (shown) => (this.shown = shown),
      })}`;
  }

  #renderCode(expiresAt: string, errors: readonly FieldError[]): TemplateResult {
    const { messages, formId } = this;
    const error = errorOf(errors, 'code');
    const sent = `${formId}-sent`;
    return html`<div class="mado-notice mado-notice-success" part="success" id=${sent}>
        <p class="mado-text">${messages.text('one-time-password.sent')}</p>
        <p class="mado-text">${messages.text('one-time-password.until', { until: this.#time(expiresAt) })}</p>
      </div>
      <div class="mado-code">
        ${textField({
          id: `${formId}-code`,
          name: 'code',
          label: messages.text('one-time-password.code'),
          hint: messages.text('one-time-password.hint'),
          error: error && this.#errorText(error),
          autocomplete: 'one-time-code',
          inputMode: 'numeric',
          describedBy: sent,
        })}
      </div>`;
  }

  #renderNotes(): TemplateResult {
    const { messages } = this;
    return html`<ul class="mado-notes">
        <li>${messages.text('one-time-password.not-arrived')}</li>
        <li>${messages.text('one-time-password.latest')}</li>
      </ul>
      <div>
        <button class="mado-button mado-button-quiet" part="again" type="button" @click=${this.#again}>
          ${messages.text('one-time-password.again')}
        </button>
      </div>`;
  }

  #renderHelp(): TemplateResult | typeof nothing {
    const href = safeUrl(this.signInHelpHref);
    if (!href) return nothing;
    const text = this.messages.find('sign-in.sign-in-help') ?? 'sign-in-help';
    return html`<ul class="mado-links"><li><a class="mado-link" href=${href}>${text}</a></li></ul>`;
  }

  #errorText({ field, code, params }: FieldError): string {
    const { messages } = this;
    if (field === 'code')
      return messages.find(`one-time-password.${code}`, params) ?? messages.text('one-time-password.required');
    return messages.text('field.required', {
      label: messages.text(field === 'password' ? 'sign-in.password' : 'sign-in.identifier'),
    });
  }

  /** A time of day, in the portal's time zone. */
  #time(iso: string): string {
    const { usedPortal, messages } = this;
    const timeZone = usedPortal?.configuration.timeZone;
    const instant = Date.parse(iso);
    if (Number.isNaN(instant) || timeZone === undefined) return '';
    return new Intl.DateTimeFormat(messages.locale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(instant);
  }

  /** What stands in a field of the form. */
  #typed(name: 'identifier' | 'password' | 'code'): string {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.state.type !== 'sent') return this.#resend();
    void this.#signIn.controller?.redeem(this.#typed('code'), () =>
      this.dispatchEvent(new MadoBeforeSignInEvent(this.#typed('identifier'))),
    );
  };

  /** The first time too. */
  readonly #resend = (): void => {
    const identifier = this.#typed('identifier');
    void this.#signIn.controller?.request({ identifier, password: this.#typed('password') }, () =>
      this.dispatchEvent(new MadoBeforeOneTimePasswordEvent(identifier)),
    );
  };

  readonly #again = (): void => {
    this.#focus.to(() => this.querySelector<HTMLElement>(`#${this.formId}-identifier`));
    this.#signIn.controller?.reset();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-one-time-login': MadoOneTimeLogin;
  }
}
