import type { ClientCertificate, ReadingState, SeenCertificate } from '@madoguchi/sdk';
import type { clientCertificateJa } from '@madoguchi/sdk/identity/client-certificate.ja.js';
import { createClientCertificate, type ClientCertificateReading } from '@madoguchi/sdk/identity/client-certificate.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { dayText } from '../portal/text/day-text.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mailUrl } from '../portal/contact-ways.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { madoClientCertificateStyles } from './mado-client-certificate.styles.ts';

/** Paths in a box of 24: a certificate with its seal, and a mail. */
const icons = {
  'certificate':
    'M4 5h16v10h-5M4 5v10h5M8 9h8M12 12.5a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5ZM10.5 17.5V21l1.5-1 1.5 1v-3.5',
  'one-time-password': 'M4 6h16v12H4zM4 7l8 6 8-6',
} as const;

/** Why a certificate lets nobody in, in words of its own. */
const known = ['none', 'not-accepted', 'revoked', 'expired', 'not-yet-valid'] as const;

/**
 * お客様専用ページへのログイン: the page before sign-in, with the services that it is for and the ways in: with a login
 * certificate, or with a one-time password (CRT-01). It says what the server saw of the connection's certificate; where none,
 * an expired one or another's was shown, it names the expected issuer and whom to ask. What the host puts into `sign-in`,
 * such as `mado-login`, stands there only once the certificate is accepted.
 *
 * @summary The ways to sign in, and what the login certificate is worth.
 * @slot header - Instead of the title.
 * @slot services - The services that the pages behind it are for.
 * @slot sign-in - The sign-in form for whoever shows an accepted certificate; instead of the button that leads to it.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart services - The services with their heading.
 * @csspart ways - The ways to sign in.
 * @csspart way - One way to sign in.
 * @csspart hint - Whom a way is for.
 * @csspart seen - What the server saw of the certificate.
 * @csspart refused - Why the certificate lets nobody in, and what to do.
 * @csspart certificate - The button that leads to sign-in with a certificate.
 * @csspart one-time-password - The button that leads to sign-in with a one-time password.
 * @csspart support - The link to whom to ask.
 * @csspart failure - What stands there after the server was not reached.
 * @csspart retry - The button that tries again.
 * @attr {string} certificate-href - Where one signs in with a login certificate.
 * @attr {string} code-href - Where one signs in with a one-time password.
 */
