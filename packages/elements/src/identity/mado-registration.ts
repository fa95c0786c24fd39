import type { FieldError, ProofKind, RegistrationState } from '@madoguchi/sdk';
import { createRegistration, type Registration } from '@madoguchi/sdk/identity/registration.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeRegistrationEvent, MadoRegistrationRequestedEvent } from './mado-registration.events.ts';
import { madoRegistrationStyles } from './mado-registration.styles.ts';
import { newPasswordError, NewPasswordFields, passwordSummary, typedIn } from './new-password-fields.ts';
import {
  firstKinds,
  oneProof,
  proofFields,
  registrationError,
  stepOf,
  stepWords,
  type EnteredStep,
  type ProofFields,
  type RegistrationCatalogue,
} from './registration-view.ts';
import { registrationTexts } from './registration.texts.ts';

export type * from './mado-registration.events.ts';

type Entering = Exclude<RegistrationState, { readonly type: 'sent' }>;

/**
 * ID新規登録 as far as the mail (MYP-02 to MYP-04): the contract is proved by name, telephone number and one of four proofs, a second
 * time where the contract asks for it; then ID and password. What does not fit any contract is told without saying what of it.
 * The whole form stands in the element's light DOM. Nothing of it outlives the page.
 *
 * @summary Registers an ID, as far as the mail that confirms it.
 * @slot header - Instead of the title of the first step.
 * @slot footer - Below the form.
 * @event {MadoBeforeRegistrationEvent} mado-before-registration - An ID was chosen, and is about to be sent; cancelable.
 * @event {MadoRegistrationRequestedEvent} mado-registration-requested - The mail to the ID is on its way.
 */
