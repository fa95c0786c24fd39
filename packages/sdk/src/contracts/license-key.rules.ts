/**
 * The characters of a licence key: Crockford's Base32, without I, L, O and U, which are read as others.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 5;
const groupLength = 5;
const keyLength = groups * groupLength;

/** What is wrong with a licence key before anybody looks for it. */
export type LicenseKeyCode = 'required' | 'characters' | 'length' | 'mistyped';

export type LicenseKeyCheck =
  | {
      readonly ok: true;
      /** In the form in which it is printed and compared: `7KQ2M-…`. */
      readonly key: string;
    }
  | {
      readonly ok: false;
      readonly code: LicenseKeyCode;
      /** `characters`: those that no key has. `length`: `expected` and `actual`, without hyphens. */
      readonly params: Readonly<Record<string, string | number>>;
    };

/**
 * Checks a licence key as typed (LIC-15): in any width and case, with or without hyphens and spaces; O is taken for 0, I
 * and L for 1. It has 25 characters, of which the last is a check (Luhn mod 32), so that one wrong character is found
 * here: `mistyped`.
 */
export function checkLicenseKey(raw: string): LicenseKeyCheck {
  const typed = normalise(raw);
  if (typed === '') return { ok: false, code: 'required', params: {} };
  const strange = [...new Set(typed)].filter((character) => !alphabet.includes(character));
  if (strange.length > 0) return { ok: false, code: 'characters', params: { characters: strange.join(' ') } };
  if (typed.length !== keyLength)
    return { ok: false, code: 'length', params: { expected: keyLength, actual: typed.length } };
  const isWhole = checkCharacter(typed.slice(0, -1)) === typed.at(-1);
  return isWhole ? { ok: true, key: grouped(typed) } : { ok: false, code: 'mistyped', params: {} };
}

/** What can be said of a licence key while it is typed, without faulting what is only not finished (LIC-15). */
export type LicenseKeyProgress =
  | { readonly type: 'empty' }
  /** So far nothing is wrong: `actual` of `expected` characters are there. */
  | { readonly type: 'incomplete'; readonly actual: number; readonly expected: number }
  | { readonly type: 'whole'; readonly key: string }
  /** No further typing makes a key of it. */
  | (Extract<LicenseKeyCheck, { readonly ok: false }> & { readonly type: 'wrong' });

/** How far a licence key is while it is typed (LIC-15). */
export function licenseKeyProgress(raw: string): LicenseKeyProgress {
  const check = checkLicenseKey(raw);
  if (check.ok) return { type: 'whole', key: check.key };
  if (check.code === 'required') return { type: 'empty' };
  const actual = normalise(raw).length;
  return check.code === 'length' && actual < keyLength
    ? { type: 'incomplete', actual, expected: keyLength }
    : { type: 'wrong', ...check };
}

/**
 * The key that begins with these 24 characters, for whoever issues keys.
 *
 * @throws {RangeError} for anything but 24 characters of the alphabet.
 */
export function licenseKeyOf(characters: string): string {
  const isFit = characters.length === keyLength - 1 && [...characters].every((one) => alphabet.includes(one));
  if (!isFit) throw new RangeError(`a licence key is made of ${keyLength - 1} characters of ${alphabet}`);
  return grouped(characters + checkCharacter(characters));
}

function normalise(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212\u30FC\u00AD]/gu, '') // hyphens of every kind, also those a Japanese keyboard gives
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

const grouped = (key: string): string =>
  Array.from({ length: groups }, (_, index) => key.slice(index * groupLength, (index + 1) * groupLength)).join('-');

/** Luhn's algorithm in base 32: it finds every single wrong character and nearly every two that changed places. */
function checkCharacter(characters: string): string {
  const base = alphabet.length;
  let sum = 0;
  for (const [index, character] of [...characters].toReversed().entries()) {
    const value = alphabet.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / base) + (value % base);
  }
  return alphabet.charAt((base - (sum % base)) % base);
}
