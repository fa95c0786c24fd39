import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';

/** An account as the vendor names it. */
export interface AccountInput {
  /** As typed; the server normalises it. */
  readonly identifier: string;
}

/** A password that the vendor hands out, told once. */
export interface InitialPassword {
  readonly password: string;
  /** ISO 8601 in UTC: it does not work any more at that moment; left out where it works until it is changed. */
  readonly expiresAt?: string | undefined;
}

const accountInput: z.ZodMiniType<AccountInput> = z.object({
  identifier: z.string().check(z.minLength(1), z.maxLength(320)),
});
const initialPassword: z.ZodMiniType<InitialPassword> = z.object({
  password: z.string(),
  expiresAt: z.optional(z.string()),
});
const problems = ['unauthenticated', 'forbidden', 'invalid-input', 'not-found'] as const;

/** Ends a lock (AUTH-02); the only way where the portal's locks do not end by time. It succeeds without a lock too. */
export const unlockAccount: Endpoint<AccountInput, void> = defineEndpoint({
  name: 'unlockAccount',
  summary: 'End the lock of an account',
  method: 'PUT',
  path: '/operator/accounts/unlocked',
  input: accountInput,
  status: 204,
  access: 'operator',
  problems,
});

/**
 * Gives an account an initial password (AUTH-08, CRT-02, CRT-19): chosen by chance within the portal's rules, to be replaced at
 * the first sign-in, with an end date where the portal's `initialPassword` says so. Ends its sessions, its links and its lock.
 */
export const giveInitialPassword: Endpoint<AccountInput, InitialPassword> = defineEndpoint({
  name: 'giveInitialPassword',
  summary: 'Give an account an initial password',
  method: 'POST',
  path: '/operator/accounts/initial-password',
  input: accountInput,
  output: initialPassword,
  status: 201,
  access: 'operator',
  problems,
});
