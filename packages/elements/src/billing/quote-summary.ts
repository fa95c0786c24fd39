import type { QuoteRequestLine } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { lineKind, lineText, type QuoteTexts } from './quote-words.ts';

/** What is asked for, product by product, in the confirmation. */
export function quoteSummary(
  messages: QuoteTexts,
  lines: readonly QuoteRequestLine[],
  comment: string,
): TemplateResult {
  return html`<dl class="mado-facts" part="facts">
      ${lines.map(
        (line) =>
          html`<div class=${line.type === 'continue' ? 'same' : ''}>
            <dt>${line.name}</dt>
            <dd><span class="kind kind-${line.type}">${lineKind(messages, line)}</span> <span class="amount">${lineText(messages, line)}</span></dd>
          </div>`,
      )}
      ${
        comment.trim() === ''
          ? nothing
          : html`<div class="same">
              <dt>${messages.text('quote.comment')}</dt>
              <dd class="lines">${comment.trim()}</dd>
            </div>`
      }
    </dl>
    <p class="mado-hint">${messages.text('quote.confirm-hint')}</p>`;
}
