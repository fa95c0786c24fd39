import type { QuoteAddition, QuoteChoice, QuoteRow } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { calendarDayText } from '../portal/text/day-text.ts';
import { selectOnEntry } from '../portal/form/select-on-entry.ts';
import { additionId, checkText, countText, unitText, wishId, type QuoteTexts } from './quote-words.ts';

/** A field for a count. */
interface CountField {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly typed: string;
  readonly error: string | undefined;
  readonly onType: (typed: string) => void;
}

/** A field for a count, with what is counted behind it. */
export function countField(messages: QuoteTexts, field: CountField): TemplateResult {
  const { id, error } = field;
  return html`<span class="counting"
      ><input
        class="mado-input count"
        part="input"
        id=${id}
        name=${id}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        aria-label=${messages.text('quote.count-of', { name: field.name })}
        aria-invalid=${ifDefined(error && 'true')}
        aria-describedby=${error ? `${id}-unit ${id}-error` : `${id}-unit`}
        .value=${live(field.typed)}
        @input=${({ currentTarget }: InputEvent) => {
          if (currentTarget instanceof HTMLInputElement) field.onType(currentTarget.value);
        }}
        @pointerdown=${selectOnEntry}
        @focus=${selectOnEntry}
        @click=${selectOnEntry}
      /><span class="unit" id="${id}-unit">${unitText(messages, field.unit)}</span></span
    >
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}`;
}

/** What can be done with the contracted products. */
export interface RenewalTable {
  readonly rows: readonly QuoteRow[];
  /** Whether it was to be sent: then what is wrong is told. */
  readonly asked: boolean;
  readonly onChoose: (productId: string, choice: QuoteChoice) => void;
  readonly onType: (productId: string, typed: string) => void;
}

/** ご契約更新. A table on wide screens, cards on narrow ones; the roles are written out: as cards it would lose them. */
export function renewalTable(messages: QuoteTexts, table: RenewalTable): TemplateResult {
  const day = calendarDayText(messages.locale);
  return html`<table class="rows" part="table" role="table" aria-labelledby="renewal">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${messages.text('quote.product')}</th>
        <th role="columnheader" scope="col">${messages.text('quote.now')}</th>
        <th role="columnheader" scope="col">${messages.text('quote.wish')}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        table.rows,
        ({ product }) => product.id,
        (row, index) => renewalRow(messages, row, index, day, table),
      )}
    </tbody>
  </table>`;
}

const isChoice = (value: string): value is QuoteChoice => ['continue', 'change', 'cancel'].includes(value);

function renewalRow(
  messages: QuoteTexts,
  { product, choice, typed, check }: QuoteRow,
  index: number,
  day: (iso: string) => string,
  { asked, onChoose, onType }: RenewalTable,
): TemplateResult {
  const { id, name, unit, count, endsOn } = product;
  const choose = ({ currentTarget: select }: Event): void => {
    if (select instanceof HTMLSelectElement && isChoice(select.value)) onChoose(id, select.value);
  };
  return html`<tr role="row" part="row">
    <th role="rowheader" scope="row"><span class="name">${name}</span></th>
    <td class="wide" role="cell">
      <span class="label" aria-hidden="true">${messages.text('quote.now')}</span><span class="now">${countText(messages, unit, count)}</span>
      ${endsOn === undefined ? nothing : html`<span class="ends">${messages.text('quote.ends-on', { date: day(endsOn) })}</span>`}
    </td>
    <td class="wide wish" role="cell">
      <span class="wishing"
        ><select
          class="mado-input choice choice-${choice}"
          part="choice"
          aria-label=${messages.text('quote.wish-of', { name })}
          .value=${live(choice)}
          @change=${choose}
        >
          <option value="continue">${messages.text('quote.choice.continue')}</option>
          <option value="change">${messages.text('quote.choice.change')}</option>
          <option value="cancel">${messages.text('quote.choice.cancel')}</option></select
        >${
          choice === 'change'
            ? countField(messages, {
                id: wishId(index),
                name,
                unit,
                typed,
                error: asked ? checkText(messages, check) : undefined,
                onType: (text) => onType(id, text),
              })
            : nothing
        }</span
      >
    </td>
  </tr>`;
}

/** What can be done with the products that are added. */
export interface AdditionTable {
  readonly additions: readonly QuoteAddition[];
  readonly asked: boolean;
  readonly onType: (productId: string, typed: string) => void;
  readonly onRemove: (productId: string) => void;
}

/** 追加のご購入: what is bought in addition. */
export function additionTable(
  messages: QuoteTexts,
  { additions, asked, onType, onRemove }: AdditionTable,
): TemplateResult {
  return html`<table class="rows" part="additions" role="table" aria-labelledby="additions">
    <thead class="mado-hidden" role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${messages.text('quote.product')}</th>
        <th role="columnheader" scope="col">${messages.text('quote.count')}</th>
        <th role="columnheader" scope="col"><span class="mado-hidden">${messages.text('quote.remove')}</span></th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        additions,
        ({ product }) => product.id,
        ({ product, typed, check }, index) =>
          html`<tr role="row" part="row">
            <th role="rowheader" scope="row"><span class="name">${product.name}</span></th>
            <td class="wide wish" role="cell">
              <span class="wishing"
                >${countField(messages, {
                  id: additionId(index),
                  name: product.name,
                  unit: product.unit,
                  typed,
                  error: asked ? checkText(messages, check) : undefined,
                  onType: (text) => onType(product.id, text),
                })}</span
              >
            </td>
            <td class="acts" role="cell">
              <button
                class="act mado-link"
                part="remove"
                type="button"
                aria-label=${messages.text('quote.remove-of', { name: product.name })}
                @click=${() => onRemove(product.id)}
              >
                ${messages.text('quote.remove')}
              </button>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
