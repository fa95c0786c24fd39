/** A text as it is searched in: width, case and forms of one character do not count (NFKC, which names never go through). */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** What is written instead of 株式会社 and 有限会社, as `searchable` leaves it: （株）, ㈱, (有)… */
const companyForms = /\([株有]\)/gu;

/**
 * The words of a search, each of which must be found: `"請求書 ＰＤＦ"` gives 請求書 and pdf. Each once, ten at most. A form
 * of company in short is none of them beside others: `（株）東海` finds 東海株式会社.
 */
export function searchWords(text: string): readonly string[] {
  const searched = searchable(text);
  const named = searched.replaceAll(companyForms, ' ');
  const words = (named.trim() === '' ? searched : named).split(/\s+/u).filter(Boolean);
  return [...new Set(words)].slice(0, 10);
}

/** The pairs of neighbouring characters of a text, each once, for an index that finds 障害 inside 障害対応. */
export function bigrams(text: string): readonly string[] {
  const characters = [...searchable(text).replaceAll(/\s+/gu, ' ')];
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))];
}
