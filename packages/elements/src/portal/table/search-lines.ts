import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';

/** What every text ends with: no word of a search has it. */
const end = '\n';

/**
 * The texts of a column as they are searched in, one behind the other in a single string: less to keep than a string each,
 * and quicker to make. Columns stay apart, since one without kanji takes half.
 */
export function searchLines(texts: readonly string[]): string {
  const several = texts.some((text) => text.includes(end));
  const lines = several ? texts.map((text) => text.replaceAll(end, ' ')) : texts;
  return searchable(`${lines.join(end)}${end}`);
}

/** Which of `count` rows hold every word in any column: as many as there are words for each that does. */
export function rowsWith(columns: readonly string[], count: number, words: readonly string[]): Uint8Array {
  const found = new Uint8Array(count);
  for (const [round, word] of words.entries())
    for (const column of columns) {
      let row = 0;
      let stop = column.indexOf(end);
      for (let at = column.indexOf(word); at >= 0; at = column.indexOf(word, stop + 1)) {
        for (; stop < at; row++) stop = column.indexOf(end, stop + 1);
        if (found[row] === round) found[row] = round + 1;
      }
    }
  return found;
}
