import type { RecoveryState } from '@madoguchi/sdk';
import { createRecovery, type Recovery } from '@madoguchi/sdk/identity/recovery.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { FocusNext } from '../portal/focus-next.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforePasswordSaveEvent } from './mado-password-form.events.ts';
import { MadoBeforeRecoveryEvent, MadoRecoveredEvent } from './mado-recovery.events.ts';
import { madoRecoveryStyles } from './mado-recovery.styles.ts';
import { newPasswordError, NewPasswordFields, passwordSummary, typedIn } from './new-password-fields.ts';
import { recoveryTexts } from './recovery.texts.ts';
import {
  recoveryError,
  stepFields,
  stepOf,
  stepWords,
  toldNotice,
  type EnteredStep,
  type RecoveryCatalogue,
  type StepFields,
} from './recovery-view.ts';

export type * from './mado-recovery.events.ts';

/**
 * ID・パスワードをお忘れの方 (MYP-06): what is unknown; the ID; then, as the portal decides, a secret question and answer and a link by
 * mail, or a code by mail; the new password. Whoever does not know the ID, or gets no code, registers anew. Nothing of it tells
 * whether an ID exists. The whole form stands in the element's light DOM; the host takes the token from the page's fragment
 * (`#mado-token=…`), clears the fragment and hands the token in.
 *
 * @summary Recovers a forgotten password, or leads to registering an ID anew.
 * @slot header - Instead of the first title.
 * @slot footer - Below the form.
 * @event {MadoBeforeRecoveryEvent} mado-before-recovery - A recovery is about to begin; cancelable.
 * @event {MadoBeforePasswordSaveEvent} mado-before-password-save - The new password is about to be sent; cancelable.
 * @event {MadoRecoveredEvent} mado-recovered - The new password was set.
 * @attr {string} token - What the link carries after `#mado-token=`.
 * @attr {string} registration-href - Where an ID is registered, from its first step.
 * @attr {string} sign-in-href - Where people sign in afterwards.
 */
