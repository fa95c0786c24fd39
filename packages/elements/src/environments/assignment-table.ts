import type { AssignmentRow } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { selectOnEntry } from '../portal/form/select-on-entry.ts';
import {
  checkText,
  nameText,
  numberText,
  remainingText,
  remainingWords,
  untilText,
  type AssignmentTexts,
} from './assignment-words.ts';

/** The rows of an assignment, and what can be done with them. */
export interface AssignmentTable {
  readonly rows: readonly AssignmentRow[];
  readonly manages: boolean;
  /** Whether it was to be sent: then what is missing is told too. */
  readonly asked: boolean;
  /** Whether what is saved is told where it differs. */
  readonly conflict: boolean;
  /** The product that was to be raised further than it can be: it is told there. */
  readonly stopped: string | undefined;
  readonly onType: (productId: string, typed: string) => void;
  readonly onStep: (productId: string, by: number) => void;
  /** Whether the paste was taken. */
  readonly onPaste: (productId: string, text: string) => boolean;
}

type Key = 'product' | 'licensed' | 'elsewhere' | 'count' | 'remaining';

/** The id of a product's field: by its place, since ids of products are anything. */
export const countId = (index: number): string => `count-${index}`;

/** A table on wide screens, cards on narrow ones. The roles are written out: laid out as cards it would lose them. */
export function assignmentTable(messages: AssignmentTexts, table: AssignmentTable): TemplateResult {
  const heading = (key: Key): TemplateResult =>
    html`<th class=${key} role="columnheader" scope="col">${messages.text(`assignment.${key}`)}</th>`;
  return html`<table class="products ${table.manages ? '' : 'products-fixed'}" part="table" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${heading('product')} ${heading('licensed')} ${heading('elsewhere')} ${heading('count')} ${heading('remaining')}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        table.rows,
        ({ line }) => line.productId,
        (row, index) => renderRow(messages, row, index, table),
      )}
    </tbody>
  </table>`;
}

function renderRow(
  messages: AssignmentTexts,
  row: AssignmentRow,
  index: number,
  table: AssignmentTable,
): TemplateResult {
  const { line, remaining } = row;
  const label = (key: Key): TemplateResult =>
    html`<span class="label" aria-hidden="true">${messages.text(`assignment.${key}`)}</span>`;
  const shrunk = line.licensed < line.elsewhere + line.count && !line.expired;
  return html`<tr role="row" part="row">
    <th class="product" role="rowheader" scope="row">
      <span class="name">${line.name}</span>
      ${
        line.origin === 'key'
          ? html`<span class="mark">${messages.text('assignment.other')}</span> <span class="mark">${untilText(messages, line)}</span>`
          : nothing
      }
      ${line.expired ? html`<span class="mark mark-expired">${messages.text('assignment.expired')}</span>` : nothing}
      ${line.coming ? html`<span class="mark">${messages.text('assignment.coming')}</span>` : nothing}
    </th>
    <td class="licensed" role="cell">
      ${label('licensed')}${numberText(messages, line.licensed)}<span class="unit">${unitOf(messages, line)}</span>
    </td>
    <td class="elsewhere" role="cell">${label('elsewhere')}${numberText(messages, line.elsewhere)}</td>
    <td class="count" role="cell">
      ${
        table.manages
          ? renderField(messages, row, index, table, shrunk)
          : html`${label('count')}<span class="counted">${numberText(messages, line.count)}</span>`
      }
    </td>
    <td class="remaining ${remaining < 0 && !line.expired ? 'remaining-over' : ''}" role="cell" part="remaining">
      ${label('remaining')}<span>${remainingText(messages, row)}</span>
    </td>
  </tr>`;
}

function renderField(
  messages: AssignmentTexts,
  row: AssignmentRow,
  index: number,
  table: AssignmentTable,
  shrunk: boolean,
): TemplateResult {
  const { line, typed, changed } = row;
  const { productId } = line;
  const name = nameText(messages, line, table.rows);
  const id = countId(index);
  const error = checkText(messages, row, table.asked);
  const stored = table.conflict && changed;
  const stopped = table.stopped === productId && !error;
  const step = (by: number): void => table.onStep(productId, by);
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  };
  const paste = (event: ClipboardEvent): void => {
    if (table.onPaste(productId, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };
  const button = (by: 1 | -1, label: string, sign: string): TemplateResult =>
    html`<button class="step" part="step" type="button" aria-label=${label} tabindex="-1" @click=${() => step(by)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d=${sign} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"></path>
      </svg>
    </button>`;
  const described = [`remaining-${index}`, stored && `${id}-stored`, shrunk && `${id}-shrunk`, error && `${id}-error`];
  return html`<div class="stepper" part="stepper">
      ${button(-1, messages.text('assignment.less', { name }), 'M3.5 8h9')}
      <input
        class="mado-input"
        part="input"
        id=${id}
        name=${id}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        aria-label=${messages.text('assignment.count-of', { name })}
        aria-invalid=${ifDefined(error && 'true')}
        aria-describedby=${described.filter(Boolean).join(' ')}
        .value=${live(typed)}
        @input=${({ currentTarget }: InputEvent) => {
          if (currentTarget instanceof HTMLInputElement) table.onType(productId, currentTarget.value);
        }}
        @pointerdown=${selectOnEntry}
        @focus=${selectOnEntry}
        @click=${selectOnEntry}
        @keydown=${press}
        @paste=${paste}
      />
      ${button(1, messages.text('assignment.more', { name }), 'M3.5 8h9M8 3.5v9')}
    </div>
    <span hidden id="remaining-${index}">${remainingWords(messages, row)}</span>
    ${
      stored
        ? html`<p class="stored" id="${id}-stored">
            ${messages.text('assignment.stored', { count: numberText(messages, line.count) })}
          </p>`
        : nothing
    }
    ${shrunk ? html`<p class="shrunk" id="${id}-shrunk">${messages.text('assignment.shrunk')}</p>` : nothing}
    ${stopped ? html`<p class="stopped">${messages.text('assignment.no-more')}</p>` : nothing}
    ${error ? html`<p class="mado-error" part="error" id="${id}-error">${error}</p>` : nothing}`;
}

function unitOf(messages: AssignmentTexts, { unit, licensed }: AssignmentRow['line']): string {
  return messages.find(`assignment.unit.${unit}`, { count: licensed }) ?? '';
}
