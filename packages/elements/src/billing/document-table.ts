import type { BillingDocument, BillingDocumentFilter, BillingDocumentPage, BillingDocumentSort } from '@madoguchi/sdk';
import { documentOrder } from '@madoguchi/sdk/billing/billing-document.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { calendarDayText } from '../portal/text/day-text.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { sizeText } from '../portal/text/size-text.ts';
import { yenText } from '../portal/text/yen-text.ts';
import { billingBone, billingTable, labelledCell } from './billing-table.ts';
import type { BillingDocumentTexts } from './billing-documents.texts.ts';
import { documentSorts } from './document-query.ts';
import { documentKindText } from './document-words.ts';

const columns = ['kind', 'partner', 'amount', 'dated-on', 'number'] as const;
type Column = (typeof columns)[number];

export interface DocumentTable {
  readonly filter: BillingDocumentFilter;
  readonly onSort: (by: BillingDocumentSort) => void;
  /** Shows one in the page; undefined where the browser would not: then its title downloads it. */
  readonly onPreview: ((document: BillingDocument) => void) | undefined;
  /** Somebody takes a file. */
  readonly onTake: (document: BillingDocument) => void;
}

/** 見積書・契約書・請求書 as a table, or as cards where it is narrow (SUP-12). */
export function documentTable(
  messages: BillingDocumentTexts,
  { items, total }: BillingDocumentPage,
  table: DocumentTable,
): TemplateResult {
  const [day, yen] = [calendarDayText(messages.locale), yenText(messages.locale)];
  return billingTable({
    title: messages.text('documents.title'),
    total,
    columns,
    label: (name) => messages.text(`documents.${name}`),
    order: documentOrder(table.filter),
    sorts: documentSorts,
    onSort(name) {
      const by = documentSorts.find((one) => one === name);
      if (by) table.onSort(by);
    },
    further: html`<div class="table-heading" role="columnheader"><span class="mado-hidden">${messages.text('documents.download')}</span></div>`,
    rows: repeat(
      items,
      ({ id }) => id,
      (one, index) =>
        documentRow(messages, one, table, index + 2, {
          'kind': documentKindText(messages, one.kind),
          'partner': one.partner,
          'amount':
            one.amount === undefined
              ? html`<span class="none">${messages.text('documents.no-amount')}</span>`
              : yen(one.amount),
          'dated-on': day(one.datedOn),
          'number': one.number,
        }),
    ),
  });
}

function documentRow(
  messages: BillingDocumentTexts,
  document: BillingDocument,
  { onPreview, onTake }: DocumentTable,
  place: number,
  contents: Readonly<Record<Column, unknown>>,
): TemplateResult {
  const { title, contract, file } = document;
  const href = safeUrl(file.url);
  const take = (): void => onTake(document);
  const label = messages.text(onPreview ? 'documents.preview-of' : 'documents.download-of', { name: title });
  /** A link to the file, so that a browser's own ways of taking it are there too. */
  const open = (event: MouseEvent): void => {
    if (!onPreview || opensElsewhere(event)) return take();
    event.preventDefault();
    onPreview(document);
  };
  return html`<div class="table-row" role="row" part="row" aria-rowindex=${place}>
    <div class="table-cell table-name" role="rowheader">
      ${
        href
          ? html`<a class="table-link" part="row-link" data-row href=${href} download=${file.name} aria-label=${label} @click=${open}>${title}</a>`
          : html`<span data-row tabindex="-1">${title}</span>`
      }<span class="sub">${contract.name} <span class="whole">${contract.number}</span></span>
    </div>
    ${columns.map((column) => labelledCell(column, messages.text(`documents.${column}`), contents[column]))}
    <div class="table-cell table-download" role="cell">
      ${
        href
          ? html`<a class="mado-link" part="download" href=${href} download=${file.name} aria-label=${messages.text('documents.download-of', { name: title })} @click=${take}
            >${messages.text('documents.download')}</a
          ><span class="size">${sizeText(file.size, messages.locale)}</span>`
          : nothing
      }
    </div>
  </div>`;
}

/** The shape of a row to come. */
export const documentBone = (messages: BillingDocumentTexts): TemplateResult =>
  billingBone(
    columns,
    (column) => messages.text(`documents.${column}`),
    html`<div class="table-cell table-download"><span class="mado-link">&nbsp;</span><span class="size">&nbsp;</span></div>`,
  );
