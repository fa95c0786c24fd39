import type { PortalError, SessionAccount } from '@madoguchi/sdk';
import { createSessionView, type SessionView, type SessionViewState } from '@madoguchi/sdk/portal/session-view.js';
import type { sessionJa } from '@madoguchi/sdk/portal/session.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { opensElsewhere } from './opens-elsewhere.ts';
import { PersonalConnection } from './personal-connection.ts';
import { formStyles } from './form/form.styles.ts';
import { FormOutcome } from './form/form-outcome.ts';
import { feedbackStyles } from './form/feedback.styles.ts';
import { MadoElement } from './mado-element.ts';
import { MadoBeforeSignOutEvent } from './mado-session.events.ts';
import { madoSessionStyles } from './mado-session.styles.ts';
import { safeUrl } from './safe-url.ts';
import type { CatalogueLoaders } from './texts.ts';
import { tokens } from './tokens.styles.ts';

export type * from './mado-gate-required.event.ts';
export type * from './mado-session.events.ts';

/**
 * Says who is signed in, and lets them sign out (AUTH-04).
 *
 * @summary Who is signed in, with sign-out.
 * @slot - Further things beside the name, such as a link to settings; shown while somebody is signed in.
 * @event {MadoBeforeSignOutEvent} mado-before-sign-out - Somebody is about to sign out; cancelable.
 * @event {MadoSignedOutEvent} mado-signed-out - Nobody is signed in any more; told once for a portal, at the `<mado-portal>` around.
 * @event {MadoGateRequiredEvent} mado-gate-required - Something has to be done before anything else is reachable; told at the `<mado-portal>` around.
 * @csspart session - The line as a whole.
 * @csspart account - Company and name.
 * @csspart name - The person's name.
 * @csspart company - The company's name.
 * @csspart sign-out - The button that signs out.
 * @csspart sign-in - The link to sign-in.
 * @csspart failure - What stands here after the server was not reached.
 * @attr {string} sign-in-href - Where people sign in; shown as a link while nobody is. Where a session has just ended and the portal can ask in place, the link does that.
 */
export class MadoSession extends MadoElement<typeof sessionJa> {
  static override styles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, madoSessionStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    signInHref: { attribute: 'sign-in-href' },
  };

  declare signInHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/portal/session.ja.js')).sessionJa,
    en: async () => (await import('@madoguchi/sdk/portal/session.en.js')).sessionEn,
  };
  readonly #view = new PersonalConnection<SessionViewState, SessionView>(this, { type: 'unknown' }, createSessionView);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SessionViewState {
    return this.#view.state;
  }
  set state(state: SessionViewState) {
    this.#view.show(state);
  }

  protected override render(): TemplateResult {
    return html`<div class="mado-form"><div class="session" part="session">${this.#renderState()}</div></div>`;
  }

  #renderState(): TemplateResult | typeof nothing {
    const { state, messages } = this;
    switch (state.type) {
      case 'active':
      case 'signing-out':
      case 'sign-out-failed':
        return this.#renderSignedIn(state);
      case 'expired':
      case 'anonymous': {
        const href = safeUrl(this.signInHref);
        return html`<span>${messages.text('session.anonymous')}</span>
          ${href ? html`<a class="mado-link" part="sign-in" href=${href} @click=${this.#signInAgain}>${messages.text('session.sign-in')}</a>` : nothing}`;
      }
      case 'failed':
        return html`${this.#outcome.render(messages, state)}
          <button class="mado-button mado-button-quiet" type="button" @click=${() => void this.#view.controller?.retry()}>
            ${messages.text('retry')}
          </button>`;
      default:
        return html`<span class="mado-hidden" role="status">${messages.text('session.loading')}</span>`;
    }
  }

  #renderSignedIn(
    state: Extract<SessionViewState, { type: 'active' | 'signing-out' | 'sign-out-failed' }>,
  ): TemplateResult {
    const { messages } = this;
    const busy = state.type === 'signing-out';
    return html`${state.type === 'sign-out-failed' ? this.#renderFailed(state.error) : nothing}
      ${this.#renderAccount(state.account)}<slot></slot>
      <button
        class="mado-button mado-button-quiet ${busy ? 'mado-busy' : ''}"
        part="sign-out"
        type="button"
        aria-disabled=${ifDefined(busy || undefined)}
        @click=${this.#signOut}
      >
        ${messages.text('session.sign-out')}${busy ? html`<span class="mado-hidden" role="status">${messages.text('busy')}</span>` : nothing}
      </button>`;
  }

  /** Whoever shares a computer must know that they are still signed in, and most of all when nothing can be loaded. */
  #renderFailed(error: PortalError): TemplateResult | typeof nothing {
    const { messages } = this;
    const note = messages.text('session.sign-out-failed');
    if (error.code !== 'network') return this.#outcome.render(messages, { error, note });
    return html`<div
      class="mado-notice mado-notice-danger"
      part="failure"
      id=${this.#outcome.id}
      role="alert"
      tabindex="-1"
    >
      <p class="mado-text">${note}</p>
      <p class="mado-text">${messages.text('error.network')}</p>
    </div>`;
  }

  #renderAccount({ displayName, companyName }: SessionAccount): TemplateResult {
    return html`<span class="who" part="account">
      ${companyName ? html`<span class="company" part="company">${companyName}</span>` : nothing}
      <span class="name" part="name">${this.messages.text('session.signed-in-as', { name: displayName })}</span>
    </span>`;
  }

  /** Where the session ended under somebody's hands, the page stays, and with it what was typed. */
  readonly #signInAgain = (event: MouseEvent): void => {
    const controller = this.#view.controller;
    if (this.state.type !== 'expired' || !controller || !this.usedPortal?.session.reauthenticate) return;
    if (opensElsewhere(event)) return;
    event.preventDefault();
    void controller.signInAgain();
  };

  readonly #signOut = (): void =>
    void this.#view.controller?.signOut(() => this.dispatchEvent(new MadoBeforeSignOutEvent()));
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-session': MadoSession;
  }
}
