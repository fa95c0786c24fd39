import type { ContractContact } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { contactWays } from '../portal/contact-ways.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { QuoteTexts } from './quote-words.ts';

/** Whom to ask, with the ways to reach them. */
export const salesContact = (contact: ContractContact): TemplateResult =>
  html`<p class="contact" part="contact">${contactWays(contact)}</p>`;

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
    ${salesContact(contact)}
    ${
      href
        ? html`<p class="mado-text">
            ${messages.text('quote.leaving')} <a class="mado-link leaving" part="leaving" href=${href}>${messages.text('quote.leaving-link')}</a>
          </p>`
        : nothing
    }
  </section>`;
}
