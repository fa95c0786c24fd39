import { html, nothing, type TemplateResult } from 'lit';
import { columnHeading } from '../portal/table/table-view.ts';

/** What 更新見積 and 見積書・契約書・請求書 have in common as tables. */
export interface BillingTable<Column extends string> {
  readonly title: string;
  readonly total: number;
  /** Besides the name, which comes first. */
  readonly columns: readonly Column[];
  /** What a column is called. */
  readonly label: (column: Column | 'name') => string;
  readonly order: { readonly sort: string; readonly direction: 'ascending' | 'descending' };
  /** By which columns it can be sorted. */
  readonly sorts: readonly string[];
  readonly onSort: (by: string) => void;
  /** A heading behind these columns. */
  readonly further?: TemplateResult | undefined;
  readonly rows: unknown;
}

/** A table whose rows are cards where it is narrow. */
export function billingTable<Column extends string>(table: BillingTable<Column>): TemplateResult {
  const { title, total, columns, label, sorts, further, rows } = table;
  const order = { ...table.order, onSort: table.onSort };
  return html`<div class="table" part="table">
    <div class="table-scroller" role="table" aria-label=${title} aria-rowcount=${total + 1}>
      <div class="table-head" role="rowgroup" part="head">
        <div class="table-row" role="row" aria-rowindex="1">
          ${columnHeading({ name: 'name', label: label('name') }, order)}
          ${columns.map((name) => columnHeading({ name, label: label(name), sortable: sorts.includes(name) }, order))}
          ${further ?? nothing}
        </div>
      </div>
      <div class="table-body" role="rowgroup">${rows}</div>
    </div>
  </div>`;
}

/** A cell that says in a card what it is. */
export function labelledCell(column: string, label: string, content: unknown): TemplateResult {
  return html`<div class="table-cell table-${column}" role="cell">
    <span class="label" aria-hidden="true">${label}</span><span>${content}</span>
  </div>`;
}

/** The shape of a row to come. */
export function billingBone<Column extends string>(
  columns: readonly Column[],
  label: (column: Column) => string,
  further?: TemplateResult,
): TemplateResult {
  const bone = html`<span class="list-bone">&nbsp;</span>`;
  return html`<div class="table">
    <div class="table-body">
      <div class="table-row">
        <div class="table-cell table-name">${bone}<span class="sub">${bone}</span></div>
        ${columns.map((column) => labelledCell(column, label(column), bone))} ${further ?? nothing}
      </div>
    </div>
  </div>`;
}
