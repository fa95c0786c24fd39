/** How a state is marked: a dot beside its word, never the colour alone. */
export type RowMark = 'good' | 'soon' | 'over' | 'due';

/** One column of a table. The first one names its row and holds what opens it. Its width is the element's style. */
export interface TableColumn<Row> {
  /** Stable: what sorting is told by. */
  readonly name: string;
  readonly label: string;
  readonly text: (row: Row) => string;
  readonly sortable?: boolean | undefined;
  /** The state that the column tells, to be marked. */
  readonly mark?: ((row: Row) => RowMark) | undefined;
}

export type SortDirection = 'ascending' | 'descending';
