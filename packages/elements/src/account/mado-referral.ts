import type { Referral, ReferralState } from '@madoguchi/sdk';
import { createReferral, type ReferralView } from '@madoguchi/sdk/account/referral.js';
import type { referralJa } from '@madoguchi/sdk/account/referral.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { CopyButtons } from '../portal/copy-button.ts';
import { calendarDayText } from '../portal/text/day-text.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { blank } from '../portal/list/blank.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeReferralCodeEvent, MadoReferralCodeCreatedEvent } from './mado-referral.events.ts';
import { madoReferralStyles } from './mado-referral.styles.ts';

export type * from './mado-referral.events.ts';

type Shown = Extract<ReferralState, { readonly facts: Referral }>;

/**
 * お友だち紹介: what both get, the subscriber's own code and link to copy and share, and how many came by it (MYP-12). Who came
 * is not told.
 *
 * @summary A subscriber's referral code, and who came by it.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @event {MadoBeforeReferralCodeEvent} mado-before-referral-code - A code is about to be asked for; cancelable.
 * @event {MadoReferralCodeCreatedEvent} mado-referral-code-created - The person has a code now.
 * @csspart title - The title.
 * @csspart gift - What somebody gets.
 * @csspart code - The code.
 * @csspart link - The link to pass on.
 * @csspart copy - A button that copies.
 * @csspart copied - That it was copied, or not.
 * @csspart share - The button that shares the link.
 * @csspart ask - The button that asks for a code.
 * @csspart arrivals - The list of who came.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart empty - What stands there where the provider has no referrals.
 * @csspart retry - The button that tries again.
 * @attr {string} link-href - The page to pass on: `https://www.example.jp/join?code={code}`; without it there is the code alone.
 */
export class MadoReferral extends MadoElement<typeof referralJa> {
  static override styles: CSSResult[] = madoReferralStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    linkHref: { attribute: 'link-href' },
  };

  declare linkHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/account/referral.ja.js')).referralJa,
    en: async () => (await import('@madoguchi/sdk/account/referral.en.js')).referralEn,
  };
  readonly #copies: CopyButtons = new CopyButtons(this);
  readonly #referral = new PersonalConnection<ReferralState, ReferralView>(
    this,
    { type: 'loading' },
    (portal) => {
      this.#copies.forget();
      return createReferral(portal);
    },
    (state, before) => {
      if (state.type === 'done' && before.type === 'submitting' && state.facts.code !== undefined)
        this.dispatchEvent(new MadoReferralCodeCreatedEvent(state.facts.code));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ReferralState {
    return this.#referral.state;
  }
  set state(state: ReferralState) {
    this.#referral.show(state);
  }

  protected override render(): TemplateResult {
    const title = html`<h2 class="mado-form mado-title" part="title">${this.messages.text('referral.title')}</h2>`;
    return html`<slot name="header">${title}</slot>
      <div class="mado-form services">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    if (state.type === 'unavailable' && state.error.code === 'not-found')
      return blank({
        kind: 'empty',
        title: messages.text('referral.closed'),
        hint: messages.text('referral.closed-hint'),
      });
    if (state.type === 'loading' || state.type === 'unavailable')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('referral.loading'),
        unavailable: messages.text('referral.unavailable'),
        onRetry: () => void this.#referral.controller?.retry(),
      });
    return this.#renderShown(state);
  }

  #renderShown(state: Shown): TemplateResult {
    const { messages } = this;
    const { facts } = state;
    const { locale } = messages;
    const level = rowLevel(this);
    const gift = (title: string, text: string): TemplateResult =>
      html`<section class="gift" part="gift">${heading({ level, class: 'name' }, title)}<p class="mado-text">${text}</p></section>`;
    return html`<div class="gifts">
        ${gift(messages.text('referral.you-get'), localized(facts.referrerGets, locale))}
        ${gift(messages.text('referral.friend-gets'), localized(facts.friendGets, locale))}
      </div>
      <section class="section">
        ${heading({ level, class: 'section-title' }, messages.text('referral.your-code'))}
        ${state.type === 'failed' ? this.#outcome.render(messages, { error: state.error }) : nothing}
        ${facts.code === undefined ? this.#renderAsk(state.type === 'submitting') : this.#renderCode(facts.code)}
        <p class="small">${messages.text('referral.conditions')}: ${localized(facts.conditions, locale)}</p>
      </section>
      <section class="section">
        ${heading({ level, class: 'section-title' }, messages.text('referral.arrivals'))} ${this.#renderArrivals(facts)}
      </section>`;
  }

  #renderAsk(busy: boolean): TemplateResult {
    const { messages } = this;
    const ask = (): void => {
      if (!busy && this.dispatchEvent(new MadoBeforeReferralCodeEvent())) void this.#referral.controller?.askForCode();
    };
    return html`<p class="mado-text">${messages.text('referral.ask-hint')}</p>
      <div class="mado-actions">
        <button
          class="mado-button ${busy ? 'mado-busy' : ''}"
          part="ask"
          type="button"
          aria-disabled=${ifDefined(busy ? 'true' : undefined)}
          @click=${ask}
        >
          ${messages.text('referral.ask')}
        </button>
      </div>`;
  }

  #renderCode(code: string): TemplateResult {
    const { messages } = this;
    const link = hrefFrom(this.linkHref, { code });
    const share = (): void => void navigator.share?.({ url: link ?? '' }).catch(() => undefined); // whoever changes their mind
    const canShare = link !== undefined && typeof navigator.share === 'function';
    return html`<div class="copied">
        <span class="code" part="code">${code}</span>
        ${this.#copyButton(code, messages.text('referral.code'))}
      </div>
      ${
        link === undefined
          ? nothing
          : html`<p class="mado-label">${messages.text('referral.link')}</p>
              <div class="copied">
                <span class="link" part="link">${link}</span>
                ${this.#copyButton(link, messages.text('referral.link'))}
                ${canShare ? html`<button class="mado-button mado-button-quiet" part="share" type="button" @click=${share}>${messages.text('referral.share')}</button>` : nothing}
              </div>`
      }
      ${this.#copies.outcome(messages.text('referral.copied'), messages.text('referral.not-copied'))}`;
  }

  #copyButton(text: string, what: string): TemplateResult {
    return this.#copies.button({ text, what, label: this.messages.text('referral.copy') });
  }

  #renderArrivals({ arrivals, joined }: Referral): TemplateResult {
    const { messages } = this;
    const day = calendarDayText(messages.locale);
    if (arrivals.length === 0) return html`<p class="mado-text">${messages.text('referral.no-arrivals')}</p>`;
    return html`<p class="mado-text">${messages.text('referral.joined', { count: joined })}</p>
      <ul class="rows" part="arrivals">
        ${arrivals.map(
          ({ on, state }) =>
            html`<li class="row">
              <span>${day(on)}</span>
              <span>${messages.find(`referral.state.${state}`) ?? messages.text('referral.state.other')}</span>
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-referral': MadoReferral;
  }
}
