import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { activeSession, type ActiveSession } from '../portal/session.model.ts';

export interface SignInInput {
  /** As typed; the server normalises it. At most 320 characters. */
  readonly identifier: string;
  /** At most 1,024 characters: longer than any policy allows, so that nothing longer is ever hashed. */
  readonly password: string;
}

const signInInput: z.ZodMiniType<SignInInput> = z.object({
  identifier: z.string().check(z.minLength(1), z.maxLength(320)),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
});

/**
 * Signs in (AUTH-01). An unknown identifier and a wrong password get the same `invalid-credentials`; after too many of
 * either, `locked` (AUTH-02). The session comes as a cookie.
 */
export const signIn: Endpoint<SignInInput, ActiveSession> = defineEndpoint({
  name: 'signIn',
  summary: 'Sign in with identifier and password',
  method: 'POST',
  path: '/session',
  input: signInInput,
  output: activeSession,
  status: 201,
  access: 'anyone',
  problems: ['invalid-input', 'invalid-credentials', 'locked'],
  secrets: ['password'],
});
