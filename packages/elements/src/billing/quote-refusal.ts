import { meansContractChanged } from '@madoguchi/sdk/billing/quote-request.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { salesContact } from './quote-elsewhere.ts';
import type { QuoteAskingState, QuoteTexts } from './quote-words.ts';

/** Says above the form why nothing is requested: nothing or too much was chosen, or the contract has changed. */
export function quoteRefusal(
  messages: QuoteTexts,
  state: QuoteAskingState,
  id: string,
): TemplateResult | typeof nothing {
  const notice = (title: string, text: string, further?: TemplateResult): TemplateResult =>
    html`<div class="mado-notice" part="refusal" id=${id} role="alert" tabindex="-1">
      <p class="mado-notice-title">${title}</p>
      <p class="mado-text">${text}</p>
      ${further ?? nothing}
    </div>`;
  const refused = state.type === 'failed' ? state.error.code : undefined;
  if (state.type === 'nothing-requested')
    return notice(messages.text('quote.nothing-requested'), messages.text('quote.nothing-requested-hint'));
  if (state.type === 'cancels-contract' || refused === 'cancels-contract')
    return notice(
      messages.text('quote.cancels-contract'),
      messages.text('quote.cancels-contract-hint'),
      salesContact(state.contact),
    );
  if (refused !== undefined && meansContractChanged(refused))
    return notice(messages.text('quote.failed'), messages.text('quote.changed-meanwhile'));
  return nothing;
}
