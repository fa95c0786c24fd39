import type { Catalogue, MessageOverrides } from '@madoguchi/sdk';
import { chooseLocale } from '@madoguchi/sdk/portal/messages.js';

/**
 * The language, for a `lang`, of the words that are laid for `locale`: `ja` or `en`, or one that the host added and in
 * which it wrote at least half of the words.
 */
export function writtenLanguage(
  locale: string,
  loaded: readonly Catalogue[],
  words: readonly (MessageOverrides | undefined)[],
): string {
  const own = chooseLocale(locale, ['ja']);
  const keys = loaded.flatMap((catalogue) => Object.keys(catalogue));
  const added = words.flatMap((all = {}) => {
    const language = chooseLocale(locale, Object.keys(all));
    const theirs = all[language] ?? {};
    const isMost = keys.filter((key) => Object.hasOwn(theirs, key)).length * 2 >= keys.length;
    return language !== 'en' && isMost ? [language] : [];
  });
  return added[0] ?? own;
}
