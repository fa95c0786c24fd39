import type { HelpState, HelpWindow } from '@madoguchi/sdk';
import { createHelp, type Help } from '@madoguchi/sdk/content/help.js';
import type { helpJa } from '@madoguchi/sdk/content/help.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { supportServicesJa } from '@madoguchi/sdk/tickets/support-services.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { mailUrl, telephoneUrl } from '../portal/contact-ways.ts';
import { EachMinute } from '../portal/each-minute.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { joinedTexts } from '../portal/text/joined-texts.ts';
import { blank } from '../portal/list/blank.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { openingLine } from '../tickets/opening-line.ts';
import { madoHelpStyles } from './mado-help.styles.ts';
import { openingWeek } from './opening-week.ts';

/**
 * お問い合わせ窓口 of what somebody subscribes to: telephone, the other number for international and IP telephones, mail,
 * hours with whether it is open now, and what is not answered (MYP-15).
 *
 * @summary Whom to ask about what one subscribes to.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart windows - The windows.
 * @csspart window - One window.
 * @csspart number - A link that calls.
 * @csspart mail - A link that writes.
 * @csspart opening - Whether it is open now.
 * @csspart empty - What stands there when there are no windows.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 */
export class MadoHelp extends MadoElement<typeof helpJa & typeof supportServicesJa> {
  static override styles: CSSResult[] = madoHelpStyles;
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = joinedTexts(
    {
      ja: async () => (await import('@madoguchi/sdk/content/help.ja.js')).helpJa,
      en: async () => (await import('@madoguchi/sdk/content/help.en.js')).helpEn,
    },
    {
      ja: async () => (await import('@madoguchi/sdk/tickets/support-services.ja.js')).supportServicesJa,
      en: async () => (await import('@madoguchi/sdk/tickets/support-services.en.js')).supportServicesEn,
    },
  );
  readonly #help = new PersonalConnection<HelpState, Help>(this, { type: 'loading' }, createHelp);
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  protected readonly minutes: EachMinute = new EachMinute(
    this,
    () => this.state.type === 'ready' && this.state.windows.some(({ hours }) => hours),
  );

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): HelpState {
    return this.#help.state;
  }
  set state(state: HelpState) {
    this.#help.show(state);
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form help">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return html`${this.#renderTitle()}${bones(messages.text('help.loading'))}`;
      case 'unavailable':
        return unavailable(messages, {
          title: messages.text('help.unavailable'),
          failure: this.#outcome.render(messages, state),
          onRetry: () => void this.#help.controller?.retry(),
        });
      default:
        return html`${this.#renderTitle()}${this.#renderWindows(state.windows)}`;
    }
  }

  #renderTitle(): TemplateResult {
    return html`<slot name="header"><h2 class="title" part="title">${this.messages.text('help.title')}</h2></slot>`;
  }

  #renderWindows(windows: readonly HelpWindow[]): TemplateResult {
    const { messages } = this;
    if (windows.length === 0) return blank({ kind: 'empty', title: messages.text('help.empty'), hint: '' });
    const level = rowLevel(this);
    const calls = windows.some(({ telephone }) => telephone);
    return html`<ul class="windows" part="windows">
        ${windows.map((one) => this.#renderWindow(one, level))}
      </ul>
      ${calls ? html`<p class="mado-hint">${messages.text('help.careful')}</p>` : nothing}`;
  }

  #renderWindow(one: HelpWindow, level: number): TemplateResult {
    const { messages, usedPortal } = this;
    const { telephone, otherTelephone, mail, hours, notAnswered } = one;
    const number = (text: string): TemplateResult | string => link(text, telephoneUrl(text), 'number');
    return html`<li class="window" part="window">
      ${heading({ level, class: 'window-name' }, localized(one.name, messages.locale))}
      ${one.about ? html`<p class="mado-text">${localized(one.about, messages.locale)}</p>` : nothing}
      <dl class="mado-facts">
        ${telephone ? fact(messages.text('help.telephone'), number(telephone)) : nothing}
        ${otherTelephone ? fact(messages.text('help.other-telephone'), number(otherTelephone)) : nothing}
        ${mail ? fact(messages.text('help.mail'), link(mail, mailUrl(mail), 'mail')) : nothing}
        ${
          hours && usedPortal
            ? fact(
                messages.text('help.hours'),
                html`${openingWeek(messages, hours).map((span) => html`<p>${span}</p>`)}${openingLine(messages, usedPortal, hours)}`,
              )
            : nothing
        }
        ${
          notAnswered
            ? fact(
                messages.text('help.not-answered'),
                html`<p class="plain">${localized(notAnswered, messages.locale)}</p>`,
              )
            : nothing
        }
      </dl>
    </li>`;
  }
}

const fact = (label: string, value: TemplateResult | string): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** A number to call and an address to write to are links, where they can be. */
function link(text: string, url: string, kind: 'number' | 'mail'): TemplateResult | string {
  const href = safeUrl(url);
  if (!href) return text;
  return kind === 'number'
    ? html`<a class="mado-link number" part="number" href=${href}>${text}</a>`
    : html`<a class="mado-link" part="mail" href=${href}>${text}</a>`;
}

/** The shape of windows to come. */
const bones = (label: string): TemplateResult =>
  html`<div class="mado-hidden" role="status">${label}</div>
    <div class="windows bones" aria-hidden="true">
      ${[1, 2].map(() => html`<div class="window">${Array.from({ length: 5 }, () => html`<span class="bone">&nbsp;</span>`)}</div>`)}
    </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'mado-help': MadoHelp;
  }
}
