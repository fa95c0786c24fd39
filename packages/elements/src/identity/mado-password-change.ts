import type { FieldError, PasswordChangeState } from '@madoguchi/sdk';
import type { passwordChangeJa } from '@madoguchi/sdk/identity/password-change.ja.js';
import { asksCurrentNow, createPasswordChange, type PasswordChange } from '@madoguchi/sdk/identity/password-change.js';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforePasswordChangeEvent, MadoPasswordChangedEvent } from './mado-password-change.events.ts';
import { newPasswordError, NewPasswordFields, passwordSummary, typedIn } from './new-password-fields.ts';
import { passwordChangeTexts } from './password-change.texts.ts';
import { passwordFormStyles } from './password-form.styles.ts';

export type * from './mado-password-change.events.ts';

type Changing = Extract<PasswordChangeState, { forced: boolean }>;

/**
 * Changes the password of the person who is signed in (AUTH-06): the current one where the portal asks for it, and the new
 * one twice. Where it has to be done before anything else it says so (AUTH-08). The form stands in the element's light DOM.
 *
 * @summary Form that changes the password.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforePasswordChangeEvent} mado-before-password-change - The form is about to be sent; cancelable.
 * @event {MadoPasswordChangedEvent} mado-password-changed - The password was changed.
 * @attr {string} continue-href - Where people go on afterwards.
 */
export class MadoPasswordChange extends LightFormElement<typeof passwordFormJa & typeof passwordChangeJa> {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    continueHref: { attribute: 'continue-href' },
  };
  protected override readonly lightStyles: readonly CSSResult[] = [...feedbackStyles, passwordFormStyles];

  declare continueHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = passwordChangeTexts;
  /** Goes up with each person: nobody sees what another one has typed. */
  #person = 0;
  readonly #change = new PersonalConnection<PasswordChangeState, PasswordChange>(
    this,
    { type: 'ready', forced: false },
    (portal) => {
      this.#person++;
      this.#fields.empty();
      return createPasswordChange(portal);
    },
    (state) => {
      if (state.type === 'saved') this.dispatchEvent(new MadoPasswordChangedEvent(state.session));
    },
  );
  readonly #fields: NewPasswordFields = new NewPasswordFields(
    this,
    () => this.#identifier,
    () => this.#asksCurrent,
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): PasswordChangeState {
    return this.#change.state;
  }
  set state(state: PasswordChangeState) {
    this.#change.show(state);
  }

  get #identifier(): string | undefined {
    const session = this.usedPortal?.session.state;
    return session && 'account' in session ? session.account.identifier : undefined;
  }

  get #asksCurrent(): boolean {
    const { usedPortal } = this;
    return usedPortal ? asksCurrentNow(usedPortal) : false;
  }

  protected override renderForm(): TemplateResult {
    const { state } = this;
    return state.type === 'saved' ? this.#renderSaved() : html`${keyed(this.#person, this.#renderFields(state))}`;
  }

  #renderSaved(): TemplateResult {
    const { messages } = this;
    const href = safeUrl(this.continueHref);
    return html`<div class="mado-stack">
      <div class="mado-stack" id=${this.outcome.id} role="status" tabindex="-1">
        <h2 class=${this.has('header') ? 'mado-notice-title' : 'mado-title'}>
          ${messages.text('password-change.saved.title')}
        </h2>
        <p class="mado-notice mado-notice-success" part="success">${messages.text('password-change.saved.text')}</p>
      </div>
      ${
        href
          ? html`<div class="mado-actions"><a class="mado-button" href=${href}>${messages.text('password-change.continue')}</a></div>`
          : nothing
      }
    </div>`;
  }

  #renderFields(state: Changing): TemplateResult {
    const { messages, formId } = this;
    const title = messages.text('password-change.title');
    const busy = state.type === 'submitting';
    const errors = state.type === 'invalid' ? this.#fields.remaining(state.fieldErrors) : [];
    const current = this.#currentError(errors);
    return html`<form novalidate method="post" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${this.outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: passwordSummary(messages, formId, errors, {
          current,
          password: newPasswordError(messages, errors, 'password'),
          repeated: newPasswordError(messages, errors, 'repeated'),
        }),
        typed: true,
        busy,
      })}
      ${state.forced ? html`<p class="mado-notice" part="forced">${messages.text('password-change.forced')}</p>` : nothing}
      <input class="mado-hidden" type="text" name="username" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${this.#identifier ?? ''} />
      ${
        this.#asksCurrent
          ? textField({
              id: `${formId}-current`,
              name: 'current',
              label: messages.text('password-change.current'),
              mark: messages.text('password-form.required'),
              error: current,
              type: this.#fields.type,
              autocomplete: 'current-password',
              onInput: this.#fields.compare,
            })
          : nothing
      }
      ${this.#fields.render(messages, formId, errors)}
      <p class="mado-hint">${messages.text('password-change.others')}</p>
      <div class="mado-actions">${submitButton(messages.text('password-change.submit'), busy, messages.text('busy'))}</div>
    </form>`;
  }

  #currentError(errors: readonly FieldError[]): string | undefined {
    const { messages } = this;
    const error = errorOf(errors, 'current');
    if (!error) return undefined;
    return error.code === 'wrong'
      ? messages.text('password-change.wrong')
      : messages.text('field.required', { label: messages.text('password-change.current') });
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    this.#fields.sent();
    void this.#change.controller?.save(typedIn(form), () => this.dispatchEvent(new MadoBeforePasswordChangeEvent()));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-password-change': MadoPasswordChange;
  }
}
