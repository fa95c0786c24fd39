import { searchable } from './search-text.rules.ts';

/** A piece of a text, and whether it is one of the words that were searched for. */
export interface FoundPiece {
  readonly text: string;
  readonly found: boolean;
}

/**
 * Cuts a text where `words` (of `searchWords`) stand in it, in any width and case, so that a view can mark them. The
 * pieces together are the text.
 */
export function findWords(text: string, words: readonly string[]): readonly FoundPiece[] {
  if (words.length === 0) return text === '' ? [] : [{ text, found: false }];
  const { clusters, found } = look(text, words);
  const pieces: { text: string; found: boolean }[] = [];
  clusters.forEach((cluster, index) => {
    const here = found[index] === true;
    const last = pieces.at(-1);
    if (last?.found === here) last.text += cluster;
    else pieces.push({ text: cluster, found: here });
  });
  return pieces;
}

/**
 * What stands around the first of `words` in a text, on one line of about `length` characters, beginning with a whole
 * word; undefined where none does.
 */
export function excerptAround(text: string, words: readonly string[], length = 80): string | undefined {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const { clusters, found } = look(line, words);
  const first = found.indexOf(true);
  if (first < 0) return undefined;
  const about = Math.max(0, Math.min(first - Math.floor(length / 4), clusters.length - length));
  const from = wordStart(line, clusters, about);
  const to = from + length;
  return `${from > 0 ? '…' : ''}${clusters.slice(from, to).join('')}${to < clusters.length ? '…' : ''}`;
}

/** Where the word begins that has the character at `about`. */
function wordStart(line: string, clusters: readonly string[], about: number): number {
  const at = clusters.slice(0, about).join('').length;
  const start = new Intl.Segmenter('ja', { granularity: 'word' }).segment(line).containing(at)?.index ?? at;
  let from = about;
  for (let index = at; from > 0 && index > start;) index -= clusters[--from]?.length ?? index;
  return from;
}

/** The characters of a text with the marks that belong to them (ｶﾞ is one), and which of them stand in one of the words. */
function look(text: string, words: readonly string[]): { clusters: readonly string[]; found: readonly boolean[] } {
  const clusters = text.match(/.[\p{M}\uFF9E\uFF9F]*/gsu) ?? [];
  const compared = clusters.map(searchable);
  const whole = compared.join('');
  const covered = new Uint8Array(whole.length);
  for (const word of words)
    for (let at = word ? whole.indexOf(word) : -1; at >= 0; at = whole.indexOf(word, at + 1))
      covered.fill(1, at, at + word.length);
  let end = 0;
  return {
    clusters,
    found: compared.map(({ length }) => covered.subarray(end, (end += length)).includes(1)),
  };
}
