import type {
  MediaFiles,
  OfferedSystems,
  PublishAnnouncementInput,
  Published,
  PublishFaqEntryInput,
  PublishVideoInput,
} from '@madoguchi/sdk/content/publish.endpoints.js';
import type { Kysely } from 'kysely';
import { systemsOf } from '../contracts/systems.service.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { addAnnouncement } from './announcements.service.ts';
import { addFaqEntry } from './faq.service.ts';
import { addVideo } from './videos.service.ts';

/** Publishes an announcement for everybody, or for the users of some systems (OPS-03). */
export function publishAnnouncementAsOperator(
  call: OperatorCall,
  announcement: PublishAnnouncementInput,
): Promise<Published> {
  return call.write(async (transaction) => {
    await checkSystems(transaction, call, 'systems', announcement.systems);
    const id = await addAnnouncement(transaction, contextOf(call), announcement);
    await audit(transaction, call, { subject: `announcement:${id}` });
    return { id };
  });
}

/** The videos in the media store (OPS-03). */
export async function readStoredVideos({ server }: OperatorCall): Promise<MediaFiles> {
  const videos = (await server.media?.videos()) ?? [];
  return { files: videos.map(({ name, duration }) => ({ name, duration })) };
}

/** The systems of the portal (OPS-03). */
export async function readPortalSystems(call: OperatorCall): Promise<OfferedSystems> {
  return { systems: await systemsOf(call.server.database.kysely, call) };
}

/** Publishes a video that stands in the media store, with the captions and the picture beside it (OPS-03). */
export async function publishVideoAsOperator(call: OperatorCall, video: PublishVideoInput): Promise<Published> {
  const stored = (await call.server.media?.videos())?.find(({ name }) => name === video.media);
  if (!stored) throw wrong('media', 'unknown');
  return call.write(async (transaction) => {
    await checkSystems(transaction, call, 'systemId', [video.systemId]);
    const id = await addVideo(transaction, contextOf(call), video, stored);
    await audit(transaction, call, { subject: `video:${id}` });
    return { id };
  });
}

/** Publishes an FAQ entry, with a new process where it names one (OPS-03). */
export function publishFaqEntryAsOperator(call: OperatorCall, entry: PublishFaqEntryInput): Promise<Published> {
  return call.write(async (transaction) => {
    await checkSystems(transaction, call, 'systemId', [entry.systemId]);
    const id = await addFaqEntry(transaction, contextOf(call), entry);
    await audit(transaction, call, { subject: `faq-entry:${id}` });
    return { id };
  });
}

const contextOf = ({ server, portal, now }: OperatorCall): NewRowContext => ({
  random: server.random,
  configuration: portal.configuration,
  now,
});

async function checkSystems(
  database: Kysely<Tables>,
  call: OperatorCall,
  field: string,
  ids: readonly string[],
): Promise<void> {
  const systems = await systemsOf(database, call);
  if (!ids.every((id) => systems.some((system) => system.id === id))) throw wrong(field, 'unknown');
}
