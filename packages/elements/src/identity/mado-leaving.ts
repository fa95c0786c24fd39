import type { LeavingState } from '@madoguchi/sdk';
import type { leavingJa } from '@madoguchi/sdk/identity/leaving.ja.js';
import { createLeaving, type Leaving } from '@madoguchi/sdk/identity/leaving.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { draftStorage } from '../portal/draft-storage.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { LightFormElement } from '../portal/form/light-form-element.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { waiting } from '../portal/form/waiting.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { consequencesView, leavingErrors, leavingFields, understoodBox } from './leaving-fields.ts';
import { MadoBeforeLeaveEvent, MadoLeftEvent } from './mado-leaving.events.ts';
import { leavingStyles } from './mado-leaving.styles.ts';

export type * from './mado-leaving.events.ts';

type Facts = Extract<LeavingState, { consequences: unknown }>;

const asking: readonly string[] = ['asking', 'invalid', 'submitting', 'failed'];

/**
 * 退会 (LIC-21): what leaving means, the contracts left without an owner first; the box to tick, 退会手続きへ; the reason and
 * the password, 退会する. Afterwards the account is deleted and nobody is signed in, in other tabs too. The form stands in the
 * element's light DOM. The reason and the comment, never the password, outlive a reload, until the person has left or signs
 * out, or 7 days are over.
 *
 * @summary Leaving the portal.
 * @slot header - Instead of the title.
 * @slot footer - Below the form.
 * @event {MadoBeforeLeaveEvent} mado-before-leave - The request is about to be sent; cancelable.
 * @event {MadoLeftEvent} mado-left - The account is deleted.
 */
export class MadoLeaving extends LightFormElement<typeof leavingJa> {
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };
  protected override readonly lightStyles: readonly CSSResult[] = [
    ...feedbackStyles,
    waitingStyles,
    radiosStyles,
    leavingStyles,
  ];

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/identity/leaving.ja.js')).leavingJa,
    en: async () => (await import('@madoguchi/sdk/identity/leaving.en.js')).leavingEn,
  };
  #shown = false;
  /** Goes up with each person and each step: nobody sees what another one has typed, and a password is typed anew. */
  #fresh = 0;
  /** The next step takes the focus once it is drawn. */
  #moving = false;
  /** The person has left: with that nobody is signed in, which is no reason to begin anew. */
  #left: LeavingState | undefined;
  readonly #leaving = new PersonalConnection<LeavingState, Leaving>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#fresh++;
      this.#shown = false;
      return this.#left ? undefined : createLeaving(portal, { drafts: draftStorage() });
    },
    (state, before) => {
      if (state.type === 'left') {
        this.#left = state;
        this.dispatchEvent(new MadoLeftEvent());
      }
      const moves = asking.includes(state.type) !== asking.includes(before.type) && before.type !== 'loading';
      if (moves) this.#fresh++;
      this.#moving = moves && state.type !== 'changed'; // what is said of that has the focus
    },
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): LeavingState {
    return this.#left ?? this.#leaving.state;
  }
  set state(state: LeavingState) {
    this.#left = undefined;
    this.#leaving.show(state);
  }

  protected override updated(): void {
    if (!this.#moving) return;
    this.#moving = false;
    this.querySelector<HTMLElement>('[data-step]')?.focus();
  }

  protected override renderForm(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('leaving.loading'));
      case 'unavailable':
        return unavailable(messages, {
          title: messages.text('leaving.unavailable'),
          failure: this.outcome.render(messages, state),
          onRetry: () => void this.#leaving.controller?.retry(),
        });
      case 'left':
        return html`<div class="mado-stack" id=${this.outcome.id} role="status" tabindex="-1">
          <h2 class=${this.has('header') ? 'mado-notice-title' : 'mado-title'}>${messages.text('leaving.left')}</h2>
          <p class="mado-notice mado-notice-success" part="success">${messages.text('leaving.left-text')}</p>
        </div>`;
      default:
        return html`${keyed(this.#fresh, asking.includes(state.type) ? this.#renderAsking(state) : this.#renderReading(state))}`;
    }
  }

  #title(text: string): TemplateResult {
    return html`<h2 class=${this.has('header') ? 'mado-notice-title' : 'mado-title'} data-step tabindex="-1">${text}</h2>`;
  }

  #renderReading(state: Facts): TemplateResult {
    const { messages, formId } = this;
    const errors = state.type === 'unticked' ? state.fieldErrors : [];
    const title = messages.text('leaving.title');
    return html`<form novalidate aria-label=${title} @submit=${this.#proceed}>
      ${this.has('header') ? nothing : this.#title(title)}
      ${this.outcome.render(messages, { items: leavingErrors(messages, formId, errors) })}
      ${
        state.type === 'changed'
          ? html`<p class="mado-notice" id=${this.outcome.id} role="alert" tabindex="-1">${messages.text('leaving.changed')}</p>`
          : nothing
      }
      ${consequencesView(messages, state.consequences)}
      ${understoodBox(messages, formId, state.ticked, errors, (ticked) => this.#leaving.controller?.tick(ticked))}
      <div class="mado-actions">${submitButton(messages.text('leaving.proceed'), false, '')}</div>
    </form>`;
  }

  #renderAsking(state: Facts): TemplateResult {
    const { messages, formId } = this;
    const errors = state.type === 'invalid' ? state.fieldErrors : [];
    const title = messages.text('leaving.form-title');
    const busy = state.type === 'submitting';
    const back = (): void => {
      if (!busy) this.#leaving.controller?.back();
    };
    return html`<form novalidate method="post" aria-label=${title} aria-busy=${busy} @submit=${this.#leave}>
      ${this.#title(title)}
      ${this.outcome.render(messages, {
        error: state.type === 'failed' ? state.error : undefined,
        items: leavingErrors(messages, formId, errors),
        typed: true,
        busy,
      })}
      ${state.restored && !busy ? restoredNote(messages.text('leaving.restored'), messages.text('leaving.anew'), this.#beginAnew) : nothing}
      <input class="mado-hidden" type="text" name="username" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${this.#identifier} />
      ${leavingFields(messages, state, {
        formId,
        errors,
        shown: this.#shown,
        onType: (typed) => this.#leaving.controller?.type(typed),
        onShow: (shown) => {
          this.#shown = shown;
          this.requestUpdate();
        },
      })}
      <div class="mado-actions">
        ${submitButton(messages.text('leaving.submit'), busy, messages.text('busy'))}
        <button class="mado-button mado-button-quiet" type="button" @click=${back}>${messages.text('leaving.back')}</button>
      </div>
    </form>`;
  }

  get #identifier(): string {
    const session = this.usedPortal?.session.state;
    return session && 'account' in session ? session.account.identifier : '';
  }

  readonly #beginAnew = (): void => {
    this.#leaving.controller?.beginAnew();
    this.#fresh++;
    this.#moving = true;
  };

  readonly #proceed = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#leaving.controller?.proceed();
  };

  readonly #leave = (event: SubmitEvent): void => {
    event.preventDefault();
    const { controller } = this.#leaving;
    const { state } = this;
    if (!(event.currentTarget instanceof HTMLFormElement) || !controller || !('typed' in state)) return;
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    const before = (): boolean => this.dispatchEvent(new MadoBeforeLeaveEvent(state.typed.reason ?? 'other'));
    void controller.leave({ password }, before);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-leaving': MadoLeaving;
  }
}
