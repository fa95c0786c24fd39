import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';

const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;
const kanji = /\p{sc=Han}/gu;

/**
 * The language of a text that the vendor wrote, where it is another than that of the page: `ja` for a Japanese text on a
 * page that is not in Japanese. On the wire such texts carry no language, and their script tells it: kana do, and kanji
 * where they are most of its letters (a name in an English text says nothing) and the page is not in Chinese.
 */
export function foreignLanguage(text: string, locale: string): 'ja' | undefined {
  if (ownLanguage(locale) === 'ja') return undefined;
  if (kana.test(text)) return 'ja';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return !/^zh\b/i.test(locale) && (text.match(kanji)?.length ?? 0) > letters / 2 ? 'ja' : undefined;
}