export class MadoRegistration extends LightFormElement<RegistrationCatalogue> {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
  };
  protected override readonly lightStyles: readonly CSSResult[] = madoRegistrationStyles;

  protected readonly catalogues: CatalogueLoaders = registrationTexts;
  readonly #registration = new ControllerConnection<RegistrationState, Registration>(
    this,
    { type: 'proving', typed: { kana: '', telephone: '' }, fieldErrors: [] },
    (portal) => createRegistration(portal),
    (state, before) => {
      if (state.type === 'sent') this.dispatchEvent(new MadoRegistrationRequestedEvent(state.identifier));
      if (stepOf(state) === stepOf(before)) return;
      this.#proofs.clear();
      this.#fields.empty();
      if (state.type === 'sent') this.#focus.to(() => this.querySelector<HTMLElement>(`#${this.outcome.id}`));
      else if (!('error' in state && state.error)) this.#focus.to(() => this.querySelector<HTMLElement>('input'));
    },
  );
  readonly #fields: NewPasswordFields = new NewPasswordFields(this, () => this.#typed('identifier'));
  readonly #focus: FocusNext = new FocusNext(this);
  readonly #proofs: Map<ProofKind, string> = new Map();
  /** How often the first step was emptied: its fields are made anew then. */
  #emptied = 0;

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): RegistrationState {
    return this.#registration.state;
  }
  set state(state: RegistrationState) {
    this.#registration.show(state);
  }

  protected override renderForm(): TemplateResult {
    const { state } = this;
    if (state.type === 'sent') return this.#renderSent(state.identifier);
    const step = stepOf(state) ?? 'proving';
    return html`${keyed(`${step}-${this.#emptied}`, this.#renderStep(state, step))}`;
  }

  #renderStep(state: Entering, step: EnteredStep): TemplateResult {
    const { messages, formId } = this;
    const words = stepWords[step];
    const busy = state.type === 'submitting';
    const given = busy ? [] : state.fieldErrors;
    const errors = step === 'choosing' ? this.#remaining(given) : given;
    const kind = 'kind' in state ? state.kind : state.typed.kind;
    const title = messages.text(words.title);
    const text = (field: string): string | undefined => {
      const error = errorOf(errors, field);
      return error && registrationError(messages, error, kind);
    };
    const own = errors.filter((error) => !isOfPassword(error));
    const items = [
      ...own.map(({ field }) => ({ id: `${formId}-${field}`, text: text(field) ?? '' })),
      ...passwordSummary(messages, formId, errors.filter(isOfPassword), {
        password: newPasswordError(messages, errors, 'password'),
        repeated: newPasswordError(messages, errors, 'repeated'),
      }),
    ];
    return html`<form novalidate method="post" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${step === 'proving' && this.has('header') ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      <p class="mado-step">${messages.text('registration.step.now', { step: words.step, count: 3 })}</p>
      ${this.outcome.render(messages, { error: 'error' in state ? state.error : undefined, items, typed: true, busy })}
      <p class="mado-text">${messages.text(words.intro)}</p>
      ${step === 'choosing' ? this.#renderIdentifier(state, text('identifier'), errors) : this.#renderProof(state, errors)}
      <div class="mado-actions">
        ${submitButton(messages.text(words.act), busy, messages.text('busy'))}
        ${step === 'proving' ? this.#act('reset', busy) : this.#act('back', busy)}
      </div>
    </form>`;
  }

  #renderProof(state: Entering, errors: ProofFields['errors']): TemplateResult {
    const { messages, formId } = this;
    const again = 'kinds' in state && state.kinds !== undefined;
    const fields: ProofFields = {
      formId,
      errors,
      kinds: again ? state.kinds : firstKinds,
      kind: again ? state.kind : state.typed.kind,
      again,
      values: this.#proofs,
      onChoose: (kind) => this.#registration.controller?.choose(kind),
      onType: (kind, value) => this.#proofs.set(kind, value),
    };
    return again ? oneProof(messages, fields) : proofFields(messages, state.typed, fields);
  }

  #renderIdentifier(state: Entering, error: string | undefined, errors: ProofFields['errors']): TemplateResult {
    const { messages, formId } = this;
    return html`${textField({
      id: `${formId}-identifier`,
      name: 'identifier',
      label: messages.text('registration.identifier'),
      mark: messages.text('registration.required'),
      hint: messages.text('registration.identifier.hint'),
      error,
      autocomplete: 'username',
      inputMode: 'email',
      value: 'identifier' in state ? state.identifier : undefined,
    })}
    ${this.#fields.render(messages, formId, errors)}`;
  }

  #renderSent(identifier: string): TemplateResult {
    const { messages } = this;
    return html`<div class="mado-stack">
      <div class="mado-notice mado-notice-success" part="success" id=${this.outcome.id} role="status" tabindex="-1">
        <p class="mado-notice-title">${messages.text('registration.sent.title')}</p>
        <p class="mado-text">${messages.text('registration.sent.text', { identifier })}</p>
      </div>
      <p class="mado-hint" part="hint">${messages.text('registration.sent.missing')}</p>
      <div class="mado-actions">${this.#act('again', false)}</div>
    </div>`;
  }

  #act(act: 'reset' | 'back' | 'again', busy: boolean): TemplateResult {
    const key = act === 'again' ? 'registration.sent.again' : (`registration.${act}` as const);
    const click = (): void => {
      const { controller } = this.#registration;
      if (busy || !controller) return;
      if (act !== 'reset') return controller.back();
      this.#emptied++;
      this.#proofs.clear();
      controller.reset();
      this.#focus.to(() => this.querySelector<HTMLElement>('input'));
    };
    return html`<button
      class="mado-button mado-button-quiet"
      part=${act}
      type="button"
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${click}
    >${this.messages.text(key)}</button>`;
  }

  /** What is told of what is wrong: what is wrong with the ID stays until it is sent again. */
  #remaining(errors: ProofFields['errors']): ProofFields['errors'] {
    return [...errors.filter((error) => !isOfPassword(error)), ...this.#fields.remaining(errors.filter(isOfPassword))];
  }

  #typed(name: string): string {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const { controller } = this.#registration;
    if (!(form instanceof HTMLFormElement) || !controller) return;
    const identifier = this.#typed('identifier');
    switch (this.state.type) {
      case 'proving':
        return void controller.prove(
          { kana: this.#typed('kana'), telephone: this.#typed('telephone') },
          this.#typed('proof'),
        );
      case 'proving-again':
        return void controller.proveAgain(this.#typed('proof'));
      case 'choosing':
        this.#fields.sent();
        return void controller.send(identifier, typedIn(form), {
          locale: this.messages.locale,
          before: () => this.dispatchEvent(new MadoBeforeRegistrationEvent(identifier)),
        });
      default:
    }
  };
}

const isOfPassword = ({ field }: FieldError): boolean => field === 'password' || field === 'repeated';

declare global {
  interface HTMLElementTagNameMap {
    'mado-registration': MadoRegistration;
  }
}
