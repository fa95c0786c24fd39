import type { FieldError } from '../portal/errors.ts';
import type { PasswordCheck } from './password.rules.ts';

/** A new password and the same once more, as typed. */
export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
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