export class MadoRecovery extends LightFormElement<RecoveryCatalogue> {
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    token: {},
    registrationHref: { attribute: 'registration-href' },
    signInHref: { attribute: 'sign-in-href' },
  };
  protected override readonly lightStyles: readonly CSSResult[] = madoRecoveryStyles;

  declare token: string | undefined;
  declare registrationHref: string | undefined;
  declare signInHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = recoveryTexts;
  readonly #recovery = new ControllerConnection<RecoveryState, Recovery>(
    this,
    { type: 'choosing', fieldErrors: [] },
    (portal) => createRecovery(portal, { token: this.token ?? '' }),
    (state, before) => {
      if (state.type === 'saved') this.dispatchEvent(new MadoRecoveredEvent());
      const isNew = stepOf(state) !== stepOf(before) && stepOf(state) !== undefined && before.type !== 'loading';
      if (isNew) this.#focus.to(() => this.querySelector<HTMLElement>('input:not([readonly]), select'));
    },
  );
  readonly #fields: NewPasswordFields = new NewPasswordFields(this, () =>
    'identifier' in this.state ? this.state.identifier : undefined,
  );
  readonly #focus: FocusNext = new FocusNext(this);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): RecoveryState {
    return this.#recovery.state;
  }
  set state(state: RecoveryState) {
    this.#recovery.show(state);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('token') && this.#recovery.controller) this.#recovery.remake();
  }

  protected override renderForm(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
      case 'unavailable':
        return untilRead(messages, this.outcome, state, {
          loading: messages.text('recovery.loading'),
          unavailable: messages.text('recovery.unavailable'),
          onRetry: () => void this.#recovery.controller?.retry(),
        });
      case 'registering':
        return this.#told('register', messages.text('recovery.register-lead'), ['register', 'restart']);
      case 'mailed':
        return this.#told('mailed', messages.text('recovery.mailed-text'), ['restart', 'register']);
      case 'ended':
        return this.#told('ended', messages.text('recovery.ended-text'), ['restart', 'register']);
      case 'refused':
        return this.#told('refused', messages.text(`recovery.${state.reason}`), ['restart']);
      case 'saved':
        return this.#told('saved', messages.text('recovery.saved-text'), ['sign-in']);
      default: {
        const step = stepOf(state) ?? 'choosing';
        return html`${keyed(step, this.#renderStep(state, step))}`;
      }
    }
  }

  #renderStep(state: Extract<RecoveryState, { type: EnteredStep | 'submitting' }>, step: EnteredStep): TemplateResult {
    const { messages, formId } = this;
    const { title, act } = stepWords[step];
    const busy = state.type === 'submitting';
    const given = busy ? [] : state.fieldErrors;
    const errors = step === 'setting' ? this.#fields.remaining(given) : given;
    const items =
      step === 'setting'
        ? passwordSummary(messages, formId, errors, {
            password: newPasswordError(messages, errors, 'password'),
            repeated: newPasswordError(messages, errors, 'repeated'),
          })
        : errors.map((error) => ({ id: `${formId}-${error.field}`, text: recoveryError(messages, error) }));
    const headed = step === 'choosing' && this.has('header');
    return html`<form novalidate method="post" aria-label=${messages.text(title)} aria-busy=${busy} @submit=${this.#submit}>
      ${headed ? nothing : html`<h2 class="mado-title">${messages.text(title)}</h2>`}
      ${this.outcome.render(messages, {
        error: 'error' in state ? state.error : undefined,
        items,
        params: { identifier: messages.text('sign-in.identifier') },
        typed: true,
        busy,
      })}
      ${this.#renderFields(state, step, errors)}
      <div class="mado-actions">
        ${submitButton(messages.text(act), busy, messages.text('busy'))}
        ${step === 'choosing' || step === 'answering' ? nothing : this.#way('restart')}
      </div>
      ${step === 'coding' ? html`<div>${this.#way('register')}</div>` : nothing}
    </form>`;
  }

  #renderFields(
    state: Extract<RecoveryState, { type: EnteredStep | 'submitting' }>,
    step: EnteredStep,
    errors: StepFields['errors'],
  ): TemplateResult {
    const { messages, formId, usedPortal } = this;
    const expiresAt = 'expiresAt' in state ? state.expiresAt : undefined;
    const fields: StepFields = {
      formId,
      errors,
      unknown: 'unknown' in state ? state.unknown : undefined,
      onChoose: (unknown) => this.#recovery.controller?.choose(unknown),
      until: usedPortal && expiresAt ? momentText(usedPortal, messages.locale)(expiresAt) : '',
    };
    if (step !== 'setting') return stepFields(messages, step, fields);
    const identifier = ('identifier' in state ? state.identifier : undefined) ?? '';
    return html`<p class="mado-text">${messages.text('password-form.account', { identifier })}</p>
          <input class="mado-hidden" type="text" name="username" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${identifier} />
          ${this.#fields.render(messages, formId, errors)}`;
  }

  /** Something that is said instead of a step, with the ways on. */
  #told(
    what: 'register' | 'mailed' | 'ended' | 'refused' | 'saved',
    text: string,
    ways: readonly ('restart' | 'register' | 'sign-in')[],
  ): TemplateResult {
    const { messages } = this;
    const title = messages.text(`recovery.${what}`);
    return html`<div class="mado-stack">
      ${toldNotice(this.outcome.id, title, text, what === 'saved' || what === 'mailed')}
      ${what === 'mailed' ? html`<p class="mado-hint" part="hint">${messages.text('recovery.not-received')}</p>` : nothing}
      <div class="mado-actions">${ways.map((way) => this.#way(way))}</div>
    </div>`;
  }

  #way(way: 'restart' | 'register' | 'sign-in'): TemplateResult | typeof nothing {
    const { messages } = this;
    if (way === 'restart')
      return html`<button
        class="mado-button mado-button-quiet"
        part="restart"
        type="button"
        @click=${() => this.#recovery.controller?.restart()}
      >${messages.text('recovery.back')}</button>`;
    const href = safeUrl(way === 'register' ? this.registrationHref : this.signInHref);
    if (!href) return nothing;
    const text = messages.text(way === 'register' ? 'recovery.register-act' : 'recovery.sign-in');
    const isMain = way === 'sign-in' || this.state.type === 'registering';
    return html`<a class=${isMain ? 'mado-button' : 'mado-link'} part=${way} href=${href}>${text}</a>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const { controller } = this.#recovery;
    if (!(form instanceof HTMLFormElement) || !controller) return;
    const data = new FormData(form);
    const typed = (name: string): string => String(data.get(name) ?? '');
    const identifier = typed('identifier');
    switch (this.state.type) {
      case 'choosing':
        return controller.next();
      case 'identifying':
        return void controller.begin(identifier, () => this.dispatchEvent(new MadoBeforeRecoveryEvent(identifier)));
      case 'asking':
        return void controller.ask(typed('question'), typed('answer'));
      case 'answering':
        return void controller.answer(typed('question'), typed('answer'));
      case 'coding':
        return void controller.prove(typed('code'));
      case 'setting':
        this.#fields.sent();
        return void controller.save(typedIn(form), () => this.dispatchEvent(new MadoBeforePasswordSaveEvent()));
      default:
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-recovery': MadoRecovery;
  }
}
