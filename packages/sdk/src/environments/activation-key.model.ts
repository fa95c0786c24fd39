import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** A public key that activation files are signed with, as a JSON Web Key (RFC 8037). */
export interface ActivationKey {
  readonly kty: string;
  readonly crv: string;
  /** The key, in base64url. */
  readonly x: string;
  /** Its thumbprint (RFC 7638): `keyId` in the files. */
  readonly kid: string;
}

export interface ActivationKeys {
  readonly keys: readonly ActivationKey[];
}

export const activationKeys: Schema<ActivationKeys> = z.object({
  keys: z.array(z.object({ kty: z.string(), crv: z.string(), x: z.string(), kid: z.string() })),
});
