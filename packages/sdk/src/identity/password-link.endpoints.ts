import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { Schema } from '../portal/schema.ts';

export interface RequestPasswordLinkInput {
  /** As typed; the server normalises it. At most 320 characters. */
  readonly identifier: string;
}

/** What a link in a mail carries after `#mado-token=`. */
export interface PasswordLinkToken {
  readonly token: string;
}

/** What a working link tells before it is used. */
export interface PasswordLink {
  readonly purpose: 'reset' | 'first' | (string & Record<never, never>);
  /** Whose password it sets: the identifier as registered. */
  readonly identifier: string;
  /** ISO 8601 in UTC; it does not work any more at that moment. */
  readonly expiresAt: string;
}

export interface SetPasswordInput extends PasswordLinkToken {
  /** At most 1,024 characters; the portal's policy allows fewer. */
  readonly password: string;
}

const token = z.string().check(z.minLength(1), z.maxLength(200));

const requestPasswordLinkInput: z.ZodMiniType<RequestPasswordLinkInput> = z.object({
  identifier: z.string().check(z.minLength(1), z.maxLength(320)),
});
/** What every operation on a link from a mail takes. */
export const linkTokenInput: Schema<PasswordLinkToken> = z.object({ token });
const passwordLink: z.ZodMiniType<PasswordLink> = z.object({
  purpose: z.string(),
  identifier: z.string(),
  expiresAt: z.string(),
});
const setPasswordInput: z.ZodMiniType<SetPasswordInput> = z.object({
  token,
  password: z.string().check(z.maxLength(1024)),
});

/** Asks for a link by mail (AUTH-07, INF-02). The answer is the same whether the address is known or not. */
export const requestPasswordLink: Endpoint<RequestPasswordLinkInput, void> = defineEndpoint({
  name: 'requestPasswordLink',
  summary: 'Ask for a link by mail to set a password',
  method: 'POST',
  path: '/password-links',
  input: requestPasswordLinkInput,
  status: 202,
  access: 'anyone',
  idempotent: true,
  problems: ['invalid-input', 'not-found'],
});

/** Looks at a link without using it, so that a dead one is told before anything is typed (INF-03). */
export const inspectPasswordLink: Endpoint<PasswordLinkToken, PasswordLink> = defineEndpoint({
  name: 'inspectPasswordLink',
  summary: 'Whether a link still works',
  method: 'POST',
  path: '/password-links/inspection',
  input: linkTokenInput,
  output: passwordLink,
  status: 200,
  access: 'anyone',
  activity: false,
  problems: ['invalid-input', 'link-unknown', 'link-expired', 'link-used', 'link-superseded'],
});

/**
 * Sets the password by a link (AUTH-07, INF-04): uses the link up, ends every session of the account, ends a lock that time
 * would end, and sends a mail that the password was changed.
 */
export const setPassword: Endpoint<SetPasswordInput, void> = defineEndpoint({
  name: 'setPassword',
  summary: 'Set the password by a link from a mail',
  method: 'POST',
  path: '/password-links/redemption',
  input: setPasswordInput,
  status: 204,
  access: 'anyone',
  idempotent: true,
  problems: ['invalid-input', 'link-unknown', 'link-expired', 'link-used', 'link-superseded'],
  secrets: ['password'],
});
