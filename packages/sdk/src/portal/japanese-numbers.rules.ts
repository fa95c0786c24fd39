import { toHalfWidth } from './japanese-text.rules.ts';

export type JapaneseNumberCheck =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      readonly code:
        | 'required'
        | 'not-a-postal-code'
        | 'not-a-telephone'
        | 'not-a-registration-number'
        /** 法人番号 of 13 digits was typed, which is another number. */
        | 'corporate-number';
      readonly params: Readonly<Record<string, string | number>>;
    };

/** Longer than any such number that is meant as one; what is longer is not looked at. */
const longest = 60;

/** 郵便番号, typed in any width, with 〒 and any hyphen or without: `150-0001`. */
export function readPostalCode(raw: string): JapaneseNumberCheck {
  const typed = asTyped(raw);
  if (typed === '') return refused('required');
  const [, area, place] = /^(?:〒\s{0,9})?(\d{3})\s?-?\s?(\d{4})$/.exec(typed) ?? [];
  return area && place ? { ok: true, value: `${area}-${place}` } : refused('not-a-postal-code');
}

/**
 * 電話番号 or FAX番号 in Japan: ten or eleven digits from 0 on, typed in any width. Hyphens of every kind, spaces and brackets
 * between the digits are kept as hyphens: `03-1234-5678`. `+81` in front becomes the 0.
 */
export function readTelephone(raw: string): JapaneseNumberCheck {
  const typed = asTyped(raw);
  if (typed === '') return refused('required');
  const groups = typed
    .replace(/^\+81[-\s]?(?:\(0\)|0)?[-\s]?/, '0')
    .replaceAll(/[()\s-]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const isNumber = /^0[1-9][\d-]{8,16}$/.test(groups) && /^\d{10,11}$/.test(groups.replaceAll('-', ''));
  return isNumber ? { ok: true, value: groups } : refused('not-a-telephone');
}

/**
 * 登記番号 (会社法人等番号): twelve digits, typed in any width with hyphens after the fourth and the sixth or without (CRT-16):
 * `0110-01-012345`.
 */
export function readRegistrationNumber(raw: string): JapaneseNumberCheck {
  const typed = asTyped(raw);
  if (typed === '') return refused('required');
  if (/^\d-?\d{4}-?\d{2}-?\d{6}$/.test(typed)) return refused('corporate-number');
  const [, office, kind, number] = /^(\d{4})-?(\d{2})-?(\d{6})$/.exec(typed) ?? [];
  return office && kind && number
    ? { ok: true, value: `${office}-${kind}-${number}` }
    : refused('not-a-registration-number');
}

/** In half width, with what looks like a hyphen as one: ー is what a Japanese keyboard gives beside digits. */
function asTyped(raw: string): string {
  const trimmed = raw.trim();
  if (trimmed.length > longest) return trimmed;
  return toHalfWidth(trimmed).replaceAll(/[\p{Pd}\u00AD\u2043\u207B\u208B\u2212\u2500\u2501\u30FC\uFF70]/gu, '-');
}

const refused = (code: Extract<JapaneseNumberCheck, { ok: false }>['code']): JapaneseNumberCheck => ({
  ok: false,
  code,
  params: {},
});
