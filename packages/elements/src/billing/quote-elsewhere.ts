import type { ContractContact } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { mailUrl, telephoneUrl } from '../portal/contact-ways.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { QuoteTexts } from './quote-words.ts';

/** Whom to ask, with the ways to reach them. */
export function salesContact(messages: QuoteTexts, { name, telephone, mail }: ContractContact): TemplateResult {
  const way = (text: string, url: string): TemplateResult =>
    html`<a class="mado-link way" href=${ifDefined(safeUrl(url))}>${text}</a>`;
  return html`<p class="contact" part="contact">
    <strong>${name}</strong>
    ${telephone ? way(messages.text('quote.telephone', { telephone }), telephoneUrl(telephone)) : nothing}
    ${mail ? way(messages.text('quote.mail', { mail }), mailUrl(mail)) : nothing}
  </p>`;
}

/** What is not done here, whom to ask about it, and the way to leaving (LIC-20). */
export function elsewhere(
  messages: QuoteTexts,
  contact: ContractContact,
  leavingHref: string | undefined,
): TemplateResult {
  const href = safeUrl(leavingHref);
  return html`<section class="elsewhere" part="elsewhere" aria-labelledby="elsewhere">
    <h3 class="part-title" id="elsewhere">${messages.text('quote.elsewhere')}</h3>
    <p class="mado-text">${messages.text('quote.elsewhere-hint')}</p>
    ${salesContact(messages, contact)}
    ${
      href
        ? html`<p class="mado-text">
            ${messages.text('quote.leaving')} <a class="mado-link leaving" part="leaving" href=${href}>${messages.text('quote.leaving-link')}</a>
          </p>`
        : nothing
    }
  </section>`;
}
