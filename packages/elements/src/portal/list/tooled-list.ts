import type { ListExport, ListLook, ListName, Portal } from '@madoguchi/sdk';
import type { CsvCell } from '@madoguchi/sdk/portal/csv.rules.js';

/** A column as the tools of a list name it. */
export interface ToolColumn {
  /** Stable: what is kept and what sorting is told by. */
  readonly name: string;
  readonly label: string;
  /** It cannot be hidden: it opens the row. */
  readonly fixed?: boolean | undefined;
}

/** The list that tools belong to. */
export interface TooledList<Row = unknown> {
  /** What events call it. Columns and views are kept under the names that are a `ListName`; any other list has its file alone. */
  readonly name: string;
  /** ご契約一覧; the exported file is named after it. */
  readonly title: string;
  /** In the order in which they stand. */
  readonly columns: readonly ToolColumn[];
  /** How it is narrowed and sorted now; what is left out is the list's own. */
  readonly look: Omit<ListLook, 'columns'>;
  /** What it is sorted by now, its own order too; undefined for an order of the host's. */
  readonly sort?: string | undefined;
  readonly direction: 'ascending' | 'descending';
  /** Begins to read all rows as the list shows them. */
  read(portal: Portal): ListExport<Row>;
  /** What stands in a column of an exported row: days as `2027-03-31`. */
  cell(row: Row, column: string): CsvCell;
}

const kept: Readonly<Record<ListName, true>> = { contracts: true, tickets: true };

/** The name under which columns and views of a list are kept; undefined where there are none of either. */
export const keptName = ({ name }: TooledList): ListName | undefined =>
  Object.keys(kept).find((one): one is ListName => one === name);

/** The names of the columns that are shown, in the list's order; null are all. Those that nobody knows are left out. */
export function shownColumns(all: readonly ToolColumn[], chosen: readonly string[] | null): readonly string[] {
  return all.filter(({ name, fixed }) => fixed || !chosen || chosen.includes(name)).map(({ name }) => name);
}

/** The columns to keep when one is shown or hidden; those that only a newer version knows stay. Null are all. */
export function chosenColumns(
  all: readonly ToolColumn[],
  before: readonly string[] | null,
  { name, on }: { readonly name: string; readonly on: boolean },
): readonly string[] | null {
  const shown = new Set(shownColumns(all, before));
  if (on) shown.add(name);
  else shown.delete(name);
  const unknown = (before ?? []).filter((one) => !all.some((column) => column.name === one));
  if (unknown.length === 0 && all.every((column) => shown.has(column.name))) return null;
  return [...all.flatMap((column) => (shown.has(column.name) ? [column.name] : [])), ...unknown];
}
