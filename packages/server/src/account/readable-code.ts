/** Crockford's base 32 (crockford.com/base32.html): no I, L, O or U, which are taken for others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of `length` characters that can be read out, from at least as many random characters. */
export function readableCode(random: string, length: number): string {
  return [...random]
    .slice(0, length)
    .map((character) => alphabet[(character.codePointAt(0) ?? 0) % alphabet.length])
    .join('');
}

/** A code as it is compared: in half width and upper case, without hyphens and spaces; what is taken for another as that. */
export function readableKey(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
}
