import { entitlementOf } from '../contracts/entitlement.ts';
import type { FindFile } from '../portal/answer-file.ts';
import { filesOf } from './videos.service.ts';

/** Finds a file of a video, for somebody whose company uses the video's system. */
export const findMedia: FindFile = async ({ server, portal: { configuration }, actor, id, name, now }) => {
  const { kysely } = server.database;
  const video = await kysely
    .selectFrom('video')
    .select(['system_id', 'media', 'poster', 'captions'])
    .where('portal_id', '=', configuration.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!video) return undefined;
  const { media, poster, captions } = filesOf(video);
  if (![media, poster, ...captions.map((file) => file.name)].includes(name)) return undefined;
  const entitlement = await entitlementOf(kysely, configuration, actor.account.companyId, now);
  const file = entitlement.system(video.system_id).ok ? await server.media?.find(name) : undefined;
  return file && { file };
};
