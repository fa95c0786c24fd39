import { fromBase64url, toBase64url } from '@madoguchi/sdk/portal/base64url.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Server } from './call.ts';

/** What a seal stands for. The first part names the kind of thing, so that no seal is worth anything for another kind. */
export type Sealed = readonly (string | number)[];

/** A proof, 43 letters of base64url, that this installation wrote `parts`. */
export async function seal(server: Server, parts: Sealed): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', await sealingKey(server), bytes(parts))));
}

/** Whether `text` is the seal of `parts`. */
export async function isSeal(server: Server, text: string, parts: Sealed): Promise<boolean> {
  const found = fromBase64url(text);
  if (found?.byteLength !== sealLength) return false;
  return crypto.subtle.verify('HMAC', await sealingKey(server), found, bytes(parts));
}

/** The one reading that `parts` have: JSON tells where each ends. */
const bytes = (parts: Sealed): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(parts));

/** Bytes of an HMAC with SHA-256. */
const sealLength = 32;
const setting = 'media-key'; // videos were the first that was sealed
const keys = new WeakMap<Server, Promise<CryptoKey>>();

/** Has the secret at hand from then on: what is sealed for the first time within a transaction would wait for that to end. */
export async function openSealing(server: Server): Promise<void> {
  await sealingKey(server);
}

/** The server's secret for sealing, which its database keeps: every process of an installation has the same. */
function sealingKey(server: Server): Promise<CryptoKey> {
  const known = keys.get(server);
  if (known) return known;
  const key = openKey(server);
  keys.set(server, key);
  key.catch(() => keys.delete(server));
  return key;
}

async function openKey({ database: { kysely }, random }: Server): Promise<CryptoKey> {
  await kysely
    .insertInto('setting')
    .values({ name: setting, value: randomToken(random) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await kysely
    .selectFrom('setting')
    .select('value')
    .where('name', '=', setting)
    .executeTakeFirstOrThrow();
  return crypto.subtle.importKey('raw', new TextEncoder().encode(value), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
}
