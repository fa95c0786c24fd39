import type { Page } from '@madoguchi/sdk/portal/page.model.js';
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import { pageOf, pageSize, readTextCursor, readTimeCursor } from './cursor.ts';

/** What a list is sorted by; the id decides between equals, so that a cursor names one row. */
export interface SortColumn {
  readonly type: 'number' | 'text';
  readonly expression: RawBuilder<number | string>;
}

export interface SortedPage {
  readonly cursor: string | undefined;
  readonly direction: 'ascending' | 'descending';
  readonly column: SortColumn;
  readonly id: RawBuilder<string>;
  /** How many the whole list has. */
  readonly total: number;
}

/** How the rows of one part are asked for. */
export interface SortedQuery {
  /** What comes after the part before. */
  readonly where: Expression<SqlBool>;
  readonly key: RawBuilder<number | string>;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
}

interface SortedRow {
  readonly id: string;
  readonly key: number | string;
}

/** Reads one part of a list in the order of a column. */
export async function readSorted<Row extends SortedRow>(
  { cursor, direction, column: { type, expression: key }, id, total }: SortedPage,
  read: (query: SortedQuery) => Promise<readonly Row[]>,
): Promise<Page<Row>> {
  const after = type === 'text' ? readTextCursor(cursor) : readTimeCursor(cursor);
  const order = direction === 'ascending' ? 'asc' : 'desc';
  const where =
    after === undefined
      ? sql<SqlBool>`1 = 1`
      : sql<SqlBool>`(${key}, ${id}) ${sql.raw(order === 'asc' ? '>' : '<')} (${after[0]}, ${after[1]})`;
  const rows = await read({ where, key, order, limit: pageSize + 1 });
  return pageOf(
    rows,
    total,
    (row) => row,
    ({ key: last, id: lastId }) => (typeof last === 'number' ? [last, lastId] : [last, lastId]),
  );
}
