/** What only Japanese, among the languages of our texts, is written with. */
const japanese = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;

/**
 * The language of a text that the vendor wrote, where it is another than that of the page: `ja` for a text in kana or
 * kanji on a page that is not in Japanese. On the wire such texts carry no language, and their script tells it.
 */
export function foreignLanguage(text: string, locale: string): 'ja' | undefined {
  return /^ja\b/i.test(locale) || !japanese.test(text) ? undefined : 'ja';
}
