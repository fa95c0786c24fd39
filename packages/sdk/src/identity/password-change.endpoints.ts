import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { activeSession, type ActiveSession } from '../portal/session.model.ts';

export interface ChangePasswordInput {
  /** The password until now; left out where `asksCurrentPassword` says so. At most 1,024 characters. */
  readonly current?: string | undefined;
  /** At most 1,024 characters; the portal's policy allows fewer. */
  readonly password: string;
}

const password = z.string().check(z.maxLength(1024));
const changePasswordInput: z.ZodMiniType<ChangePasswordInput> = z.object({ current: z.optional(password), password });

/**
 * Changes the password (AUTH-06), also the initial one that has to be replaced (AUTH-08). Every other session of the account
 * ends, this one goes on under a new token, and a mail tells of the change. A wrong current password is told at its
 * field (`wrong`) and counts like a failed sign-in: too many are answered with `locked` and end the session.
 */
export const changePassword: Endpoint<ChangePasswordInput, ActiveSession> = defineEndpoint({
  name: 'changePassword',
  summary: 'Change the password',
  method: 'PUT',
  path: '/password',
  input: changePasswordInput,
  output: activeSession,
  status: 200,
  access: 'customer',
  passes: ['password-change', 'terms', 'contact-address'],
  idempotent: true,
  problems: ['unauthenticated', 'invalid-input', 'locked'],
  secrets: ['current', 'password'],
});
