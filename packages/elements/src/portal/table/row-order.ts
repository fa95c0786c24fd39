import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { lineOrder } from './line-order.ts';
import { rowsWith, searchLines } from './search-lines.ts';

/** How rows are sorted. */
export interface RowSort<Row> {
  /** In any width and case. Rows with the same value keep the order in which they were handed in. */
  readonly by: (row: Row) => string;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Which of many rows are shown and in which order, without touching them. Until something is sorted or filtered it
 * keeps nothing beside them; the text to filter by is made with the first filter.
 */
export class RowOrder<Row> {
  readonly #rows: readonly Row[];
  readonly #columns: readonly ((row: Row) => string)[];
  #sorted: Uint32Array | undefined;
  #shown: readonly Row[];
  #index: readonly string[] | undefined;
  #words: readonly string[] = [];

  /** @param columns The texts that a filter looks into. */
  constructor(rows: readonly Row[], columns: readonly ((row: Row) => string)[]) {
    this.#rows = this.#shown = rows;
    this.#columns = columns;
  }

  /** What is shown, in its order. */
  get rows(): readonly Row[] {
    return this.#shown;
  }

  /** Undefined is the order in which the rows were handed in. */
  sort(sort: RowSort<Row> | undefined): void {
    this.#sorted = sort && lineOrder(this.#rows.map(sort.by), sort.direction);
    this.#show();
  }

  /** Leaves the rows that hold every word, in any width and case. */
  filter(text: string): void {
    const words = searchWords(text);
    if (words.join(' ') === this.#words.join(' ')) return;
    this.#words = words;
    this.#show();
  }

  #found(): Uint8Array {
    this.#index ??= this.#columns.map((textOf) => searchLines(this.#rows.map(textOf)));
    return rowsWith(this.#index, this.#rows.length, this.#words);
  }

  #show(): void {
    const rows = this.#rows;
    const sorted = this.#sorted;
    const found = this.#words.length > 0 ? this.#found() : undefined;
    if (!found && !sorted) return void (this.#shown = rows);
    const all = this.#words.length;
    const shown: Row[] = [];
    for (let place = 0; place < rows.length; place++) {
      const index = sorted?.[place] ?? place;
      const row = rows[index];
      if (row !== undefined && (!found || found[index] === all)) shown.push(row);
    }
    this.#shown = shown;
  }
}
