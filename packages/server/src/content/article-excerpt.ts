import { excerptAround } from '@madoguchi/sdk/portal/found-text.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';

const length = 120;

/**
 * One line of a text for a list: around the first of `words` (of `searchWords`) that stands in it, else its beginning. Only
 * the neighbourhood of a word is looked at closely: a text can be long, and a list has many.
 */
export function articleExcerpt(body: string, words: readonly string[]): string {
  const searched = words.length === 0 ? '' : searchable(body);
  const places = words.map((word) => searched.indexOf(word)).filter((place) => place >= 0);
  if (places.length > 0) {
    const place = Math.min(...places);
    const from = Math.max(0, place - 4 * length);
    const near = whole(body.slice(from, place + 4 * length));
    const found = excerptAround(near, words, length);
    if (found !== undefined) return from > 0 && !found.startsWith('…') ? `…${found}` : found;
  }
  const line = [
    ...whole(body.slice(0, 4 * length))
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  ];
  return line.length > length || body.length > 4 * length ? `${line.slice(0, length).join('')}…` : line.join('');
}

/** Without the half of a character at either end. */
const whole = (text: string): string => text.replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
