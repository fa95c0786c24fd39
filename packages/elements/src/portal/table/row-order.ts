import { searchable, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';

/** How rows are sorted: by the text or number of one column. */
export interface RowSort<Row> {
  /** Rows with the same value keep the order in which they were handed in. */
  readonly by: (row: Row) => string | number;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Which of many rows are shown and in which order, without touching the rows. Until something is sorted or filtered it
 * keeps nothing beside them; the text to filter by is made with the first filter.
 */
export class RowOrder<Row> {
  #rows: readonly Row[] = [];
  readonly #textOf: (row: Row) => string;
  #sorted: Uint32Array | undefined;
  #shown: Uint32Array | undefined;
  #index: readonly string[] | undefined;
  #words: readonly string[] = [];

  /** @param textOf What a filter looks into, the columns one below the other. */
  constructor(textOf: (row: Row) => string) {
    this.#textOf = textOf;
  }

  /** How many are shown. */
  get length(): number {
    return this.#shown?.length ?? this.#rows.length;
  }

  /** How many there are. */
  get total(): number {
    return this.#rows.length;
  }

  /** The row at a place, or undefined beyond the last one. */
  at(place: number): Row | undefined {
    return this.#rows[this.#shown?.[place] ?? (this.#shown ? -1 : place)];
  }

  /** Takes other rows, as they come: unsorted and unfiltered. */
  replace(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#sorted = this.#shown = this.#index = undefined;
    this.#words = [];
  }

  /** Undefined is the order in which the rows were handed in. */
  sort(sort: RowSort<Row> | undefined): void {
    this.#sorted = sort && sortedBy(this.#rows, sort);
    this.#show();
  }

  /** Leaves the rows that hold every word, in any width and case. Gives whether fewer or other rows are shown. */
  filter(text: string): boolean {
    const words = searchWords(text);
    if (words.join(' ') === this.#words.join(' ')) return false;
    this.#words = words;
    this.#show();
    return true;
  }

  #show(): void {
    const words = this.#words;
    if (words.length === 0) {
      this.#shown = this.#sorted;
      return;
    }
    const index = (this.#index ??= this.#rows.map((row) => searchable(this.#textOf(row))));
    const found = new Uint32Array(index.length);
    let count = 0;
    for (let place = 0; place < index.length; place++) {
      const row = this.#sorted?.[place] ?? place;
      const text = index[row] ?? '';
      if (words.every((word) => text.includes(word))) found[count++] = row;
    }
    this.#shown = found.slice(0, count);
  }
}

function sortedBy<Row>(rows: readonly Row[], { by, direction }: RowSort<Row>): Uint32Array {
  const keys = rows.map(by); // once for each row and not for each comparison
  const sign = direction === 'ascending' ? 1 : -1;
  return Uint32Array.from(rows.keys()).toSorted((one, other) => {
    const a = keys[one] ?? '';
    const b = keys[other] ?? '';
    return a < b ? -sign : a > b ? sign : one - other;
  });
}
