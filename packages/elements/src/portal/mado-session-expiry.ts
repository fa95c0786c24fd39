import type { SessionExpiryState } from '@madoguchi/sdk';
import { createSessionExpiry, type SessionExpiry } from '@madoguchi/sdk/portal/session-expiry.js';
import type { sessionEndJa } from '@madoguchi/sdk/portal/session-end.ja.js';
import type { sessionExpiryJa } from '@madoguchi/sdk/portal/session-expiry.ja.js';
import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { Countdown } from './countdown.ts';
import { feedbackStyles } from './form/feedback.styles.ts';
import { formStyles } from './form/form.styles.ts';
import { MadoElement } from './mado-element.ts';
import { MadoBeforeSignOutEvent } from './mado-session.events.ts';
import { madoSessionExpiryStyles } from './mado-session-expiry.styles.ts';
import { joinSentences } from './text/join-sentences.ts';
import { PersonalConnection } from './personal-connection.ts';
import { sessionEndText } from './session-end.texts.ts';
import { sessionExpiryTexts } from './session-expiry.texts.ts';
import type { CatalogueLoaders } from './texts.ts';
import { tokens } from './tokens.styles.ts';

export type * from './mado-session.events.ts';

type Ending = Extract<SessionExpiryState, { endsAt: number }>;
type Ended = Extract<SessionExpiryState, { type: 'ended' }>;

/**
 * Warns before a session ends, and lets the person go on with it; afterwards it says why it ended (AUTH-03). The warning
 * goes as soon as the session holds longer, whatever prolonged it, here or in another tab. It shows nothing while there is
 * time enough or while a dialog asks to sign in again, lies above the page without taking the focus, and is told to those
 * who listen once, and once more in the last minute.
 *
 * @summary Warning before a session ends.
 * @event {MadoBeforeSignOutEvent} mado-before-sign-out - Somebody is about to sign out; cancelable.
 * @event {MadoSignedOutEvent} mado-signed-out - Nobody is signed in any more; told once for a portal, at the `<mado-portal>` around.
 * @csspart warning - The card as a whole.
 * @csspart title - Its title.
 * @csspart extend - The button that goes on with the session.
 * @csspart sign-out - The button that signs out.
 * @csspart sign-in - The button that signs in again.
 * @csspart failure - What stands here after the server was not reached.
 */
