/** What stands in a cell: a text, or a number. Days are texts, `2027-03-31`. */
export type CsvCell = string | number;

/**
 * What makes a spreadsheet take a text for a formula: = + - @, white space and characters that are not seen before them, and
 * a tab or the end of a line at the beginning.
 */
const formula = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@−])/u;

/**
 * A table as a file of comma-separated values (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it. Texts
 * are quoted; one that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection), so that
 * what somebody else typed is never carried out on the computer of whoever opens the file. Numbers stay numbers.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A text as a spreadsheet shows it and never carries it out, in whichever form (NFKC) its first sign is written. */
export function harmlessText(text: string): string {
  return formula.test(text) || formula.test(text.normalize('NFKC')) ? `'${text}` : text;
}

function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value);
  return `"${harmlessText(value.toWellFormed()).replaceAll('"', '""')}"`;
}

/** The name of a file that lists something on a calendar day: `ご契約一覧-2026-11-22.csv`. */
export function csvFileName(title: string, day: string): string {
  const name = title.toWellFormed().replaceAll(/[\p{C}<>:"/\\|?*.]+/gu, ' ');
  return `${[...name.trim()].slice(0, 80).join('').trim() || 'list'}-${day}.csv`;
}
