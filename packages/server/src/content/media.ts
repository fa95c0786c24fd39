import { withSystems } from '../contracts/audience.ts';
import { entitlementOf } from '../contracts/entitlement.ts';
import type { FindFile } from '../portal/answer-file.ts';
import { visible } from '../portal/visible.ts';
import { filesOf } from './videos.service.ts';

/** Finds a file of a video, for somebody whose company uses the video's system. */
export const findMedia: FindFile = async ({ server, portal, actor, id, name, now }) => {
  if (actor.type !== 'customer') return undefined;
  const { kysely } = server.database;
  const entitlement = await entitlementOf(kysely, portal.configuration, actor.account.companyId, now);
  const audience = await withSystems(kysely, { portal, actor }, entitlement);
  const video = await kysely
    .selectFrom('video')
    .select(['media', 'poster', 'captions'])
    .where(visible.video(audience))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!video) return undefined;
  const { media, poster, captions } = filesOf(video);
  if (![media, poster, ...captions.map((file) => file.name)].includes(name)) return undefined;
  const file = await server.media?.find(name);
  return file && { file };
};
