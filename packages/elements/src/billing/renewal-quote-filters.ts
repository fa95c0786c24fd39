import type { FieldError, RenewalQuoteFilter } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { option, selectField } from '../portal/form/select-field.ts';
import type { SearchField } from '../portal/list/search-field.ts';
import type { ConditionsDrawing, ListConditions } from './list-conditions.ts';
import { rangeFields } from './range-fields.ts';
import { quoteSorts, quoteStates } from './renewal-quote-query.ts';
import { quoteStateText } from './renewal-quote-words.ts';
import type { RenewalQuoteTexts } from './renewal-quotes.texts.ts';

export interface QuoteFilters {
  readonly filter: RenewalQuoteFilter;
  readonly field: SearchField;
  readonly conditions: ListConditions;
  readonly onNarrow: (filter: RenewalQuoteFilter) => void;
}

/** What narrows the list of quotes: words, how far they are, and behind a button when they were issued. */
export function quoteFilters(
  messages: RenewalQuoteTexts,
  { filter, field, conditions, onNarrow }: QuoteFilters,
): TemplateResult {
  const sort = quoteSorts.find((one) => one === filter.sort);
  const drawing = conditionsOf(messages, filter);
  const choose = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement)
      onNarrow({ ...filter, state: quoteStates.find((one) => one === target.value) });
  };
  return html`<div class="filters" part="filters" @change=${choose}>
      ${field.render(messages.text('renewal-quotes.search'))}
      ${selectField(
        'state',
        messages.text('renewal-quotes.state'),
        [
          option('', messages.text('renewal-quotes.any-state'), filter.state),
          ...quoteStates.map((one) => option(one, quoteStateText(messages, one), filter.state)),
        ],
        { bare: true },
      )}
      ${conditions.button(drawing)}
      <p class="mado-hint">${messages.text('renewal-quotes.search-hint')}</p>
      ${conditions.render(drawing)}
    </div>
    <p class="mado-hidden" role="status">
      ${
        sort
          ? messages.text(`renewal-quotes.sorted.${filter.direction ?? 'ascending'}`, {
              column: messages.text(`renewal-quotes.${sort}`),
            })
          : nothing
      }
    </p>`;
}

function conditionsOf(messages: RenewalQuoteTexts, { from, to }: RenewalQuoteFilter): ConditionsDrawing {
  const fields = (errors: readonly FieldError[]): TemplateResult =>
    rangeFields({
      label: messages.text('renewal-quotes.issued-on'),
      type: 'date',
      ends: [
        { name: 'from', label: messages.text('renewal-quotes.issued-since'), value: from },
        { name: 'to', label: messages.text('renewal-quotes.issued-until'), value: to },
      ],
      error: errors.length > 0 ? messages.text('renewal-quotes.days-reversed') : undefined,
    });
  return {
    words: {
      open: messages.text('renewal-quotes.conditions'),
      apply: messages.text('renewal-quotes.apply'),
      reset: messages.text('renewal-quotes.reset'),
    },
    count: from || to ? 1 : 0,
    shown: JSON.stringify([from, to]),
    fields,
  };
}
