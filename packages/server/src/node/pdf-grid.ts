import type { ContentText, TableCell, TableCellProperties } from 'pdfmake/interfaces.js';

export type TextCell = ContentText & TableCellProperties;

/** A cell before it is put into a table. */
export interface GridCell {
  readonly span: number;
  readonly content: TextCell;
}

/**
 * Where cells of any row begin or end, in order, from 0 to the whole width.
 *
 * @throws {RangeError} when the rows are not equally wide.
 */
export function gridEdges(rows: readonly (readonly GridCell[])[]): readonly number[] {
  const byRow = rows.map((row) =>
    row.reduce<number[]>((edges, { span }) => [...edges, (edges.at(-1) ?? 0) + span], [0]),
  );
  if (new Set(byRow.map((edges) => edges.at(-1))).size > 1)
    throw new RangeError('The rows of a grid must be equally wide.');
  return [...new Set(byRow.flat())].toSorted((a, b) => a - b);
}

/** A row for pdfmake, which wants a place for every column that a cell spans. */
export function gridRow(row: readonly GridCell[], edges: readonly number[]): TableCell[] {
  let from = 0;
  return row.flatMap(({ span, content }) => {
    const columns = edges.filter((edge) => edge > from && edge <= from + span).length;
    from += span;
    return [{ ...content, colSpan: columns }, ...Array.from({ length: columns - 1 }, (): TableCell => ({}))];
  });
}