export class MadoClientCertificate extends MadoElement<typeof clientCertificateJa> {
  static override styles: CSSResult[] = madoClientCertificateStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    certificateHref: { attribute: 'certificate-href' },
    codeHref: { attribute: 'code-href' },
  };

  declare certificateHref: string | undefined;
  declare codeHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/identity/client-certificate.ja.js')).clientCertificateJa,
    en: async () => (await import('@madoguchi/sdk/identity/client-certificate.en.js')).clientCertificateEn,
  };
  readonly #reading = new ControllerConnection<ReadingState<SeenCertificate>, ClientCertificateReading>(
    this,
    { type: 'loading' },
    createClientCertificate,
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): ReadingState<SeenCertificate> {
    return this.#reading.state;
  }
  set state(state: ReadingState<SeenCertificate>) {
    this.#reading.show(state);
  }

  protected override render(): TemplateResult {
    const { messages } = this;
    const methods = this.usedPortal?.configuration.signIn.methods ?? [];
    const other = methods.includes('one-time-password') ? safeUrl(this.codeHref) : undefined;
    return html`<div class="mado-form start">
      <div class="mado-stack">
        <slot name="header"><h2 class="mado-title" part="title">${messages.text('client-certificate.title')}</h2></slot>
        ${
          this.has('services')
            ? html`<section class="services" part="services">
                <h3 class="services-title">${messages.text('client-certificate.services')}</h3>
                <slot name="services"></slot>
              </section>`
            : nothing
        }
        <div class="ways" part="ways">
          ${methods.includes('certificate') ? this.#renderWay('certificate', this.#renderCertificate()) : nothing}
          ${
            other
              ? this.#renderWay(
                  'one-time-password',
                  html`<a class="mado-button mado-button-quiet" part="one-time-password" href=${other}
                    >${messages.text('client-certificate.log-in')}</a
                  >`,
                )
              : nothing
          }
        </div>
        <slot name="footer"></slot>
      </div>
    </div>`;
  }

  #renderWay(way: 'certificate' | 'one-time-password', content: TemplateResult): TemplateResult {
    return html`<section class="way" part="way" aria-labelledby="way-${way}">
      <h3 class="way-title" id="way-${way}">
        <svg class="icon" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
          <path d=${icons[way]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"></path>
        </svg>
        <span>${this.messages.text(`client-certificate.${way}`)}</span>
      </h3>
      <p class="mado-hint" part="hint">${this.messages.text(`client-certificate.${way}-text`)}</p>
      ${content}
    </section>`;
  }

  #renderCertificate(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return html`<div class="mado-waiting" role="status">
          <span class="mado-hidden">${messages.text('busy')}</span><span class="mado-bone"></span>
        </div>`;
      case 'unavailable':
        return html`${this.#outcome.render(messages, { error: state.error })}
          <div class="mado-actions">
            <button class="mado-button" part="retry" type="button" @click=${() => void this.#reading.controller?.retry()}>
              ${messages.text('retry')}
            </button>
            ${this.#renderLink('mado-button mado-button-quiet')}
          </div>`;
      default:
        return state.certificate.state === 'accepted'
          ? this.#renderAccepted(state.certificate)
          : this.#renderRefused(state.certificate);
    }
  }

  #renderAccepted(certificate: ClientCertificate): TemplateResult {
    const { messages } = this;
    return html`<div class="seen" part="seen" role="status">
        <p class="accepted">${messages.text('client-certificate.accepted')}</p>
        ${this.#renderShown(certificate)}
      </div>
      <slot name="sign-in"
        >${this.#renderLink('mado-button')}</slot
      >`;
  }

  /** On to sign-in; where the server could not be asked, whoever signs in is told there. */
  #renderLink(look: string): TemplateResult | typeof nothing {
    const href = safeUrl(this.certificateHref);
    return href
      ? html`<a class=${look} part="certificate" href=${href}>${this.messages.text('client-certificate.log-in')}</a>`
      : nothing;
  }

  /** Why not, what to choose instead, and whom to ask. */
  #renderRefused(certificate: ClientCertificate): TemplateResult {
    const { messages, usedPortal } = this;
    const { state, shown, expectedIssuer } = certificate;
    const day = usedPortal ? dayText(usedPortal, messages.locale) : () => '';
    const reason = known.find((one) => one === state) ?? 'unknown';
    const issuer = expectedIssuer ?? usedPortal?.configuration.signIn.certificateIssuer;
    const why = messages.text(`client-certificate.${reason}`, {
      notAfter: day(shown?.notAfter ?? ''),
      notBefore: day(shown?.notBefore ?? ''),
    });
    return html`<div class="seen" part="seen" role="status">
      <div class="mado-notice ${reason === 'none' ? '' : 'mado-notice-danger'}" part="refused">
        <p class="mado-notice-title">${why}</p>
        ${this.#renderShown(certificate)}
      </div>
      <ul>
        ${issuer ? html`<li>${messages.text('client-certificate.expected-issuer', { issuer })}</li>` : nothing}
        <li>${messages.text('client-certificate.try-again')}</li>
        <li>${messages.text('client-certificate.other-computer')}</li>
      </ul>
      ${this.#renderSupport(certificate.support ?? usedPortal?.configuration.contact?.mail)}
    </div>`;
  }

  #renderShown({ shown }: ClientCertificate): TemplateResult | typeof nothing {
    return shown
      ? html`<p class="mado-hint shown">${this.messages.text('client-certificate.shown', { subject: shown.subject, issuer: shown.issuer })}</p>`
      : nothing;
  }

  /** The address is a link within the sentence. */
  #renderSupport(support: string | undefined): TemplateResult | typeof nothing {
    if (!support) return nothing;
    const text = this.messages.text('client-certificate.support', { support });
    const at = text.lastIndexOf(support);
    const href = safeUrl(mailUrl(support));
    if (at < 0 || !href) return html`<p class="mado-text">${text}</p>`;
    return html`<p class="mado-text">${text.slice(0, at)}<a class="mado-link" part="support" href=${href}>${support}</a>${text.slice(at + support.length)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-client-certificate': MadoClientCertificate;
  }
}
