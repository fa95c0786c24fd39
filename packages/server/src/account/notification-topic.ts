import type { TopicDefault } from '@madoguchi/sdk/account/notification-settings.rules.js';
import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/visible.ts';
import { visible } from '../portal/visible.ts';

/** A thing that mails can tell of, as the vendor describes it (INF-05). */
export interface OfferedTopic extends TopicDefault {
  readonly name: LocalizedText;
  readonly description?: LocalizedText | undefined;
}

const text = z.record(z.string(), z.string());
const defaultFor = z.union([z.literal('all'), z.array(z.string())]);

/** The topics of a portal, in the vendor's order. */
export async function offeredTopics(database: Kysely<Tables>, viewer: Viewer): Promise<readonly OfferedTopic[]> {
  const rows = await database
    .selectFrom('notification_topic')
    .select(['id', 'name', 'description', 'default_for'])
    .where(visible.notificationTopic(viewer))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, description, default_for }) => ({
    id,
    name: z.parse(text, JSON.parse(name)),
    ...(description !== null && { description: z.parse(text, JSON.parse(description)) }),
    defaultFor: z.parse(defaultFor, JSON.parse(default_for)),
  }));
}

/** Adds topics to a portal in this order, or describes those anew that it has, within a transaction. */
export async function offerTopics(
  database: Kysely<Tables>,
  portalId: string,
  topics: readonly OfferedTopic[],
): Promise<void> {
  for (const [position, { id, name, description, defaultFor: systems }] of topics.entries()) {
    const described = {
      name: JSON.stringify(name),
      description: description ? JSON.stringify(description) : null,
      default_for: JSON.stringify(systems),
      position,
    };
    await database
      .insertInto('notification_topic')
      .values({ portal_id: portalId, id, ...described })
      .onConflict((conflict) => conflict.columns(['portal_id', 'id']).doUpdateSet(described))
      .execute();
  }
}
