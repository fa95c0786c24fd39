import type { PortalError, Session, SessionAccount, SessionState } from '@madoguchi/sdk';
import { toPortalError } from '@madoguchi/sdk/portal/errors.js';
import type { sessionJa } from '@madoguchi/sdk/portal/session.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ControllerConnection } from './controller-connection.ts';
import { formStyles } from './form/form.styles.ts';
import { FormOutcome } from './form/form-outcome.ts';
import { feedbackStyles } from './form/feedback.styles.ts';
import { MadoElement } from './mado-element.ts';
import { MadoBeforeSignOutEvent, MadoSignedOutEvent } from './mado-session.events.ts';
import { madoSessionStyles } from './mado-session.styles.ts';
import { safeUrl } from './safe-url.ts';
import type { CatalogueLoaders } from './texts.ts';
import { tokens } from './tokens.styles.ts';

export type * from './mado-session.events.ts';

/**
 * Says who is signed in, and lets them sign out (AUTH-04).
 *
 * @summary Who is signed in, with sign-out.
 * @slot - Further things beside the name, such as a link to settings; shown while somebody is signed in.
 * @event {MadoBeforeSignOutEvent} mado-before-sign-out - Somebody is about to sign out; cancelable.
 * @event {MadoSignedOutEvent} mado-signed-out - Nobody is signed in any more.
 * @csspart session - The line as a whole.
 * @csspart name - The person's name.
 * @csspart company - The company's name.
 * @csspart sign-out - The button that signs out.
 * @csspart sign-in - The link to sign-in.
 * @csspart failure - What stands here after the server was not reached.
 * @attr {string} sign-in-href - Where people sign in; shown as a link while nobody is.
 */
export class MadoSession extends MadoElement<typeof sessionJa> {
  static override styles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, madoSessionStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    signInHref: { attribute: 'sign-in-href' },
    failure: { state: true },
    leaving: { state: true },
  };

  declare signInHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/portal/session.ja.js')).sessionJa,
    en: async () => (await import('@madoguchi/sdk/portal/session.en.js')).sessionEn,
  };
  readonly #session = new ControllerConnection<SessionState, Session>(
    this,
    { type: 'unknown' },
    (portal) => portal.session,
    (state, before) => {
      if (state.type === 'anonymous' && (before.type === 'active' || before.type === 'expired'))
        this.dispatchEvent(new MadoSignedOutEvent());
    },
  );

  readonly #outcome: FormOutcome = new FormOutcome(this, 'outcome', () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SessionState {
    return this.#session.state;
  }
  set state(state: SessionState) {
    this.#session.show(state);
  }

  protected override render(): TemplateResult {
    return html`<div class="mado-form"><div class="session" part="session">${this.#renderState()}</div></div>`;
  }

  #renderState(): TemplateResult | typeof nothing {
    const { state, messages } = this;
    switch (state.type) {
      case 'active':
        return html`${this.#outcome.render(messages, { error: this.failure })}${this.#renderAccount(state.account)}<slot></slot>
          <button
            class="mado-button mado-button-quiet ${this.leaving ? 'mado-busy' : ''}"
            part="sign-out"
            type="button"
            aria-disabled=${ifDefined(this.leaving || undefined)}
            @click=${this.#signOut}
          >
            ${messages.text('session.sign-out')}
          </button>`;
      case 'expired':
      case 'anonymous': {
        const href = safeUrl(this.signInHref);
        return html`<span>${messages.text(state.type === 'expired' ? 'session.expired' : 'session.anonymous')}</span>
          ${href ? html`<a class="mado-link" part="sign-in" href=${href}>${messages.text('session.sign-in')}</a>` : nothing}`;
      }
      case 'failed':
        return html`${this.#outcome.render(messages, state)}
          <button class="mado-button mado-button-quiet" type="button" @click=${() => void this.#session.controller?.refresh()}>
            ${messages.text('retry')}
          </button>`;
      default:
        return html`<span class="mado-hidden" role="status">${messages.text('session.loading')}</span>`;
    }
  }

  #renderAccount({ displayName, companyName }: SessionAccount): TemplateResult {
    return html`<span class="who">
      ${companyName ? html`<span class="company" part="company">${companyName}</span>` : nothing}
      <span class="name" part="name">${this.messages.text('session.signed-in-as', { name: displayName })}</span>
    </span>`;
  }

  /** The server could not be told to sign out: the person is still signed in, and is told so. */
  declare protected failure: PortalError | undefined;
  /** The server is being told. */
  declare protected leaving: boolean | undefined;

  readonly #signOut = async (): Promise<void> => {
    if (this.leaving || !this.dispatchEvent(new MadoBeforeSignOutEvent())) return;
    this.leaving = true;
    this.failure = undefined;
    try {
      await this.#session.controller?.signOut();
    } catch (error) {
      this.failure = toPortalError(error);
    }
    this.leaving = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-session': MadoSession;
  }
}
