import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { activeSession, type ActiveSession } from '../portal/session.model.ts';
import type { SignInInput } from './sign-in.endpoints.ts';

/** A code is on its way. */
export interface OneTimePasswordRequest {
  /** Goes with the code: a code works only where it was asked for. The page holds it, and stores it nowhere. */
  readonly challenge: string;
  /** ISO 8601 in UTC; the code does not work any more at that moment. */
  readonly expiresAt: string;
}

export interface OneTimePasswordInput {
  readonly challenge: string;
  /** As typed; the server normalises it. */
  readonly code: string;
}

// no limits on purpose, as at sign-in
const requestInput: z.ZodMiniType<SignInInput> = z.object({ identifier: z.string(), password: z.string() });
const codeInput: z.ZodMiniType<OneTimePasswordInput> = z.object({
  challenge: z.string().check(z.maxLength(200)),
  code: z.string().check(z.maxLength(200)),
});
const requested: z.ZodMiniType<OneTimePasswordRequest> = z.object({ challenge: z.string(), expiresAt: z.string() });

/**
 * Sends a code of six digits to the mail address of whoever knows identifier and password (CRT-01). Everything that
 * `signIn` refuses after a password is refused here, alike. A newer code cancels the older; after five in an hour
 * `rate-limited`. `not-found` where the portal does not let in by code.
 */
export const requestOneTimePassword: Endpoint<SignInInput, OneTimePasswordRequest> = defineEndpoint({
  name: 'requestOneTimePassword',
  summary: 'Ask for a code by mail to sign in with',
  method: 'POST',
  path: '/one-time-passwords',
  input: requestInput,
  output: requested,
  status: 201,
  access: 'anyone',
  signsIn: 'one-time-password',
  secrets: ['password'],
});

/**
 * Signs in with the code (CRT-01). A wrong one is told at its field (`wrong`, with the tries `left`) and counts like a
 * wrong password: too many are answered with `locked`. One that was used, replaced, tried too often or is too old is
 * `one-time-password-ended`.
 */
export const signInWithOneTimePassword: Endpoint<OneTimePasswordInput, ActiveSession> = defineEndpoint({
  name: 'signInWithOneTimePassword',
  summary: 'Sign in with a code from a mail',
  method: 'POST',
  path: '/one-time-passwords/redemption',
  input: codeInput,
  output: activeSession,
  status: 201,
  access: 'anyone',
  signsIn: 'one-time-password',
  problems: ['one-time-password-ended'],
  secrets: ['challenge', 'code'],
});
