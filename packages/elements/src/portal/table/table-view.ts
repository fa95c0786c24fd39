import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { AllRows, type DrawnRows, type RowsPlace } from './all-rows.ts';
import { makeRowElement, type RowKind } from './row-element.ts';
import type { SortDirection, TableColumn } from './table-column.ts';

/** What an element gives of its table to be drawn. */
export interface TableDrawing<Row> extends RowKind<Row> {
  /** The same array as before tells that nothing but the rows has changed: neither words nor where rows lead. */
  readonly columns: RowKind<Row>['columns'];
  readonly label: string;
  readonly rows: readonly Row[];
  /** How many rows there are in all, further ones on the server too. */
  readonly total: number;
  /** The column that the rows are sorted by; undefined for an order of the host's. */
  readonly sort: string | undefined;
  readonly direction: SortDirection;
  /** Somebody wants it sorted by a column, or the other way round where it is already. */
  readonly onSort: (name: string) => void;
  /** What narrows the rows. */
  readonly search: string | undefined;
  /** What draws a part of the rows; without it they all stand in the document. */
  readonly windowed?: (new (place: RowsPlace<Row>) => DrawnRows<Row>) | undefined;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Draws a table whose head sorts it. The rows are no templates: they are written straight into elements, so that
 * thousands of them are sorted and scrolled as fast as by hand.
 */
export class TableView<Row> implements ReactiveController {
  readonly #host: Host;
  #drawing: TableDrawing<Row> | undefined;
  #drawn: DrawnRows<Row> | undefined;
  #body: HTMLElement | undefined;
  /** What the rows are made of, as long as it stays the same. */
  #kind = '';
  #order = '';
  /** What the rows that are drawn were written by. */
  #columns: TableDrawing<Row>['columns'] | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  render(drawing: TableDrawing<Row>): TemplateResult {
    this.#drawing = drawing;
    const { columns, label, total, windowed } = drawing;
    return html`<div class="table" part="table">
      <div
        class="table-scroller ${windowed ? 'table-windowed' : ''}"
        role="table"
        aria-label=${label}
        aria-rowcount=${total + 1}
        tabindex=${windowed ? -1 : nothing}
      >
        <div class="table-head" role="rowgroup" part="head">
          <div class="table-row" role="row" aria-rowindex="1">${columns.map((column) => columnHeading(column, drawing))}</div>
        </div>
        <div class="table-body" role="rowgroup"></div>
      </div>
    </div>`;
  }

  /** Draws the rows, after the host has drawn what holds them. */
  draw(): void {
    const body = this.#host.renderRoot.querySelector<HTMLElement>('.table-body');
    const drawing = this.#drawing;
    const scroller = body?.parentElement;
    if (!scroller || !drawing) return this.#stop();
    const { rows, columns, windowed, sort, direction, search } = drawing;
    const kind = `${windowed === undefined}${drawing.href === undefined}${columns.map(({ label }) => label).join()}`;
    if (body !== this.#body || kind !== this.#kind) {
      this.#stop();
      this.#body = body;
      this.#kind = kind;
      const latest = this.#latest(drawing);
      const place = { scroller, body, make: () => makeRowElement(latest) };
      this.#drawn = new (windowed ?? AllRows)(place);
    }
    const order = `${sort} ${direction} ${search}`;
    this.#drawn?.draw(rows, order !== this.#order, columns !== this.#columns);
    this.#order = order;
    this.#columns = columns;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#drawn?.disconnect();
    this.#drawn = this.#body = undefined;
  }

  /** What rows are made of, of whichever drawing is the last. */
  #latest(first: TableDrawing<Row>): RowKind<Row> {
    const now = (): TableDrawing<Row> => this.#drawing ?? first;
    return {
      columns: first.columns.map((column, index) => ({
        ...column,
        text: (row) => (now().columns[index] ?? column).text(row),
        mark: column.mark && ((row) => (now().columns[index] ?? column).mark?.(row) ?? 'good'),
      })),
      href: first.href && ((row) => now().href?.(row)),
      open: (row, event) => now().open(row, event),
    };
  }
}

/** The heading of a column, which sorts by it where it can. */
export function columnHeading(
  { name, label, sortable }: Pick<TableColumn<never>, 'name' | 'label' | 'sortable'>,
  { sort, direction, onSort }: Pick<TableDrawing<never>, 'sort' | 'direction' | 'onSort'>,
): TemplateResult {
  return html`<div class="table-heading table-${name}" role="columnheader" aria-sort=${sort === name ? direction : nothing}>
    ${
      sortable
        ? html`<button class="table-sort" part="sort" type="button" @click=${() => onSort(name)}>
            ${label}
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
              <path d="M8 13V3M3.5 7.5 8 3l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"></path>
            </svg>
          </button>`
        : label
    }
  </div>`;
}
