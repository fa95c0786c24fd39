import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { day, hour } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { addAnnouncement } from '../content/announcements.service.ts';
import { demoAnnouncements, type DemoAnnouncement } from './demo-announcements.ts';
import { demoFaq } from './demo-faq.ts';
import { demoVideos } from './demo-videos.ts';
import { addFaqEntry } from '../content/faq.service.ts';
import { addVideo } from '../content/videos.service.ts';

/** Adds announcements to a portal of the demo. */
export async function addDemoAnnouncements(
  database: Kysely<Tables>,
  context: NewRowContext,
  announcements: readonly DemoAnnouncement[],
): Promise<void> {
  for (const { daysAgo, systems = [], important = false, ...text } of announcements)
    await addAnnouncement(database, published(context, daysAgo), { ...text, systems, important });
}

/** Adds the announcements, videos and FAQ of a demo to the portal that has the id of the information preset. */
export async function addDemoContent(database: Kysely<Tables>, context: NewRowContext): Promise<void> {
  if (!hasDemoContent(context.configuration)) return;
  await addDemoAnnouncements(database, context, demoAnnouncements);
  for (const { daysAgo, file, ...video } of demoVideos)
    await addVideo(database, published(context, daysAgo), video, file);
  for (const [systemId, processes] of Object.entries(demoFaq))
    for (const [process, entries] of Object.entries(processes))
      for (const [question, answer] of entries)
        await addFaqEntry(database, published(context, 40), { systemId, process, question, answer });
}

const hasDemoContent = ({ id }: PortalConfiguration): boolean => id === 'information';

/** Demo content is published in the morning, so to speak: some hours before the time of day at which the demo is made. */
function published(context: NewRowContext, daysAgo: number): NewRowContext {
  return { ...context, now: context.now - daysAgo * day - 3 * hour };
}
