import * as z from 'zod/mini';
import type { Video, VideoPage } from '@madoguchi/sdk/content/video.model.js';
import type { KeepVideoPositionInput, ReadVideosInput } from '@madoguchi/sdk/content/videos.endpoints.js';
import { resumeAt } from '@madoguchi/sdk/content/resume.rules.js';
import { randomToken, second } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audienceOf } from '../contracts/audience.ts';
import { enterSystem } from '../contracts/entitlement.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { CustomerCall } from '../portal/call.ts';
import type { StoredVideo } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables, VideoTable } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { fileLinks, type FileLinks } from '../portal/file-link.ts';

type Captions = StoredVideo['captions'];
const captionFiles: z.ZodMiniType<Captions> = z.array(z.object({ language: z.string(), name: z.string() }));

/** The names of the files that belong to a video. */
export function filesOf({ media, poster, captions }: Pick<VideoTable, 'media' | 'poster' | 'captions'>): {
  readonly media: string;
  readonly poster: string | undefined;
  readonly captions: Captions;
} {
  return { media, poster: poster ?? undefined, captions: z.parse(captionFiles, JSON.parse(captions)) };
}

/** The seminar videos of a system, the newest first, and where this person stopped in each (INF-07). */
export async function readSystemVideos(call: CustomerCall, { systemId, cursor }: ReadVideosInput): Promise<VideoPage> {
  const { kysely } = call.server.database;
  const system = await enterSystem(kysely, call, systemId);
  const after = readTimeCursor(cursor);
  const isVisible = visible.video({ ...call, systems: [system.id] });
  const rows = await kysely
    .selectFrom('video')
    .select(['id', 'title', 'description', 'media', 'media_type', 'duration', 'poster', 'captions'])
    .select((eb) => [
      'published_at as at',
      eb
        .selectFrom('video_position')
        .select('video_position.position')
        .where(visible.videoPosition(call))
        .whereRef('video_position.video_id', '=', 'video.id')
        .as('position'),
    ])
    .where(isVisible)
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('published_at', 'id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await kysely
    .selectFrom('video')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(isVisible)
    .executeTakeFirstOrThrow();
  const links = await fileLinks(call, 'media', call.server.media);
  const page = pageOf(
    rows,
    total,
    (row) => toVideo(row, links),
    ({ at, id }) => [at, id],
  );
  return { ...page, system, items: await Promise.all(page.items) };
}

type VideoRow = Pick<
  VideoTable,
  'id' | 'title' | 'description' | 'media' | 'media_type' | 'duration' | 'poster' | 'captions'
> & { readonly at: number; readonly position: number | null };

async function toVideo(row: VideoRow, links: FileLinks): Promise<Video> {
  const { id, title, description, duration, media_type: mediaType, at, position } = row;
  const { media, poster, captions } = filesOf(row);
  const resume = position === null ? undefined : resumeAt(position / second, duration);
  return {
    id,
    title,
    description,
    duration,
    publishedAt: new Date(at).toISOString(),
    mediaType,
    url: await links(id, media),
    ...(poster !== undefined && { posterUrl: await links(id, poster) }),
    captions: await Promise.all(
      captions.map(async ({ language, name }) => ({
        language,
        label: nameOfLanguage(language),
        url: await links(id, name),
      })),
    ),
    ...(resume !== undefined && { resumeAt: resume }),
  };
}

/** The language's name in itself: 日本語. */
function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** Keeps where the person stopped in a video of a system in use; the last word counts (INF-07). */
export async function keepOwnPosition(
  call: CustomerCall,
  { videoId, position }: KeepVideoPositionInput,
): Promise<void> {
  const { portal, actor, now } = call;
  await call.write(async (transaction) => {
    const video = await transaction
      .selectFrom('video')
      .select(['id', 'duration'])
      .where(visible.video(await audienceOf(transaction, call)))
      .where('id', '=', videoId)
      .executeTakeFirst();
    if (!video) throw new Refusal('not-found');
    const kept = { position: Math.round(Math.min(position, video.duration) * second), kept_at: now };
    await transaction
      .insertInto('video_position')
      .values({ portal_id: portal.configuration.id, account_id: actor.account.id, video_id: video.id, ...kept })
      .onConflict((conflict) => conflict.columns(['account_id', 'video_id']).doUpdateSet(kept))
      .execute();
  });
}

/** What of a video the vendor writes. */
export interface NewVideo {
  readonly systemId: string;
  readonly title: string;
  readonly description: string;
}

/** Adds a video that stands in the media store, within a transaction. Gives its id. */
export async function addVideo(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  { systemId, title, description }: NewVideo,
  { name, type, duration, poster, captions }: StoredVideo,
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('video')
    .values({
      id,
      portal_id: configuration.id,
      system_id: systemId,
      title,
      description,
      media: name,
      media_type: type,
      duration,
      poster: poster ?? null,
      captions: JSON.stringify(captions),
      published_at: now,
    })
    .execute();
  return id;
}
