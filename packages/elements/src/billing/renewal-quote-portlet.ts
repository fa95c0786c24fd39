import type { RenewalQuote } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { quoteLink, type QuoteOpening } from './renewal-quote-table.ts';
import { daysLeftText, type QuoteWriting } from './renewal-quote-words.ts';
import type { RenewalQuoteTexts } from './renewal-quotes.texts.ts';

/** 未回答の更新見積, as home shows them: what it is, how much, and until when (SUP-11). */
export function renewalQuotePortlet(
  messages: RenewalQuoteTexts,
  quotes: readonly RenewalQuote[],
  { yen, day, daysLeft, ...opening }: QuoteWriting & QuoteOpening,
): TemplateResult {
  return html`<ul class="list-rows">
    ${quotes.map(
      (quote) =>
        html`<li class="list-row portlet-row" part="row">
          ${quoteLink(quote, opening)}
          <span class="portlet-facts"
            ><span class="whole">${messages.text('renewal-quotes.until', { date: day(quote.validThrough) })}</span>
            ${daysLeftText(messages, daysLeft(quote))} <span class="portlet-amount">${yen(quote.amount)}</span></span
          >
        </li>`,
    )}
  </ul>`;
}

/** The shape of one of them. */
export const portletBone: TemplateResult = html`<div class="list-row portlet-row"><span class="list-bone">&nbsp;</span></div>`;
