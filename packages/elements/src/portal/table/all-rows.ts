import type { RowView } from './row-element.ts';

/** What draws the rows of a table. */
export interface DrawnRows<Row> {
  /**
   * Draws these rows, `fromStart` where they are narrowed or ordered in another way than before. Without `anew` a row that
   * was drawn and is the same object looks as it did.
   */
  draw(rows: readonly Row[], fromStart: boolean, anew: boolean): void;
  /** Stops, and takes the rows away. */
  disconnect(): void;
}

/** Where rows are drawn. */
export interface RowsPlace<Row> {
  /** What scrolls where the rows are windowed, and holds the head and the body. */
  readonly scroller: HTMLElement;
  /** What holds the rows. */
  readonly body: HTMLElement;
  /** Makes the element of one row. */
  readonly make: () => RowView<Row>;
}

/** All rows of a table stand in the document, where the browser's own search finds them. */
export class AllRows<Row> implements DrawnRows<Row> {
  readonly #place: RowsPlace<Row>;
  readonly #views: RowView<Row>[] = [];

  constructor(place: RowsPlace<Row>) {
    this.#place = place;
  }

  draw(rows: readonly Row[]): void {
    const { body, make } = this.#place;
    const added = document.createDocumentFragment();
    for (const [place, row] of rows.entries()) {
      let view = this.#views[place];
      if (!view) {
        view = make();
        this.#views.push(view);
        added.append(view.element);
      }
      view.write(row, place);
    }
    for (const { element } of this.#views.splice(rows.length)) element.remove();
    body.append(added);
  }

  disconnect(): void {
    this.draw([]);
  }
}
