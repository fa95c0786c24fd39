import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';

/** Texts as they are searched in, one behind the other in a single string: less to keep than a string each, and quicker to make. */
export interface SearchLines {
  readonly text: string;
  /** Where each line begins, and behind the last of them where the next one would. */
  readonly starts: Uint32Array;
}

/** What every text ends with: no word of a search has it. */
const end = '\n';

/** @param each So many texts in a row make one line. */
export function searchLines(texts: readonly string[], each = 1): SearchLines {
  const text = texts.length > 0 ? searchable(`${texts.join(end)}${end}`) : '';
  const starts = [0];
  let ends = 0;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1))
    if (++ends % each === 0) starts.push(at + 1);
  if (ends === texts.length) return { text, starts: new Uint32Array(starts) };
  return searchLines(
    texts.map((one) => one.replaceAll(end, ' ')), // one of them had ends of its own
    each,
  );
}

/** Which lines hold every word: 1 for each that does. */
export function linesWith({ text, starts }: SearchLines, words: readonly string[]): Uint8Array {
  const found = new Uint8Array(starts.length - 1);
  for (const [round, word] of words.entries())
    for (let line = 0, at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[line])) {
      while ((starts[line] ?? at + 1) <= at) line++;
      if (found[line - 1] === round) found[line - 1] = round + 1; // `line` is the next one
    }
  return found.map((rounds) => Number(rounds === words.length));
}
