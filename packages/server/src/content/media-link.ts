import { sessionEnds } from '@madoguchi/sdk/portal/session.rules.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import { fromBase64url, toBase64url } from '../portal/base64url.ts';
import type { CustomerCall, Server } from '../portal/call.ts';

/** What a media link lets somebody read, and until when it does. */
export interface MediaGrant {
  readonly portalId: string;
  readonly videoId: string;
  /** The file's name. */
  readonly name: string;
  /** The session that asked for it, by id. */
  readonly sessionId: string;
  /** From this moment on it is worth nothing. */
  readonly until: Instant;
}

/** Gives the absolute URL of a file of a video. */
export type MediaLinks = (videoId: string, name: string) => Promise<string>;

/**
 * Links for the person who calls. A player sends neither cookies nor headers of ours to another site, so the link itself
 * is the permission: it is sealed, for one file, one session, and as long as that session can last.
 */
export async function mediaLinks({ server, portal, actor, serverOrigin }: CustomerCall): Promise<MediaLinks> {
  const { configuration } = portal;
  const until = sessionEnds(actor.session, configuration.session).endsAt;
  const key = await sealingKey(server);
  return async (videoId, name) => {
    if (server.media?.address) return server.media.address(name, until);
    const grant = { portalId: configuration.id, videoId, name, sessionId: actor.session.id, until };
    const seal = new Uint8Array(await crypto.subtle.sign('HMAC', key, sealed(grant)));
    const query = new URLSearchParams({ session: grant.sessionId, until: String(until), seal: toBase64url(seal) });
    const path = [configuration.id, 'media', videoId, name].map(encodeURIComponent).join('/');
    return `${serverOrigin}/api/${path}?${query}`;
  };
}

/** What a link grants, if it is one of ours and still worth something at `now`. */
export async function readMediaLink(
  server: Server,
  { portalId, videoId, name }: Pick<MediaGrant, 'portalId' | 'videoId' | 'name'>,
  query: URLSearchParams,
  now: Instant,
): Promise<MediaGrant | undefined> {
  const until = Number(/^\d{1,15}$/.exec(query.get('until') ?? '')?.[0]);
  const grant = { portalId, videoId, name, sessionId: query.get('session') ?? '', until };
  const seal = fromText(query.get('seal') ?? '');
  if (!seal) return undefined;
  const isOurs = await crypto.subtle.verify('HMAC', await sealingKey(server), seal, sealed(grant));
  return isOurs && now < until ? grant : undefined;
}

/** The one reading that a grant has, as bytes: JSON tells where each part ends. */
function sealed({ portalId, videoId, name, sessionId, until }: MediaGrant): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(['media', portalId, videoId, name, sessionId, until]));
}

const setting = 'media-key';
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

/** The bytes of a seal; undefined for what is none, so that nothing long or odd gets further. */
function fromText(text: string): Uint8Array<ArrayBuffer> | undefined {
  return /^[\w-]{43}$/.test(text) ? fromBase64url(text) : undefined;
}
