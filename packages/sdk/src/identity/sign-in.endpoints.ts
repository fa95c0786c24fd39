import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { activeSession, type ActiveSession } from '../portal/session.model.ts';

export interface SignInInput {
  /** As typed; the server normalises it. */
  readonly identifier: string;
  /** As typed. One longer than any policy allows is wrong like any other. */
  readonly password: string;
}

// no limits on purpose: whatever is typed is answered alike, and a server's limit of a body's size holds
const signInInput: z.ZodMiniType<SignInInput> = z.object({ identifier: z.string(), password: z.string() });

/**
 * Signs in (AUTH-01). An unknown identifier and a wrong password get the same `invalid-credentials`; after too many of
 * either, `locked` (AUTH-02), and the last before it with how many are `left` among the `params`. After a right password `suspended`, `contract-required`, where the portal's `entry` is not open to the
 * person's company (INF-09), or `initial-password-expired`, where the vendor handed it out too long ago (CRT-02). The
 * session comes as a cookie.
 *
 * Where the portal lets in by login certificate and not by password alone (CRT-01), a connection without a good one is
 * refused before anything else, with `issuer` and `support` (an e-mail address) among the `params` as far as they are
 * known; one of another account is like a wrong password. The session holds over connections with that certificate only.
 * `not-found` where only one-time passwords let in.
 */
export const signIn: Endpoint<SignInInput, ActiveSession> = defineEndpoint({
  name: 'signIn',
  summary: 'Sign in',
  method: 'POST',
  path: '/session',
  input: signInInput,
  output: activeSession,
  status: 201,
  access: 'anyone',
  signsIn: 'password',
  secrets: ['password'],
});
