import type { PasswordLinkRefusal, PasswordRequestState } from '@madoguchi/sdk';
import type { passwordRequestJa } from '@madoguchi/sdk/identity/password-request.ja.js';
import { createPasswordRequest, type PasswordRequest } from '@madoguchi/sdk/identity/password-request.js';
import type { signInJa } from '@madoguchi/sdk/identity/sign-in.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { fieldErrorText } from './field-error-text.ts';
import { MadoBeforePasswordRequestEvent, MadoPasswordRequestedEvent } from './mado-password-request.events.ts';
import { passwordRequestTexts } from './password-request.texts.ts';

export type * from './mado-password-request.events.ts';

/**
 * Asks for a link by mail with which a password is set, for the first time or again (AUTH-07, INF-02). The form stands
 * in the element's light DOM.
 *
 * @summary Form that asks for a password link by mail.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforePasswordRequestEvent} mado-before-password-request - The form is about to be sent; cancelable.
 * @event {MadoPasswordRequestedEvent} mado-password-requested - A link was asked for.
 * @attr {string} sign-in-href - Where people sign in.
 * @attr {string} identifier - What stands in the field at first.
 * @attr {boolean} autofocus - The reason takes the focus when it is drawn: for a form that takes another one's place.
 * @attr {boolean} history - Puts what comes after sending on an entry of its own in the tab's history, so that Back leads to the form again.
 * @attr {'link-expired' | 'link-used' | 'link-superseded' | 'link-unknown'} reason - Why an earlier link did not work, told above the form (INF-03).
 */
export class MadoPasswordRequest extends LightFormElement<typeof passwordRequestJa & typeof signInJa> {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    signInHref: { attribute: 'sign-in-href' },
    reason: {},
    identifier: {},
    history: { type: Boolean },
  };

  protected override readonly lightStyles: readonly CSSResult[] = feedbackStyles;

  declare signInHref: string | undefined;
  declare reason: PasswordLinkRefusal | undefined;
  declare identifier: string | undefined;
  declare history: boolean;

  protected readonly catalogues: typeof passwordRequestTexts = passwordRequestTexts;
  readonly #request = new ControllerConnection<PasswordRequestState, PasswordRequest>(
    this,
    { type: 'ready' },
    createPasswordRequest,
    (state) => {
      if (state.type !== 'sent') return;
      this.#noted = this.history && noteSent();
      this.dispatchEvent(new MadoPasswordRequestedEvent(state.identifier));
    },
  );

  /** The address a mail was asked for, for asking again. */
  #asked: string | undefined;
  /** The form was sent once: why an earlier link did not work has been read. */
  #sent = false;
  /** What came of sending stands on an entry that Back leads away from to the form. */
  #noted = false;

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): PasswordRequestState {
    return this.#request.state;
  }
  set state(state: PasswordRequestState) {
    this.#request.show(state);
  }

  constructor() {
    super();
    this.history = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#left);
  }

  protected override firstUpdated(): void {
    if (this.autofocus) this.querySelector<HTMLElement>(`#${this.outcome.id}`)?.focus();
  }

  protected override renderForm(): TemplateResult {
    return this.state.type === 'sent' ? this.#renderSent(this.state.identifier) : this.#renderRequest();
  }

  #renderRequest(): TemplateResult {
    const { state, messages, formId, reason } = this;
    const title = messages.text('password-request.title');
    const busy = state.type === 'submitting';
    const label = messages.text('sign-in.identifier');
    const id = `${formId}-identifier`;
    const error = fieldErrorText(
      messages,
      errorOf(state.type === 'invalid' ? state.fieldErrors : [], 'identifier'),
      label,
    );
    const why = reason && messages.find(`link.${reason}`);
    return html`<form novalidate method="post" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${
        why && state.type === 'ready' && !this.#sent
          ? html`<p class="mado-notice mado-notice-danger" id=${this.outcome.id} role="alert" tabindex="-1">${why}</p>`
          : nothing
      }
      ${this.outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: error ? [{ id, text: error }] : [],
        params: { identifier: label },
        typed: true,
        busy,
      })}
      <p class="mado-text">${messages.text('password-request.lead')}</p>
      ${textField({
        id,
        name: 'identifier',
        label,
        mark: messages.text('password-request.required'),
        error,
        autocomplete: 'username',
        value: this.#asked ?? this.identifier,
        inputMode: this.usedPortal?.configuration.signIn.identifier.type === 'email' ? 'email' : 'text',
        onInput: error === undefined ? undefined : () => this.#request.controller?.reset(),
      })}
      <div class="mado-actions">
        ${submitButton(messages.text('password-request.submit'), busy, messages.text('busy'))}
      </div>
      ${this.#renderSignInLink()}
    </form>`;
  }

  #renderSent(identifier: string): TemplateResult {
    const { messages } = this;
    const recovery = this.usedPortal?.configuration.recovery;
    const time = recovery && 'linkMinutes' in recovery && this.#span(recovery.linkMinutes);
    return html`<div class="mado-stack">
      <div class="mado-stack" id=${this.outcome.id} role="status" tabindex="-1">
        <h2 class=${this.has('header') ? 'mado-notice-title' : 'mado-title'}>
          ${messages.text('password-request.sent.title')}
        </h2>
        <p class="mado-notice mado-notice-success" part="success">${messages.text('password-request.sent.text', { identifier })}</p>
      </div>
      ${time ? html`<p class="mado-hint">${messages.text('password-request.sent.validity', { time })}</p>` : nothing}
      <div class="mado-actions">
        <button class="mado-button mado-button-quiet" type="button" @click=${this.#goBack}>
          ${messages.text('password-request.again')}
        </button>
      </div>
      ${this.#renderSignInLink()}
    </div>`;
  }

  /** A span of minutes in words: whole hours as hours. */
  #span(minutes: number): string {
    if (minutes % 60 === 0) return this.messages.text('password-request.hours', { hours: minutes / 60 });
    return this.messages.text('password-request.minutes', { minutes });
  }

  #renderSignInLink(): TemplateResult | typeof nothing {
    const href = safeUrl(this.signInHref);
    if (!href) return nothing;
    return html`<p class="mado-text">
      <a class="mado-link" href=${href}>${this.messages.text('password-request.sign-in')}</a>
    </p>`;
  }

  /** By the button or by Back, which leads to the same entry of the history. */
  readonly #goBack = (): void => {
    if (this.#noted && isSentEntry()) history.back();
    else this.#again();
  };

  readonly #left = (): void => {
    if (this.history && this.state.type === 'sent' && !isSentEntry()) this.#again();
  };

  readonly #again = (): void => {
    if (this.state.type === 'sent') this.#asked = this.state.identifier;
    this.#request.controller?.reset();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    this.#sent = true;
    const identifier = String(new FormData(form).get('identifier') ?? '');
    void this.#request.controller?.request({ identifier }, () =>
      this.dispatchEvent(new MadoBeforePasswordRequestEvent(identifier)),
    );
  };
}

const sentKey = 'mado-password-requested';

/**
 * What came of sending gets an entry of its own, which has whatever the page keeps in this one. After a reload or Forward
 * the form stands on such an entry already: then nothing is done.
 */
function noteSent(): boolean {
  if (isSentEntry()) return false;
  try {
    history.pushState({ ...Object(history.state), [sentKey]: true }, '');
    return true;
  } catch {
    return false; // a page without an address of its own
  }
}

function isSentEntry(): boolean {
  return Object(history.state)[sentKey] === true;
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-password-request': MadoPasswordRequest;
  }
}
