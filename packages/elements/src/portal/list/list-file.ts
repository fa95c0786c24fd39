import type { Portal } from '@madoguchi/sdk';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { csvFileName, csvOf } from '@madoguchi/sdk/portal/csv.rules.js';
import { shownColumns, type TooledList } from './tooled-list.ts';

/** What is in a file of a list. */
export interface ListFile {
  readonly list: TooledList;
  readonly rows: readonly unknown[];
  readonly chosen: readonly string[] | null;
}

/** The file of a list, named after it and the portal's day. */
export function listFile({ clock, configuration }: Portal, { list, rows, chosen }: ListFile): File {
  const names = shownColumns(list.columns, chosen);
  const head = list.columns.filter(({ name }) => names.includes(name)).map(({ label }) => label);
  const csv = csvOf([head, ...rows.map((row) => names.map((name) => list.cell(row, name)))]);
  const name = csvFileName(list.title, calendarDay(clock.now(), configuration.timeZone));
  return new File([csv], name, { type: 'text/csv;charset=utf-8' });
}
