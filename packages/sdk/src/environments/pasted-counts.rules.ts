import { searchable } from '../portal/search-text.rules.ts';
import { readWholeNumber } from '../portal/whole-number.rules.ts';

/** A row that counts can be pasted into. */
export interface PasteTarget {
  readonly productId: string;
  readonly name: string;
}

/** What a paste means. */
export interface PastedCounts {
  /** What goes into which row, as it was written: it may be no count. */
  readonly counts: readonly { readonly productId: string; readonly typed: string }[];
  /** Names that no row has. */
  readonly unknown: readonly string[];
  /** How many counts there were for which no row was left. */
  readonly surplus: number;
}

/** More than any contract has products; what comes after is not looked at. */
const mostRows = 1_000;
const longest = 200_000;

/**
 * Reads what was copied from a spreadsheet (LIC-06): rows with a product's name and its count, in whatever columns, or
 * counts alone, in a column or a row, which go into the rows from `from` on. Gives undefined for a single cell, which is
 * pasted as any text is. An empty cell leaves its row as it is.
 *
 * @param named - Rows that a name can mean, also ones that are not shown yet.
 * @param shown - Rows in the order in which they stand.
 */
export function readPastedCounts(
  text: string,
  {
    named,
    shown,
    from,
  }: { readonly named: readonly PasteTarget[]; readonly shown: readonly PasteTarget[]; readonly from: number },
): PastedCounts | undefined {
  const rows = cellsOf(text);
  const cells = rows.flat();
  if (cells.length < 2) return undefined;
  const isCounts = cells.every((cell) => cell === '' || looksLikeCount(cell));
  return isCounts ? countsAlone(cells, shown.slice(from)) : countsByName(rows, named);
}

function countsAlone(cells: readonly string[], targets: readonly PasteTarget[]): PastedCounts {
  const counts = cells.flatMap((typed, index) => {
    const target = targets[index];
    return target && typed !== '' ? [{ productId: target.productId, typed }] : [];
  });
  const surplus = cells.slice(targets.length).filter((cell) => cell !== '').length;
  return { counts, unknown: [], surplus };
}

function countsByName(rows: readonly (readonly string[])[], named: readonly PasteTarget[]): PastedCounts {
  const byName = Map.groupBy(named, ({ name }) => keyOf(name));
  const counts: { productId: string; typed: string }[] = [];
  const unknown: string[] = [];
  for (const row of rows) {
    const at = row.findIndex((cell) => cell !== '' && byName.has(keyOf(cell)));
    const typed = row.slice(at + 1).find((cell) => looksLikeCount(cell));
    if (at === -1) {
      const name = row.find((cell) => cell !== '' && !looksLikeCount(cell));
      if (name !== undefined && typed !== undefined) unknown.push(name); // a row without any count is a heading
      continue;
    }
    // a contract can have a product twice: then its rows are taken one after another
    const target = byName.get(keyOf(row[at] ?? ''))?.shift();
    if (!target) unknown.push(row[at] ?? '');
    else if (typed !== undefined) counts.push({ productId: target.productId, typed });
  }
  return { counts, unknown, surplus: 0 };
}

/** A count, or something meant as one: `-3` and `2.5` are shown as what is wrong, not taken for a name. */
function looksLikeCount(cell: string): boolean {
  return readWholeNumber(cell).ok || /^[+-]?\d{1,15}[.,]\d{1,15}$/.test(cell.slice(0, 40).normalize('NFKC'));
}

const keyOf = (name: string): string => searchable(name).replaceAll(/\s+/gu, '');

/** Rows and cells as spreadsheets copy them: tabs and line breaks, quotation marks around what holds them. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows = text.slice(0, longest).split(/\r\n|\r|\n/u);
  while (rows.length > 0 && rows.at(-1)?.trim() === '') rows.pop();
  return rows.slice(0, mostRows).map((row) => row.split('\t').map(unquoted));
}

function unquoted(cell: string): string {
  const text = cell.trim();
  const isQuoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}
