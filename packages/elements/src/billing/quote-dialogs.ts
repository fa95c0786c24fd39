import type { OfferedProduct, QuoteRequestLine } from '@madoguchi/sdk';
import { checkQuoteCount } from '@madoguchi/sdk/billing/quote-request.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import { countField } from './quote-tables.ts';
import { checkText, lineKind, lineText, type QuoteTexts } from './quote-words.ts';

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

/** What is ticked and typed while products are chosen. */
export interface QuotePicking {
  /** The counts as typed, by product, in the order in which they were ticked. */
  readonly ticked: ReadonlyMap<string, string>;
  /** It was to be added: then what is missing is told. */
  readonly asked: boolean;
}

/** Whether everything that is ticked has a count, and anything is. */
export function isPicked({ ticked }: QuotePicking): boolean {
  return ticked.size > 0 && [...ticked.values()].every((typed) => checkQuoteCount(typed).ok);
}

/** What is ticked or typed; undefined takes the tick away. */
export type OnPick = (productId: string, typed: string | undefined) => void;

/** The products that can be bought in addition, to choose from (LIC-19). */
export function offeredList(
  messages: QuoteTexts,
  offered: readonly OfferedProduct[],
  { ticked, asked }: QuotePicking,
  onPick: OnPick,
): TemplateResult {
  if (offered.length === 0) return html`<p class="mado-text">${messages.text('quote.add-nothing')}</p>`;
  return html`<p class="mado-text">${messages.text('quote.add-hint')}</p>
    ${asked && ticked.size === 0 ? html`<p class="mado-error" role="alert">${messages.text('quote.choose-none')}</p>` : nothing}
    <ul class="offered" part="offered">
      ${offered.map(({ id, name, unit }, index) => {
        const typed = ticked.get(id);
        return html`<li>
          ${checkBox({
            id: `offered-${index}`,
            label: name,
            checked: typed !== undefined,
            onChange: (on) => onPick(id, on ? '1' : undefined),
          })}
          ${
            typed === undefined
              ? nothing
              : html`<div class="offered-count">
                  ${countField(messages, {
                    id: `offered-${index}-count`,
                    name,
                    unit,
                    typed,
                    error: asked ? checkText(messages, checkQuoteCount(typed)) : undefined,
                    onType: (text) => onPick(id, text),
                  })}
                </div>`
          }
        </li>`;
      })}
    </ul>`;
}
