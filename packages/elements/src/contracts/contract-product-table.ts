import type { ContractProduct, Messages, ProductRow } from '@madoguchi/sdk';
import type { contractProductsJa } from '@madoguchi/sdk/contracts/contract-products.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { calendarDayText } from '../portal/text/day-text.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type ContractProductTexts = Messages<typeof contractProductsJa & PortalTexts>;

/** A table on wide screens, cards on narrow ones. The roles are written out: laid out as cards it would lose them. */
export function contractProductTable(messages: ContractProductTexts, rows: readonly ProductRow[]): TemplateResult {
  const day = calendarDayText(messages.locale);
  const heading = (key: 'name' | 'licensed' | 'assigned' | 'remaining' | 'period', name: string): TemplateResult =>
    html`<th class=${name} role="columnheader" scope="col">${messages.text(`products.${key}`)}</th>`;
  return html`<table class="rows" part="table" role="table" aria-label=${messages.text('products.title')}>
    <thead role="rowgroup">
      <tr role="row">
        ${heading('name', 'name')} ${heading('licensed', 'number')} ${heading('assigned', 'number')}
        ${heading('remaining', 'number')} ${heading('period', 'period')}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        ({ product }) => product.id,
        (row) => renderRow(messages, row, day),
      )}
    </tbody>
  </table>`;
}

function renderRow(
  messages: ContractProductTexts,
  { product, remainder }: ProductRow,
  day: (iso: string) => string,
): TemplateResult {
  const { name, origin, count, assigned, expired } = product;
  const number = (value: number): string => value.toLocaleString(messages.locale);
  const remains = {
    remaining: () => number(remainder.type === 'remaining' ? remainder.count : 0),
    over: () => messages.text('products.over', { count: number(remainder.type === 'over' ? remainder.count : 0) }),
    expired: () => '–',
  }[remainder.type]();
  return html`<tr role="row" part="row">
    <th class="name" role="rowheader" scope="row">
      <span class="product">${name}</span>
      ${origin === 'key' ? html`<span class="mark" part="origin">${messages.text('products.origin.key')}</span>` : nothing}
      ${expired ? html`<span class="mark mark-expired" part="expired">${messages.text('products.expired')}</span>` : nothing}
    </th>
    <td class="number" role="cell" data-label=${messages.text('products.licensed')}>
      <span>${number(count)}<span class="unit">${unitOf(messages, product)}</span></span>
    </td>
    <td class="number" role="cell" data-label=${messages.text('products.assigned')}><span>${number(assigned)}</span></td>
    <td class="number remaining" role="cell" data-label=${messages.text('products.remaining')}>
      <span class="remaining-${remainder.type}" part="remaining">${remains}</span>
    </td>
    <td class="period" role="cell" data-label=${messages.text('products.period')}>
      <span
        >${productPeriodText(messages, product, day)}</span
      >
    </td>
  </tr>`;
}

/** From when to when a product may be used. */
export function productPeriodText(
  messages: ContractProductTexts,
  { startsOn, endsOn }: Pick<ContractProduct, 'startsOn' | 'endsOn'>,
  day: (iso: string) => string,
): string {
  return endsOn === undefined
    ? messages.text('products.period-open', { from: day(startsOn) })
    : messages.text('products.period-of', { from: day(startsOn), to: day(endsOn) });
}

/** What a product is counted in; nothing for a unit of a newer server. */
export function unitOf(
  messages: ContractProductTexts,
  { unit, count }: Pick<ContractProduct, 'unit' | 'count'>,
): string {
  return messages.find(`products.unit.${unit}`, { count }) ?? '';
}
