import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { mostInDocument, TableRows } from './table-rows.ts';
import type { SortDirection, TableColumn } from './table-column.ts';
import type { RowKind } from './row-element.ts';
import type { RowSource } from './windowed-rows.ts';

/** What an element gives of its table to be drawn. */
export interface TableDrawing<Row> extends RowKind<Row> {
  readonly label: string;
  readonly source: RowSource<Row>;
  /** How many rows there are in all, further ones on the server too. */
  readonly total: number;
  readonly sorted: { readonly name: string; readonly direction: SortDirection };
  /** Somebody wants it sorted by a column, or the other way round where it is already. */
  readonly onSort: (name: string, direction: SortDirection) => void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Draws a table whose head sorts it. The rows are no templates: they are written straight into elements, so that
 * thousands of them are sorted and scrolled as fast as by hand.
 */
export class TableView<Row> implements ReactiveController {
  readonly #host: Host;
  #drawing: TableDrawing<Row> | undefined;
  #rows: TableRows<Row> | undefined;
  #body: HTMLElement | undefined;
  /** What the rows are made of, as long as it stays the same. */
  #kind = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  render(drawing: TableDrawing<Row>): TemplateResult {
    this.#drawing = drawing;
    const { columns, label, source, total } = drawing;
    const windowed = source.length > mostInDocument;
    return html`<div class="table" part="table">
      <div
        class="table-scroller ${windowed ? 'table-windowed' : ''}"
        role="table"
        aria-label=${label}
        aria-rowcount=${total + 1}
        aria-colcount=${columns.length}
        tabindex=${windowed ? 0 : -1}
      >
        <div class="table-head" role="rowgroup" part="head">
          <div class="table-row" role="row" aria-rowindex="1">${columns.map((column) => this.#heading(column, drawing))}</div>
        </div>
        <div class="table-body" role="rowgroup"></div>
      </div>
    </div>`;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const body = root.querySelector<HTMLElement>('.table-body');
    const scroller = root.querySelector<HTMLElement>('.table-scroller');
    const drawing = this.#drawing;
    if (!body || !scroller || !drawing) return this.#stop();
    const { columns, href, open } = drawing;
    const kind = columns.map(({ name, label }) => `${name} ${label}`).join('\n');
    if (body !== this.#body || kind !== this.#kind) {
      this.#stop();
      this.#body = body;
      this.#kind = kind;
      scroller.style.setProperty('--_columns', columns.map(({ width }) => width).join(' '));
      const source: RowSource<Row> = lengthAndRows(() => this.#drawing?.source);
      this.#rows = new TableRows(scroller, body, source, {
        columns: columns.map((column, index) => ({
          ...column,
          text: (row) => this.#drawing?.columns[index]?.text(row) ?? '',
          ...(column.mark && { mark: (row) => this.#drawing?.columns[index]?.mark?.(row) }),
        })),
        href: href && ((row) => this.#drawing?.href?.(row)),
        open: (row, event) => (this.#drawing?.open ?? open)(row, event),
      });
    }
    this.#rows?.refresh();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#rows?.disconnect();
    this.#rows = this.#body = undefined;
  }

  #heading(
    { name, label, numeric, sortable }: TableColumn<Row>,
    { sorted, onSort }: TableDrawing<Row>,
  ): TemplateResult {
    const isSorted = sorted.name === name;
    const next: SortDirection = isSorted && sorted.direction === 'ascending' ? 'descending' : 'ascending';
    return html`<span
      class="table-heading ${numeric ? 'table-number' : ''}"
      role="columnheader"
      aria-sort=${isSorted ? sorted.direction : nothing}
    >
      ${
        sortable
          ? html`<button class="table-sort" part="sort" type="button" @click=${() => onSort(name, next)}>
              ${label}
              <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
                <path d="M8 13V3M3.5 7.5 8 3l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"></path>
              </svg>
            </button>`
          : label
      }
    </span>`;
  }
}

function lengthAndRows<Row>(source: () => RowSource<Row> | undefined): RowSource<Row> {
  return {
    get length() {
      return source()?.length ?? 0;
    },
    at: (place) => source()?.at(place),
  };
}
