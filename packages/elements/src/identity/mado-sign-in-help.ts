import type { signInHelpJa } from '@madoguchi/sdk/identity/sign-in-help.ja.js';
import type { signInJa } from '@madoguchi/sdk/identity/sign-in.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { PortalConfiguration } from '@madoguchi/sdk';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { contactWays } from '../portal/contact-ways.ts';
import { MadoElement } from '../portal/mado-element.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { madoSignInHelpStyles } from './mado-sign-in-help.styles.ts';

/**
 * よくあるお問い合わせ about signing in, where only the vendor can help (CRT-19): a password that is forgotten or locked is not
 * reset by mail, but replaced with a new initial one; another person or computer needs a new login certificate. What it says
 * comes from the portal's configuration: how long that takes, how long an initial password works, and whom to ask.
 *
 * @summary What to do when signing in does not work.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart case - One case with its answer.
 * @csspart have - What to have at hand.
 * @csspart contact - Whom to ask.
 */
export class MadoSignInHelp extends MadoElement<typeof signInHelpJa & typeof signInJa> {
  static override styles: CSSResult[] = madoSignInHelpStyles;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => ({
      ...(await import('@madoguchi/sdk/identity/sign-in.ja.js')).signInJa,
      ...(await import('@madoguchi/sdk/identity/sign-in-help.ja.js')).signInHelpJa,
    }),
    en: async () => ({
      ...(await import('@madoguchi/sdk/identity/sign-in.en.js')).signInEn,
      ...(await import('@madoguchi/sdk/identity/sign-in-help.en.js')).signInHelpEn,
    }),
  };

  protected override render(): TemplateResult {
    const { messages, usedPortal } = this;
    const configuration = usedPortal?.configuration;
    return html`<section class="mado-form help">
      <div class="mado-stack">
        <slot name="header"><h2 class="mado-title" part="title">${messages.text('sign-in-help.title')}</h2></slot>
        ${configuration ? this.#renderCases(configuration) : nothing}
        <slot name="footer"></slot>
      </div>
    </section>`;
  }

  #renderCases({ recovery, initialPassword, signIn, contact }: PortalConfiguration): readonly unknown[] {
    const { messages } = this;
    const identifier = messages.text('sign-in.identifier');
    const { validDays: days } = initialPassword;
    const [soonest, latest] = recovery.type === 'vendor' ? recovery.businessDays : [];
    return [
      soonest === undefined || latest === undefined
        ? nothing
        : this.#renderCase(
            'password',
            messages.text('sign-in-help.password-text', { identifier, soonest, latest }),
            this.#renderHave(identifier),
          ),
      soonest === undefined || days === undefined
        ? nothing
        : this.#renderCase('initial', messages.text('sign-in-help.initial-text', { days })),
      signIn.methods.includes('certificate')
        ? this.#renderCase('computer', messages.text('sign-in-help.computer-text', { identifier }))
        : nothing,
      signIn.methods.includes('one-time-password')
        ? this.#renderCase('code', messages.text('sign-in-help.code-text'))
        : nothing,
      contact
        ? this.#renderCase(
            'contact',
            contact.hours ? localized(contact.hours, messages.locale) : '',
            html`<p class="contact" part="contact">
              ${contactWays({ name: localized(contact.name, messages.locale), telephone: contact.telephone, mail: contact.mail })}
            </p>`,
          )
        : nothing,
    ];
  }

  #renderCase(
    about: 'password' | 'initial' | 'computer' | 'code' | 'contact',
    text: string,
    further: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<section class="case" part="case" aria-labelledby=${about}>
      <h3 class="case-title" id=${about}>${this.messages.text(`sign-in-help.${about}`)}</h3>
      ${text ? html`<p class="mado-text">${unbroken(text, this.messages.text('sign-in-help.contact'))}</p>` : nothing} ${further}
    </section>`;
  }

  #renderHave(identifier: string): TemplateResult {
    const { messages } = this;
    return html`<dl class="have" part="have">
      <dt>${messages.text('sign-in-help.have')}</dt>
      <dd>${messages.text('sign-in-help.agency-code')}</dd>
      <dd>${identifier}</dd>
    </dl>`;
  }
}

const whole = (text: string): TemplateResult => html`<span class="span">${text}</span>`;

/** A text whose spans of numbers, 2～3, stay in one line, and so does `word`. */
const unbroken = (text: string, word: string): readonly unknown[] =>
  text
    .split(word)
    .map((part, place) => [
      place > 0 ? whole(word) : nothing,
      part.split(/(\d{1,4}[～–]\d{1,4})/).map((span, index) => (index % 2 === 1 ? whole(span) : span)),
    ]);

declare global {
  interface HTMLElementTagNameMap {
    'mado-sign-in-help': MadoSignInHelp;
  }
}
