import type { FieldError } from '../portal/errors.ts';
import { minute, type Instant } from '../portal/time.ts';

/** How long a code works, how many digits it has and how many codes may be tried against it (CRT-01, ours). */
export const oneTimePassword: { readonly life: number; readonly digits: number; readonly tries: number } = {
  life: 10 * minute,
  digits: 6,
  tries: 5,
};

/** The digits of a code as it was typed or pasted: of any width, with spaces or hyphens between them. */
export function normaliseCode(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '');
}

/** What is wrong with a code before it is tried, which costs one of its tries: nothing there, or not as many digits as codes have. */
export function checkTypedCode(typed: string): Pick<FieldError, 'code' | 'params'> | undefined {
  const code = normaliseCode(typed);
  const { digits } = oneTimePassword;
  if (code === '') return { code: 'required' };
  return code.length === digits && /^\d*$/.test(code) ? undefined : { code: 'incomplete', params: { digits } };
}

/** What is kept of a code. */
export interface OneTimePasswordFacts {
  readonly expiresAt: Instant;
  readonly tries: number;
  readonly usedAt?: Instant | undefined;
  readonly supersededAt?: Instant | undefined;
}

/**
 * Whether a code may still be tried: before the very moment of its end, once, five times at most, and only the newest of an
 * account. Which of these it is makes no difference to what the person does: ask for another.
 */
export function checkOneTimePassword(
  facts: OneTimePasswordFacts | undefined,
  now: Instant,
): { readonly ok: true } | { readonly ok: false; readonly code: 'one-time-password-ended' } {
  const works =
    facts !== undefined &&
    facts.usedAt === undefined &&
    facts.supersededAt === undefined &&
    facts.tries < oneTimePassword.tries &&
    now < facts.expiresAt;
  return works ? { ok: true } : { ok: false, code: 'one-time-password-ended' };
}
