import { commonPasswords } from './common-passwords.ts';
import { normaliseIdentifier } from './identifier.rules.ts';
import { asciiSymbols, type CharacterClass, type PasswordPolicy } from './password-policy.ts';

export type PasswordRuleCode =
  | 'length'
  | 'characters'
  | 'upper'
  | 'lower'
  | 'digit'
  | 'symbol'
  | 'classes'
  | 'not-identifier'
  | 'not-previous'
  | 'not-common';

/** One rule of a policy and whether a value keeps it. */
export interface PasswordRule {
  readonly code: PasswordRuleCode;
  /**
   * What a message shows: `length` has `min`, `max`; `characters` has `refused`, the characters found that are not allowed;
   * `symbol` has `symbols`; `classes` has `min`.
   */
  readonly params: Readonly<Record<string, string | number>>;
  readonly met: boolean;
}

export interface PasswordCheck {
  readonly ok: boolean;
  /** The policy's rules in the order in which a checklist shows them. */
  readonly rules: readonly PasswordRule[];
}

/** What is known besides the value. A rule whose fact is not given is left out; the server, which has it, decides. */
export interface PasswordFacts {
  readonly identifier?: string | undefined;
  readonly previous?: string | undefined;
}

const classes: Readonly<Record<CharacterClass, (character: string, policy: PasswordPolicy) => boolean>> = {
  upper: (character) => /[A-Z]/.test(character),
  lower: (character) => /[a-z]/.test(character),
  digit: (character) => /[0-9]/.test(character),
  symbol: (character, { characters, symbols }) => (characters === 'any' ? asciiSymbols : symbols).includes(character),
};

/**
 * Checks `value` by `policy` (AUTH-05). Length is counted in code points; the value is taken as it is, without any
 * change of width or case. Never throws.
 *
 * A symbol counts as one only where the policy allows it.
 * `not-identifier`: contains neither the identifier nor its local part of 4 or more characters, ignoring case.
 * `not-common`: is not one of 1,000 common passwords, ignoring case and whatever symbols are put between.
 */
export function checkPassword(policy: PasswordPolicy, value: string, facts: PasswordFacts = {}): PasswordCheck {
  const { min, max } = policy.length;
  const characters = [...value];
  const refused = refusedCharacters(policy, characters);
  const rules: PasswordRule[] = [
    { code: 'length', params: { min, max }, met: characters.length >= min && characters.length <= max },
    { code: 'characters', params: { refused: refused.join('') }, met: refused.length === 0 },
  ];
  const has = (name: CharacterClass): boolean => characters.some((character) => classes[name](character, policy));
  for (const code of policy.require) {
    const params = code === 'symbol' ? { symbols: policy.characters === 'any' ? asciiSymbols : policy.symbols } : {};
    rules.push({ code, params, met: has(code) });
  }
  if (policy.classes !== undefined) {
    const present = (['upper', 'lower', 'digit', 'symbol'] as const).filter(has).length;
    rules.push({ code: 'classes', params: { min: policy.classes }, met: present >= policy.classes });
  }
  for (const forbidden of policy.forbid) {
    const met = keepsClear(forbidden, value, facts);
    if (met !== undefined) rules.push({ code: `not-${forbidden}`, params: {}, met });
  }
  return { ok: rules.every((rule) => rule.met), rules };
}

/** The characters of the value that the policy does not allow, each once, in the order of their first occurrence. */
function refusedCharacters(policy: PasswordPolicy, characters: readonly string[]): readonly string[] {
  const allowed = (character: string): boolean =>
    policy.characters === 'any'
      ? !/[\p{Cc}\p{Cs}]/u.test(character)
      : /[A-Za-z0-9]/.test(character) || policy.symbols.includes(character);
  return [...new Set(characters.filter((character) => !allowed(character)))];
}

function keepsClear(
  forbidden: PasswordPolicy['forbid'][number],
  value: string,
  { identifier, previous }: PasswordFacts,
): boolean | undefined {
  if (forbidden === 'common') return !isCommon(value.toLowerCase());
  if (forbidden === 'previous') return previous === undefined ? undefined : value !== previous;
  if (identifier === undefined || normaliseIdentifier(identifier) === '') return undefined;
  const folded = fold(value);
  const whole = fold(normaliseIdentifier(identifier));
  const [local = ''] = whole.split('@');
  return !folded.includes(whole) && !([...local].length >= 4 && folded.includes(local));
}

/** For comparing whatever the case: lower case alone depends on what stands around a letter (Σ is σ or ς). */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase();
}

/**
 * Whether a value in lower case is common, as it is or without its symbols: `password_1234` is guessed as soon as
 * `password1234`.
 */
function isCommon(lower: string): boolean {
  return commonPasswords.has(lower) || commonPasswords.has(lower.replaceAll(/[^a-z0-9]/g, ''));
}
