import { withSystems } from '../contracts/audience.ts';
import { entitlementOf } from '../contracts/entitlement.ts';
import type { Customer } from '../portal/actor.ts';
import type { Server } from '../portal/call.ts';
import type { Exchange } from '../portal/exchange.ts';
import { findCustomer } from '../portal/pipeline/session.ts';
import type { ServedPortal, StoredFile } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import { visible } from '../portal/visible.ts';
import { fileResponse } from './file-response.ts';
import { readMediaLink, type MediaGrant } from './media-link.ts';
import { filesOf } from './videos.service.ts';

/**
 * Answers for a file of a video by its link. Whatever stands against it is answered alike: a link that is forged, of
 * another file or too old, a session that ended, gates that stand before everything else, a contract that ended.
 */
export async function answerMedia(
  server: Server,
  { request, url, receivedAt: now }: Exchange,
  portal: ServedPortal,
  { videoId, name }: Pick<MediaGrant, 'videoId' | 'name'>,
): Promise<Response> {
  const named = { portalId: portal.configuration.id, videoId, name };
  const grant = await readMediaLink(server, named, url.searchParams, now);
  const customer = grant && (await findCustomer(server, portal, { id: grant.sessionId }, now));
  if (!grant || !customer || customer.gates.length > 0) throw new Refusal('not-found');
  const file = await findFile(server, portal, grant, customer, now);
  if (!file) throw new Refusal('not-found');
  return fileResponse(request, file);
}

async function findFile(
  { database: { kysely }, media: store }: Server,
  portal: ServedPortal,
  { videoId, name }: MediaGrant,
  actor: Customer,
  now: number,
): Promise<StoredFile | undefined> {
  const entitlement = await entitlementOf(kysely, portal.configuration, actor.account.companyId, now);
  const audience = await withSystems(kysely, { portal, actor }, entitlement);
  const video = await kysely
    .selectFrom('video')
    .select(['media', 'poster', 'captions'])
    .where(visible.video(audience))
    .where('id', '=', videoId)
    .executeTakeFirst();
  if (!video) return undefined;
  const { media, poster, captions } = filesOf(video);
  return [media, poster, ...captions.map((file) => file.name)].includes(name) ? store?.find(name) : undefined;
}
