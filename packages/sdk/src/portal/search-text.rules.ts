/** A text as it is searched in: width, case and forms of one character do not count (NFKC, which names never go through). */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** The words of a search, each of which must be found: `"請求書 ＰＤＦ"` gives 請求書 and pdf. Each once, ten at most. */
export function searchWords(text: string): readonly string[] {
  const words = searchable(text).split(/\s+/u).filter(Boolean);
  return [...new Set(words)].slice(0, 10);
}

/** The pairs of neighbouring characters of a text, each once, for an index that finds 障害 inside 障害対応. */
export function bigrams(text: string): readonly string[] {
  const characters = [...searchable(text).replaceAll(/\s+/gu, ' ')];
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))];
}
