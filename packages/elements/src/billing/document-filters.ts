import type { BillingDocumentFilter, FieldError } from '@madoguchi/sdk';
import { documentOrder } from '@madoguchi/sdk/billing/billing-document.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../portal/form/text-field.ts';
import { option, selectField } from '../portal/form/select-field.ts';
import type { SearchField } from '../portal/list/search-field.ts';
import type { BillingDocumentTexts } from './billing-documents.texts.ts';
import { conditionCount, documentKinds } from './document-query.ts';
import { documentKindText } from './document-words.ts';
import type { ConditionsDrawing, ListConditions } from './list-conditions.ts';
import { rangeFields } from './range-fields.ts';

export interface DocumentFilters {
  readonly filter: BillingDocumentFilter;
  readonly field: SearchField;
  readonly conditions: ListConditions;
  readonly onNarrow: (filter: BillingDocumentFilter) => void;
  /** What stands beside the hint; undefined where the list has no tools. */
  readonly tools: unknown;
}

/** What narrows the documents: words, their kind, and behind a button date, amount and partner (SUP-12). */
export function documentFilters(
  messages: BillingDocumentTexts,
  { filter, field, conditions, onNarrow, tools }: DocumentFilters,
): TemplateResult {
  const drawing = conditionsOf(messages, filter);
  const { sort, direction } = documentOrder(filter);
  const choose = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement)
      onNarrow({ ...filter, kind: documentKinds.find((one) => one === target.value) });
  };
  return html`<div class="filters" part="filters" @change=${choose}>
      ${field.render(messages.text('documents.search'))}
      ${selectField(
        'kind',
        messages.text('documents.kind'),
        [
          option('', messages.text('documents.any-kind'), filter.kind),
          ...documentKinds.map((one) => option(one, documentKindText(messages, one), filter.kind)),
        ],
        { bare: true },
      )}
      ${conditions.button(drawing)}
      <div class="below">
        <p class="mado-hint">${messages.text('documents.search-hint')}</p>
        ${tools === undefined ? nothing : html`<div class="tools">${tools}</div>`}
      </div>
      ${conditions.render(drawing)}
    </div>
    <p class="mado-hidden" role="status">
      ${
        filter.sort
          ? messages.text(`documents.sorted.${direction}`, { column: messages.text(`documents.${sort}`) })
          : nothing
      }
    </p>`;
}

function conditionsOf(messages: BillingDocumentTexts, filter: BillingDocumentFilter): ConditionsDrawing {
  const { partner, from, to, least, most } = filter;
  const textOf = (errors: readonly FieldError[], ...names: readonly string[]): string | undefined => {
    const error = errors.find(({ field }) => names.includes(field));
    return error && messages.find(`documents.check.${error.code}`, error.params);
  };
  const fields = (errors: readonly FieldError[]): TemplateResult =>
    html`${rangeFields({
      label: messages.text('documents.dated-on'),
      type: 'date',
      ends: [
        { name: 'from', label: messages.text('documents.dated-since'), value: from },
        { name: 'to', label: messages.text('documents.dated-until'), value: to },
      ],
      error: textOf(errors, 'from', 'to'),
    })}
    ${rangeFields({
      label: messages.text('documents.amount'),
      type: 'amount',
      ends: [
        { name: 'least', label: messages.text('documents.least'), value: least?.toString() },
        { name: 'most', label: messages.text('documents.most'), value: most?.toString() },
      ],
      error: textOf(errors, 'least', 'most'),
    })}
    ${textField({
      id: 'partner',
      name: 'partner',
      label: messages.text('documents.partner'),
      autocomplete: 'off',
      value: partner,
    })}`;
  return {
    words: {
      open: messages.text('documents.conditions'),
      apply: messages.text('documents.apply'),
      reset: messages.text('documents.reset'),
    },
    count: conditionCount(filter),
    shown: JSON.stringify([partner, from, to, least, most]),
    fields,
  };
}
