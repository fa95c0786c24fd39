import { checkPassword } from '@madoguchi/sdk/identity/password.rules.js';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';

/** Whose password is to be set. */
export interface PasswordOwner {
  readonly identifier: string;
  /** Null until the first password was set. */
  readonly passwordHash: string | null;
}

/** Refuses a password that breaks a rule of the portal (AUTH-05), with the code of each rule it breaks. */
export async function refuseUnfit(
  { server, portal }: Pick<Call, 'server' | 'portal'>,
  { identifier, passwordHash }: PasswordOwner,
  password: string,
): Promise<void> {
  const { passwordPolicy } = portal.configuration;
  const isPrevious =
    passwordHash !== null &&
    passwordPolicy.forbid.includes('previous') &&
    (await server.passwordHasher.verify(passwordHash, password));
  const { rules } = checkPassword(passwordPolicy, password, {
    identifier,
    ...(isPrevious && { previous: password }),
  });
  const fieldErrors = rules.filter(({ met }) => !met).map(({ code, params }) => ({ field: 'password', code, params }));
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
}
