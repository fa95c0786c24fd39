import { fromBase64url, toBase64url } from '@madoguchi/sdk/portal/base64url.rules.js';
import { sessionEnds } from '@madoguchi/sdk/portal/session.rules.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { CustomerCall, Server } from './call.ts';
import type { MediaStore } from './ports.ts';

/** What a file belongs to: the part of its link's path after the portal. */
export type FileArea = 'media' | 'resources' | 'activations';

/** What a link lets somebody read, and until when it does. */
export interface FileGrant {
  readonly portalId: string;
  readonly area: FileArea;
  /** Of what the file belongs to. */
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  /** The session that asked for it, by id. */
  readonly sessionId: string;
  /** From this moment on it is worth nothing. */
  readonly until: Instant;
}

/** Gives the absolute URL of a file. */
export type FileLinks = (id: string, name: string) => Promise<string>;

/**
 * Links for the person who calls. A player sends neither cookies nor headers of ours to another site, and a browser that
 * stores a file sends no header of ours at all, so the link itself is the permission: it is sealed, for one file, one
 * session, and as long as that session can last. `store` gives the address where it serves these files itself.
 */
export async function fileLinks(
  { server, portal, actor, serverOrigin }: CustomerCall,
  area: FileArea,
  store?: Pick<MediaStore, 'address'>,
): Promise<FileLinks> {
  const { configuration } = portal;
  const until = sessionEnds(actor.session, configuration.session).endsAt;
  const key = await sealingKey(server);
  return async (id, name) => {
    if (store?.address) return store.address(name, until);
    const grant = { portalId: configuration.id, area, id, name, sessionId: actor.session.id, until };
    const seal = new Uint8Array(await crypto.subtle.sign('HMAC', key, sealed(grant)));
    const query = new URLSearchParams({ session: grant.sessionId, until: String(until), seal: toBase64url(seal) });
    const path = [configuration.id, area, id, name].map(encodeURIComponent).join('/');
    return `${serverOrigin}/api/${path}?${query}`;
  };
}

/** What a link grants, if it is one of ours and still worth something at `now`. */
export async function readFileLink(
  server: Server,
  named: Pick<FileGrant, 'portalId' | 'area' | 'id' | 'name'>,
  query: URLSearchParams,
  now: Instant,
): Promise<FileGrant | undefined> {
  const until = Number(/^\d{1,15}$/.exec(query.get('until') ?? '')?.[0]);
  const grant = { ...named, sessionId: query.get('session') ?? '', until };
  const seal = fromBase64url(query.get('seal') ?? '');
  if (seal?.byteLength !== sealLength) return undefined;
  const isOurs = await crypto.subtle.verify('HMAC', await sealingKey(server), seal, sealed(grant));
  return isOurs && now < until ? grant : undefined;
}

/** The one reading that a grant has, as bytes: JSON tells where each part ends. */
function sealed({ portalId, area, id, name, sessionId, until }: FileGrant): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([area, portalId, id, name, sessionId, until]));
}

/** Bytes of an HMAC with SHA-256. */
const sealLength = 32;
const setting = 'media-key'; // videos were the first files
const keys = new WeakMap<Server, Promise<CryptoKey>>();

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
  const bytes = new TextEncoder().encode(value);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}
