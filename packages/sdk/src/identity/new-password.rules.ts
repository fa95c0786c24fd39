import type { FieldError } from '../portal/errors.ts';
import type { PasswordPolicy } from './password-policy.ts';
import { checkPassword, type PasswordCheck, type PasswordFacts } from './password.rules.ts';

/** A new password and the same once more, as typed. */
export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
}

/** The rules applied to what is in the field, for a checklist that follows the typing: an empty field keeps none of them yet. */
export function checkTyped(policy: PasswordPolicy, password: string, facts: PasswordFacts): PasswordCheck {
  const check = checkPassword(policy, password, facts);
  return password === '' ? { ok: false, rules: check.rules.map((rule) => ({ ...rule, met: false })) } : check;
}

/**
 * What is wrong with a new password that was typed twice: `required` for what was left out, the codes of the rules that
 * `check` found unmet, `unlike` where the two differ.
 */
export function checkNewPassword(check: PasswordCheck, { password, repeated }: NewPassword): readonly FieldError[] {
  const field = 'password';
  const errors: FieldError[] =
    password === ''
      ? [{ field, code: 'required' }]
      : check.rules.filter((rule) => !rule.met).map(({ code, params }) => ({ field, code, params }));
  if (repeated === '') errors.push({ field: 'repeated', code: 'required' });
  else if (repeated !== password) errors.push({ field: 'repeated', code: 'unlike' });
  return errors;
}
