import { html, type TemplateResult } from 'lit';
import type { QuoteTexts } from './quote-words.ts';

/** Says that a quote was requested, under which number, and begins another request. */
export function quoteSaved(messages: QuoteTexts, number: string, id: string, onNew: () => void): TemplateResult {
  return html`<div class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">
      <p class="mado-notice-title">${messages.text('quote.saved', { number })}</p>
      <p class="mado-text">${messages.text('quote.saved-hint')}</p>
    </div>
    <div class="mado-actions">
      <button class="mado-button mado-button-quiet" part="new" type="button" @click=${onNew}>
        ${messages.text('quote-requests.new')}
      </button>
    </div>`;
}
