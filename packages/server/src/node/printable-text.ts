import type { Covers } from './font-coverage.ts';

/** Printers of Japanese set this where they have no type for a character (a “geta”, for its look). */
export const missingMark = '〓';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** What decides between shapes of the character before it: registered variants of ideographs, as in 葛󠄀. */
const ideographicVariant = /[\u{E0100}-\u{E01EF}]/u;
/** Marks that write on the character before them; selectors of variants are none. */
const combining = /(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{M}/u;

/**
 * Makes texts printable with a font: characters that it lacks become 〓, one for what is read as one character, and what
 * cannot be seen is left out. Names keep their own characters: 髙 does not become 高, and no width changes; only letters
 * written as several code points (か with U+3099) are composed.
 *
 * @param missing takes the code points that the font lacks.
 */
export function printableText(text: string, covers: Covers, missing: Set<number>): string {
  const lines = text.replaceAll(/\r\n?|[\u0085\v\f\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  return Array.from(graphemes.segment(lines), ({ segment }) => printable(segment, covers, missing)).join('');
}

function printable(grapheme: string, covers: Covers, missing: Set<number>): string {
  if (grapheme === '\n') return grapheme;
  const composed = combining.test(grapheme) ? grapheme.normalize('NFC') : grapheme;
  const seen = composed.replaceAll(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  const lacking = Array.from(seen, (character) => character.codePointAt(0) ?? 0).filter((point) => !covers(point));
  if (lacking.length === 0) return seen + (ideographicVariant.exec(composed)?.[0] ?? '');
  if (/^\p{Zs}$/u.test(seen)) return ' ';
  for (const point of lacking) missing.add(point);
  return missingMark;
}
