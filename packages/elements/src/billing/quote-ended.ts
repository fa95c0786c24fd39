import { html, type TemplateResult } from 'lit';
import type { QuoteTexts } from './quote-words.ts';

/** In place of the form: that nothing is requested in a contract that has ended. Whom to ask stands further below. */
export function quoteEnded(messages: QuoteTexts): TemplateResult {
  return html`<div class="mado-notice" part="ended">
    <p class="mado-notice-title">${messages.text('quote.ended')}</p>
    <p class="mado-text">${messages.text('quote.ended-hint')}</p>
  </div>`;
}
