import type { BillingFile, RelatedQuote, RenewalQuoteDetail, ShownQuote } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { factList, type Fact } from '../portal/form/fact-list.ts';
import { heading } from '../portal/list/heading.ts';
import { linkedText } from '../portal/text/linked-text.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { sizeText } from '../portal/text/size-text.ts';
import { daysLeftText, quoteState, type QuoteWriting } from './renewal-quote-words.ts';
import type { RenewalQuoteTexts } from './renewal-quotes.texts.ts';

/** How a quote is written, and where it leads. */
export interface QuoteFacts extends QuoteWriting {
  readonly moment: (iso: string) => string;
  /** The level of the headings below the title. */
  readonly level: number;
  /** Leads to another quote: a link, or a button for the host's script. */
  readonly related: (quote: RelatedQuote, label: string) => TemplateResult;
  /** Where the contract stands; undefined where nothing leads there. */
  readonly contractHref: string | undefined;
  /** Shows the PDF in the page; undefined where the browser would not. */
  readonly onPreview: (() => void) | undefined;
}

/** The quote's title, how far it is and until when, and what it offers. */
export function quoteHead(messages: RenewalQuoteTexts, shown: ShownQuote, writing: QuoteFacts): TemplateResult {
  const { quote, quoteState: state } = shown;
  const { title, number, contract, amount, startsOn, endsOn, issuedOn, validThrough, file, replaces } = quote;
  const { yen, day, daysLeft, related, contractHref, onPreview } = writing;
  const name = messages.text('renewal-quotes.contract-of', { name: contract.name, number: contract.number });
  const facts: readonly Fact[] = [
    [messages.text('renewal-quotes.amount'), html`<strong class="amount" part="amount">${yen(amount)}</strong>`],
    [
      messages.text('renewal-quotes.period'),
      messages.text('renewal-quotes.period-of', { from: day(startsOn), to: day(endsOn) }),
    ],
    [
      messages.text('renewal-quotes.valid-through'),
      html`${day(validThrough)} ${daysLeftText(messages, daysLeft(quote))}`,
    ],
    [
      messages.text('renewal-quotes.contract'),
      contractHref ? html`<a class="mado-link inline" part="contract" href=${contractHref}>${name}</a>` : name,
    ],
    [messages.text('renewal-quotes.company'), contract.companyName],
    [messages.text('renewal-quotes.number'), number],
    [messages.text('renewal-quotes.issued-on'), day(issuedOn)],
    [messages.text('renewal-quote.replaces'), replaces && related(replaces, replaces.number)],
  ];
  return html`<slot name="header"
      ><div class="line">
        <h2 class="mado-title" part="title">${title}</h2>
        ${quoteState(messages, state)}
      </div></slot
    >
    ${standing(messages, shown, writing)} ${factList(facts, 'facts')}
    <div class="mado-actions" part="pdf">
      ${
        onPreview
          ? html`<button class="mado-button mado-button-quiet" part="preview-pdf" type="button" @click=${onPreview}>
              ${messages.text('renewal-quote.preview')}
            </button>`
          : nothing
      }
      ${downloadLink(
        messages.text('renewal-quote.download-of', { size: sizeText(file.size, messages.locale) }),
        file,
        onPreview ? undefined : 'mado-button mado-button-quiet',
      )}
    </div>`;
}

function downloadLink(text: string, { url, name }: BillingFile, look = 'mado-link'): TemplateResult | string {
  const href = safeUrl(url);
  return href ? html`<a class=${look} part="download" href=${href} download=${name}>${text}</a>` : text;
}

/** What has to be known first: that a newer one took its place, or that it can no longer be ordered. */
function standing(
  messages: RenewalQuoteTexts,
  { quote, quoteState: state }: ShownQuote,
  { related }: QuoteFacts,
): TemplateResult | typeof nothing {
  const { replacedBy } = quote;
  if (state === 'expired' && !replacedBy)
    return html`<p class="mado-notice" part="standing">${messages.text('error.quote-expired')}</p>`;
  if (!replacedBy && state !== 'replaced') return nothing;
  return html`<div class="mado-notice" part="standing">
    <p class="mado-text">${messages.text('error.quote-replaced')}</p>
    ${
      replacedBy
        ? related(replacedBy, messages.text('renewal-quote.to-replacing', { number: replacedBy.number }))
        : nothing
    }
  </div>`;
}

/** 回答: what became of it, by whom and when. */
export function quoteAnswer(
  messages: RenewalQuoteTexts,
  { answer }: RenewalQuoteDetail,
  { moment, level }: QuoteFacts,
): TemplateResult | typeof nothing {
  if (!answer) return nothing;
  const { type, by, at, comment, order } = answer;
  return html`<section class="section" part="answer">
    ${heading({ level, class: 'section-title' }, messages.text('renewal-quote.answer'))}
    ${factList(
      [
        [messages.text('renewal-quote.answer'), messages.text(`renewal-quote.answer.${type}`)],
        [messages.text('renewal-quote.answered-by'), by],
        [messages.text('renewal-quote.answered-at'), moment(at)],
        [messages.text('renewal-quote.purchase-order'), order && downloadLink(order.name, order, 'mado-link inline')],
        [messages.text('renewal-quote.comment'), comment && html`<span class="lines">${linkedText(comment)}</span>`],
      ],
      'facts',
    )}
  </section>`;
}
