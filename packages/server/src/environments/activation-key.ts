import type { ActivationKey, ActivationKeys } from '@madoguchi/sdk/environments/activation-key.model.js';
import { toBase64url } from '@madoguchi/sdk/portal/base64url.rules.js';
import { canonicalJson } from '@madoguchi/sdk/portal/canonical-json.rules.js';
import * as z from 'zod/mini';
import type { Call, Server } from '../portal/call.ts';

/** What activation files of a portal are signed with. */
export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly public: ActivationKey;
}

const privateJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });
const algorithm = 'Ed25519';

/** The public keys of a portal's activation files, for whoever asks: a licensed system trusts them. */
export async function readPublicKeys({ server, portal: { configuration } }: Call): Promise<ActivationKeys> {
  return { keys: [(await signingKey(server, configuration.id)).public] };
}

/**
 * The key of a portal, made when it is first asked for. The database keeps it: every process of an installation signs with
 * the same, and whoever may read the database could sign too.
 */
export async function signingKey(
  { database: { kysely } }: Pick<Server, 'database'>,
  portalId: string,
): Promise<SigningKey> {
  const name = `activation-key:${portalId}`;
  const find = () => kysely.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  let row = await find();
  if (!row) {
    await kysely
      .insertInto('setting')
      .values({ name, value: await newKey() })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    row = await find();
  }
  const { kty, crv, x, d } = z.parse(privateJwk, JSON.parse(row?.value ?? ''));
  const kid = await thumbprint({ kty, crv, x });
  return {
    keyId: kid,
    privateKey: await crypto.subtle.importKey('jwk', { kty, crv, x, d }, algorithm, false, ['sign']),
    public: { kty, crv, x, kid },
  };
}

async function newKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 gave no key pair.');
  const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return JSON.stringify({ kty, crv, x, d });
}

/** RFC 7638: the digest of the members that make the key, in their one form. */
async function thumbprint(members: Pick<ActivationKey, 'kty' | 'crv' | 'x'>): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(members));
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
