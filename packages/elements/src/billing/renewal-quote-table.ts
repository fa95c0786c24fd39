import type { RenewalQuote, RenewalQuoteFilter, RenewalQuotePage } from '@madoguchi/sdk';
import { quoteOrder } from '@madoguchi/sdk/billing/renewal-quote.rules.js';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { billingBone, billingTable, labelledCell } from './billing-table.ts';
import { quoteSorts } from './renewal-quote-query.ts';
import { daysLeftText, quoteState, type QuoteWriting } from './renewal-quote-words.ts';
import type { RenewalQuoteTexts } from './renewal-quotes.texts.ts';

const columns = ['state', 'valid-through', 'amount', 'contract', 'issued-on'] as const;
type Column = (typeof columns)[number];

/** What opens a quote. */
export interface QuoteOpening {
  /** Where it stands; undefined where the host's script leads there. */
  readonly href: (quote: RenewalQuote) => string | undefined;
  readonly open: (quote: RenewalQuote, event: Event) => void;
}

export interface QuoteTable extends QuoteOpening {
  readonly writing: QuoteWriting;
  readonly filter: RenewalQuoteFilter;
  readonly onSort: (by: (typeof quoteSorts)[number]) => void;
}

/** 更新見積 as a table, or as cards where it is narrow. */
export function renewalQuoteTable(
  messages: RenewalQuoteTexts,
  { items, total }: RenewalQuotePage,
  table: QuoteTable,
): TemplateResult {
  return billingTable({
    title: messages.text('renewal-quotes.title'),
    total,
    columns,
    label: (name) => messages.text(`renewal-quotes.${name}`),
    order: quoteOrder(table.filter),
    sorts: quoteSorts,
    onSort(name) {
      const by = quoteSorts.find((one) => one === name);
      if (by) table.onSort(by);
    },
    rows: repeat(
      items,
      ({ id }) => id,
      (quote, index) => quoteRow(messages, quote, table, index + 2),
    ),
  });
}

function quoteRow(
  messages: RenewalQuoteTexts,
  quote: RenewalQuote,
  { writing, ...opening }: QuoteTable,
  place: number,
): TemplateResult {
  const { number, contract, amount, issuedOn, validThrough } = quote;
  const { yen, day, stateOf, daysLeft } = writing;
  const contents: Readonly<Record<Column, unknown>> = {
    'state': quoteState(messages, stateOf(quote)),
    'valid-through': html`<span class="whole">${messages.text('renewal-quotes.until', { date: day(validThrough) })}</span>
      ${daysLeftText(messages, daysLeft(quote))}`,
    'amount': yen(amount),
    'contract': html`${contract.name} <span class="whole">${contract.number}</span>`,
    'issued-on': day(issuedOn),
  };
  return html`<div class="table-row" role="row" part="row" aria-rowindex=${place}>
    <div class="table-cell table-name" role="rowheader">
      ${quoteLink(quote, opening)}<span class="sub">${number}</span>
    </div>
    ${columns.map((column) => labelledCell(column, messages.text(`renewal-quotes.${column}`), contents[column]))}
  </div>`;
}

/** What opens a quote: a link, or a button for the host's script. */
export function quoteLink(quote: RenewalQuote, { href, open }: QuoteOpening): TemplateResult {
  const url = href(quote);
  const go = (event: Event): void => open(quote, event);
  return url === undefined
    ? html`<button class="table-link" part="row-link" data-row type="button" @click=${go}>${quote.title}</button>`
    : html`<a class="table-link" part="row-link" data-row href=${url} @click=${go}>${quote.title}</a>`;
}

/** The shape of a row to come. */
export const quoteBone = (messages: RenewalQuoteTexts): TemplateResult =>
  billingBone(columns, (column) => messages.text(`renewal-quotes.${column}`));
