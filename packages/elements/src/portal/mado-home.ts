import type { HomeState } from '@madoguchi/sdk';
import type { homeJa } from '@madoguchi/sdk/portal/home.ja.js';
import { createHome, type Home } from '@madoguchi/sdk/portal/home.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { feedbackStyles } from './form/feedback.styles.ts';
import { FormOutcome } from './form/form-outcome.ts';
import { formStyles } from './form/form.styles.ts';
import { homeGreeting, homeNotice } from './home/home-parts.ts';
import { MadoElement } from './mado-element.ts';
import { madoHomeStyles } from './mado-home.styles.ts';
import { PersonalConnection } from './personal-connection.ts';
import { safeUrl } from './safe-url.ts';
import type { CatalogueLoaders } from './texts.ts';
import { tokens } from './tokens.styles.ts';

/**
 * ホーム: greets the person, leads to the settings of mails as long as they were never saved (INF-05), says when the contract
 * has ended (INF-09), and holds what the host puts there, such as the newest announcements (INF-10).
 *
 * @summary Where a person arrives: greeting, what to do first, and portlets.
 * @slot - Portlets, such as `<mado-announcements limit="5">`.
 * @slot header - Instead of the greeting.
 * @slot notice - Further notices, between the greeting and the portlets.
 * @csspart greeting - Company, name and a line below.
 * @csspart company - The company's name.
 * @csspart name - The person's name.
 * @csspart lead - The line below.
 * @csspart notice - What to do first, or that the contract has ended.
 * @csspart failure - What stands here after the server was not reached.
 * @attr {string} notification-settings-href - Where the settings of mails are; without it nothing leads there.
 * @attr {string} sign-in-href - Where people sign in; shown as a link while nobody is.
 */
export class MadoHome extends MadoElement<typeof homeJa> {
  static override styles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, madoHomeStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    notificationSettingsHref: { attribute: 'notification-settings-href' },
    signInHref: { attribute: 'sign-in-href' },
  };

  declare notificationSettingsHref: string | undefined;
  declare signInHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/portal/home.ja.js')).homeJa,
    en: async () => (await import('@madoguchi/sdk/portal/home.en.js')).homeEn,
  };
  readonly #home = new PersonalConnection<HomeState, Home>(this, { type: 'loading' }, createHome);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): HomeState {
    return this.#home.state;
  }
  set state(state: HomeState) {
    this.#home.show(state);
  }

  protected override render(): TemplateResult {
    const { messages, state, signInHref } = this;
    return html`<div class="mado-form home">
        <slot name="header">${homeGreeting(messages, state)}</slot>
        ${
          state.type === 'ready'
            ? this.#renderUnset(state)
            : homeNotice(messages, state, {
                signInHref,
                failure: () => ('error' in state ? this.#outcome.render(messages, state) : nothing),
                onRetry: () => void this.#home.controller?.retry(),
              })
        }<slot name="notice"></slot>
      </div>
      <slot></slot>`;
  }

  #renderUnset(state: Extract<HomeState, { type: 'ready' }>): TemplateResult | typeof nothing {
    const { messages } = this;
    const href = safeUrl(this.notificationSettingsHref);
    if (state.notificationSettings !== 'unset' || !href) return nothing;
    return html`<div class="mado-notice" part="notice">
      <p class="mado-notice-title">${messages.text('home.unset.title')}</p>
      <p class="mado-text">${messages.text('home.unset.text')}</p>
      <p class="mado-text"><a class="mado-link" href=${href}>${messages.text('home.unset.link')}</a></p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-home': MadoHome;
  }
}
