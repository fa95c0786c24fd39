import type { IdentifierRule } from '../portal/configuration.model.ts';

/**
 * The form in which an identifier is stored and compared: NFKC (so full-width letters and `＠` count as their
 * half-width forms), without spaces around it, in lower case.
 */
export function normaliseIdentifier(raw: string): string {
  return raw.normalize('NFKC').toLowerCase().normalize('NFKC').trim(); // lower case can take a string out of its normal form
}

/** Neither spaces, control and invisible characters, nor what would need quotes in an address (RFC 5322 section 3.2.3). */
const address = /^[^\s\p{Cc}\p{Cf}\p{Cs}@<>"(),:;[\\\]]+@[^\s\p{Cc}\p{Cf}\p{Cs}@<>"(),:;[\\\]]+$/u;

export type IdentifierCheck =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      readonly code: 'required' | 'not-an-address' | 'not-usable' | 'length';
      readonly params: Readonly<Record<string, string | number>>;
    };

/**
 * Checks what a person typed as identifier. `value` is the normalised form. An address needs one `@` with something
 * before it and a domain with a dot after it, and no spaces; whether mail arrives there is shown only by sending one.
 */
export function checkIdentifier(rule: IdentifierRule, raw: string): IdentifierCheck {
  const value = normaliseIdentifier(raw);
  if (value === '') return { ok: false, code: 'required', params: {} };
  if (rule.type === 'email' && !isAddress(value)) return { ok: false, code: 'not-an-address', params: {} };
  const { symbols } = rule;
  if (symbols !== undefined) {
    const refused = [...value].filter((c) => !/^[a-z0-9]$/.test(c) && !symbols.includes(c));
    if (refused.length > 0)
      return { ok: false, code: 'not-usable', params: { characters: [...new Set(refused)].join(' ') } };
  }
  const { min, max } = rule.length;
  const { length } = [...value];
  if (length < min || length > max) return { ok: false, code: 'length', params: { min, max } };
  return { ok: true, value };
}

function isAddress(value: string): boolean {
  const labels = value.slice(value.indexOf('@') + 1).split('.');
  return address.test(value) && labels.length > 1 && !labels.includes('');
}
