import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from '../portal/tables.ts';

const choices = z.record(z.string(), z.boolean());

/**
 * Whether somebody wants mails of a topic that is about no system (INF-05): what they chose, or else how it begins. Of what a
 * portal does not offer to choose everybody is told.
 */
export async function wantsTopic(
  database: Kysely<Tables>,
  portalId: string,
  accountId: string,
  topicId: string,
): Promise<boolean> {
  const topic = await database
    .selectFrom('notification_topic') // oxlint-disable-line madoguchi/visible -- of whoever is written to
    .select('default_for')
    .where('portal_id', '=', portalId)
    .where('id', '=', topicId)
    .executeTakeFirst();
  if (!topic) return true;
  const row = await database
    .selectFrom('notification_settings') // oxlint-disable-line madoguchi/visible -- of whoever is written to
    .select('chosen')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const chosen = new Map(Object.entries(row ? z.parse(choices, JSON.parse(row.chosen)) : {}));
  return chosen.get(topicId) ?? JSON.parse(topic.default_for) === 'all';
}
