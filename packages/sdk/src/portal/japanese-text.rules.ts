import { checkLine } from './line.rules.ts';

export type JapaneseTextCheck =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      /** With `not-full-width` and `not-katakana`, `characters` are those that cannot be taken, each once. */
      readonly code: 'required' | 'length' | 'not-usable' | 'not-full-width' | 'not-katakana';
      readonly params: Readonly<Record<string, string | number>>;
    };

/** What U+FF61 to U+FF9F are in full width; the last two join the letter before them. */
const halfWidthKana =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A';

/** What stands on no key of its own in full width, but in names in the register. Variation selectors choose a form of a letter. */
const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}\p{Script=Cyrillic}\p{Variation_Selector}\u2010-\u203B\u2100-\u22FF\u2460-\u26FF\u3000-\u303F\u30FB\u30FC\u3200-\u33FF\uFF01-\uFF5E\uFFE0-\uFFE6]/u;

/**
 * A text in full width: ASCII and half-width kana become their full-width forms, voicing marks join the kana they belong to
 * (ｶﾞ is ガ). Nothing else changes, so that 髙, 﨑 and ㈱ stay what they are: never NFC or NFKC on names.
 */
export function toFullWidth(raw: string): string {
  return raw
    .replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000')
    .replaceAll(/[\uFF61-\uFF9F]/g, (character) => halfWidthKana.charAt(character.charCodeAt(0) - 0xff61))
    .replaceAll(/[\u3041-\u30FF][\u3099\u309A]/g, (both) => both.normalize('NFC'))
    .replaceAll('\u3099', '\u309B')
    .replaceAll('\u309A', '\u309C');
}

/** A text with full-width letters, digits, signs and spaces in half width. Kana stay as they are. */
export function toHalfWidth(raw: string): string {
  return raw
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** A text with hiragana as katakana: さくら is サクラ. */
export function toKatakana(raw: string): string {
  return raw.replaceAll(/[\u3041-\u3096\u309D\u309E]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/**
 * Checks a text that is stored in full width, as 法人名 (CRT-16): typed in any width, 1 to `max` characters on one line.
 * What has no full-width form, such as é or an emoji, cannot be taken.
 */
export function checkFullWidth(raw: string, max: number): JapaneseTextCheck {
  return checkText(toFullWidth(raw), max, 'not-full-width', (character) => fullWidth.test(character));
}

/**
 * Checks a reading in full-width katakana, as 法人名カナ (CRT-16): typed in any width, in hiragana or katakana. Besides it only
 * ・, ー and spaces are taken.
 */
export function checkKatakana(raw: string, max: number): JapaneseTextCheck {
  return checkText(toKatakana(toFullWidth(raw)), max, 'not-katakana', (character) =>
    /[\u30A1-\u30FE\u3000]/.test(character),
  );
}

function checkText(
  text: string,
  max: number,
  code: 'not-full-width' | 'not-katakana',
  isFit: (character: string) => boolean,
): JapaneseTextCheck {
  const line = checkLine(text, max);
  if (!line.ok) return line;
  const others = [...new Set(line.text)].filter((character) => !isFit(character));
  if (others.length > 0) return { ok: false, code, params: { characters: others.slice(0, 10).join(' ') } };
  return { ok: true, value: line.text };
}
