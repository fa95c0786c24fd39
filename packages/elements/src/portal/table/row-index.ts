import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';

/** Stands between two texts: it is no character, so that texts do not have it. */
const between = '\uFFFF';

/** Texts as they are searched in and sorted by. All at once takes a fraction of the time of one after the other. */
export function allSearchable(texts: readonly string[]): readonly string[] {
  const all = searchable(texts.join(between)).split(between);
  return all.length === texts.length ? all : texts.map(searchable);
}

/**
 * The texts of rows as they are searched in, one behind the other in a single string: less to keep than a string for
 * each row, and faster to look through.
 */
export class RowIndex {
  readonly #text: string;
  /** Where the text of each row ends. */
  readonly #ends: Uint32Array;

  constructor(texts: readonly string[]) {
    const joined = texts.join(between);
    const clean = joined.split(between).length === Math.max(1, texts.length);
    this.#text = searchable(clean ? joined : texts.map((text) => text.replaceAll(between, '')).join(between));
    this.#ends = new Uint32Array(texts.length);
    let end = -1;
    for (let row = 0; row < texts.length; row++) {
      end = this.#text.indexOf(between, end + 1);
      this.#ends[row] = end < 0 ? this.#text.length : end;
    }
  }

  /** Which rows hold every word: 1 for each that does. */
  find(words: readonly string[]): Uint8Array {
    const ends = this.#ends;
    const found = new Uint8Array(ends.length);
    for (const [round, word] of words.entries()) {
      let row = 0;
      let at = this.#text.indexOf(word);
      while (at >= 0) {
        while ((ends[row] ?? at) < at) row++;
        if (found[row] === round) found[row] = round + 1;
        at = this.#text.indexOf(word, (ends[row] ?? at) + 1);
      }
    }
    return found.map((count) => Number(count === words.length));
  }
}
