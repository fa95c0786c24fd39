/** How a state is marked: a dot beside its word, never the colour alone. */
export type RowMark = 'good' | 'soon' | 'over';

/** One column of a table. The first one names its row and holds what opens it. */
export interface TableColumn<Row> {
  /** Stable: what sorting is told by. */
  readonly name: string;
  readonly label: string;
  /** A track of CSS grid: `minmax(14em, 2fr)`. */
  readonly width: string;
  readonly text: (row: Row) => string;
  /** Numbers stand at the end of their column. */
  readonly numeric?: boolean | undefined;
  readonly sortable?: boolean | undefined;
  /** The state that the column tells, to be marked. */
  readonly mark?: ((row: Row) => RowMark | undefined) | undefined;
}

export type SortDirection = 'ascending' | 'descending';