export class MadoSessionExpiry extends MadoElement<typeof sessionExpiryJa & typeof sessionEndJa> {
  static override styles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, madoSessionExpiryStyles];
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = sessionExpiryTexts;
  readonly #expiry = new PersonalConnection<SessionExpiryState, SessionExpiry>(this, { type: 'quiet' }, (portal) =>
    createSessionExpiry(portal),
  );
  readonly #countdown = new Countdown(this, () => {
    const { state, usedPortal } = this;
    return 'endsAt' in state && usedPortal ? state.endsAt - usedPortal.clock.now() : undefined;
  });
  /** The end that was closed by hand: it is not told again before its last minute. */
  #closed: number | undefined;
  /** That it has ended was closed by hand: the head of the page goes on saying so, until the person is asked again. */
  #closedEnd: SessionExpiryState | undefined;
  /** What was told to those who listen, and what it was about. */
  #said = { about: '', text: '' };

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): SessionExpiryState {
    return this.#expiry.state;
  }
  set state(state: SessionExpiryState) {
    this.#expiry.show(state);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#seen);
    addEventListener('focus', this.#seen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    removeEventListener('focus', this.#seen);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.state.type === 'quiet' || this.state.type === 'asking') this.#closedEnd = undefined;
  }

  protected override render(): TemplateResult {
    const { state } = this;
    this.#say();
    return html`<section class="mado-form card" part="warning" popover="manual" aria-labelledby="title">
        ${
          state.type === 'ended'
            ? this.#renderEnded(state)
            : state.type === 'put-off'
              ? this.#renderPutOff()
              : 'endsAt' in state
                ? this.#renderEnding(state)
                : nothing
        }
      </section>
      <p class="mado-hidden" role="alert">${this.#said.text}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const card = this.renderRoot.querySelector<HTMLElement>('[popover]');
    if (card && this.isConnected && card.matches(':popover-open') !== this.#visible) card.togglePopover(this.#visible);
  }

  /**
   * Tells those who listen when it appears, when its last minute begins, and how it ended; not each second. A live region
   * is heard only if it stood there before its text, so that all of it is said by the same one.
   */
  #say(): void {
    const { state, messages } = this;
    if (this.#visible && 'endsAt' in state) {
      const about = `${messages.locale} ${state.endsAt} ${this.#countdown.remaining.unit}`;
      if (about !== this.#said.about)
        this.#said = { about, text: `${messages.text('session-expiry.title')} ${this.#endingText(state)}` };
    } else if (state.type === 'ended')
      this.#said = { about: '', text: joinSentences(messages.locale, this.#endedTexts(state)) };
    else this.#said = { about: '', text: '' };
  }

  get #visible(): boolean {
    const { state } = this;
    return 'endsAt' in state
      ? this.#closed !== state.endsAt || this.#countdown.remaining.unit === 'seconds'
      : (state.type === 'ended' || state.type === 'put-off') && this.#closedEnd !== state;
  }

  #endingText({ final }: Ending): string {
    const { messages } = this;
    const { unit, count } = this.#countdown.remaining;
    const time =
      unit === 'minutes'
        ? messages.text('session-expiry.minutes', { minutes: count })
        : messages.text('session-expiry.seconds', { seconds: count });
    const hours = this.usedPortal?.configuration.session.absoluteHours ?? 0;
    return final
      ? messages.text('session-expiry.final', { time, hours })
      : messages.text('session-expiry.idle', { time });
  }

  /** That it ended and why, said once; and what of it is left. */
  #endedTexts({ reason }: Ended): readonly [string, string] {
    const { messages, usedPortal } = this;
    const ended = usedPortal
      ? sessionEndText(messages, reason, usedPortal.configuration.session)
      : messages.text('session-expiry.ended');
    return [ended, messages.text('session-expiry.kept')];
  }

  #renderEnding(state: Ending): TemplateResult {
    const { messages } = this;
    const busy = state.type === 'extending' || state.type === 'signing-out';
    const says = (at: SessionExpiryState['type']): TemplateResult | typeof nothing =>
      state.type === at ? html`<span class="mado-hidden" role="status">${messages.text('busy')}</span>` : nothing;
    return html`<h2 class="title" part="title" id="title">${messages.text('session-expiry.title')}</h2>
      <p class="mado-text text">${this.#endingText(state)}</p>
      ${
        state.type === 'failed'
          ? html`<p class="mado-error" part="failure" role="alert">${messages.text('session-expiry.failed')}</p>`
          : nothing
      }
      <div class="mado-actions">
        ${
          state.final
            ? html`<button class="mado-button" type="button" @click=${this.#close}>
                ${messages.text('session-expiry.close')}
              </button>`
            : html`<button
                class="mado-button ${state.type === 'extending' ? 'mado-busy' : ''}"
                part="extend"
                type="button"
                aria-disabled=${ifDefined(busy || undefined)}
                @click=${this.#extend}
              >
                ${messages.text('session-expiry.extend')}${says('extending')}
              </button>`
        }
        <button
          class="mado-button mado-button-quiet ${state.type === 'signing-out' ? 'mado-busy' : ''}"
          part="sign-out"
          type="button"
          aria-disabled=${ifDefined(busy || undefined)}
          @click=${this.#signOut}
        >
          ${messages.text('session-expiry.sign-out')}${says('signing-out')}
        </button>
      </div>`;
  }

  #renderEnded(state: Ended): TemplateResult {
    const [ended, kept] = this.#endedTexts(state);
    return html`<h2 class="title" part="title" id="title">${ended}</h2>
      <p class="mado-text text">${kept}</p>
      ${this.#renderWays()}`;
  }

  /** The dialog has said why: here is the way back, and no more. */
  #renderPutOff(): TemplateResult {
    return html`<p class="mado-text text" part="title" id="title">${this.messages.text('session-expiry.put-off')}</p>
      ${this.#renderWays()}`;
  }

  #renderWays(): TemplateResult {
    const { messages } = this;
    return html`<div class="mado-actions">
      <button class="mado-button" part="sign-in" type="button" @click=${this.#signInAgain}>
        ${messages.text('session-expiry.again')}
      </button>
      <button class="mado-button mado-button-quiet" type="button" @click=${this.#close}>
        ${messages.text('session-expiry.close')}
      </button>
    </div>`;
  }

  /** Somebody looks at the page again: this machine may have slept, and no timer of the page with it. */
  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') void this.#expiry.controller?.check();
  };

  readonly #extend = (): void => void this.#expiry.controller?.extend();

  readonly #signInAgain = (): void => void this.#expiry.controller?.signInAgain();

  readonly #close = (): void => {
    const { state } = this;
    if ('endsAt' in state) this.#closed = state.endsAt;
    else this.#closedEnd = state;
    this.requestUpdate();
  };

  readonly #signOut = (): void =>
    void this.#expiry.controller?.signOut(() => this.dispatchEvent(new MadoBeforeSignOutEvent()));
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-session-expiry': MadoSessionExpiry;
  }
}
