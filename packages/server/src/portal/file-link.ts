import { sessionEnds } from '@madoguchi/sdk/portal/session.rules.js';
import { hour, type Instant } from '@madoguchi/sdk/portal/time.js';
import { actorName } from './actor.ts';
import type { CustomerCall, OperatorCall, Server } from './call.ts';
import type { MediaStore } from './ports.ts';
import { isSeal, seal, type Sealed } from './seal.ts';

/** What a file belongs to: the part of its link's path after the portal. */
export type FileArea =
  | 'media'
  | 'resources'
  | 'activations'
  | 'certificate-files'
  | 'documents'
  | 'quote-files'
  | 'purchase-orders'
  | 'ticket-files'
  | 'contract-confirmations'
  | 'statement-files'
  | 'speed-samples';

/** What a link lets somebody read, and until when it does. */
export interface FileGrant {
  readonly portalId: string;
  readonly area: FileArea;
  /** Of what the file belongs to. */
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  /** The session that asked for it, by id; of the vendor `operator:` and who it is, which no id looks like. */
  readonly sessionId: string;
  /** From this moment on it is worth nothing. */
  readonly until: Instant;
}

/** Gives the absolute URL of a file. */
export type FileLinks = (id: string, name: string) => Promise<string>;

/**
 * Links for the person who calls. A player sends neither cookies nor headers of ours to another site, and a browser that
 * stores a file sends no header of ours at all, so the link itself is the permission: it is sealed, for one file, one
 * session, and as long as that session can last. The vendor's hold for an hour, and for whom they were given. `store` gives
 * the address where it serves these files itself.
 */
export async function fileLinks(
  { server, portal, actor, serverOrigin, now }: CustomerCall | OperatorCall,
  area: FileArea,
  store?: Pick<MediaStore, 'address'>,
): Promise<FileLinks> {
  const { configuration } = portal;
  const isCustomer = actor.type === 'customer';
  const until = isCustomer ? sessionEnds(actor.session, configuration.session).endsAt : now + hour;
  const sessionId = isCustomer ? actor.session.id : actorName(actor);
  return async (id, name) => {
    if (store?.address) return store.address(name, until);
    const grant = { portalId: configuration.id, area, id, name, sessionId, until };
    const query = new URLSearchParams({
      session: grant.sessionId,
      until: String(until),
      seal: await seal(server, parts(grant)),
    });
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
  const isOurs = await isSeal(server, query.get('seal') ?? '', parts(grant));
  return isOurs && now < until ? grant : undefined;
}

const parts = ({ portalId, area, id, name, sessionId, until }: FileGrant): Sealed => [
  area,
  portalId,
  id,
  name,
  sessionId,
  until,
];
