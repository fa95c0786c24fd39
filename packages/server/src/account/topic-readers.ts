import { defaultTopics } from '@madoguchi/sdk/account/notification-settings.rules.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/visible.ts';
import { visible } from '../portal/visible.ts';
import { offeredTopics } from './notification-topic.ts';

/** Whom a mail goes to. */
export interface TopicReader {
  readonly id: string;
  readonly displayName: string;
  readonly mailAddress: string;
  readonly mailLocale: string;
}

const choices = z.record(z.string(), z.boolean());

/**
 * The people of a portal who want to be told of a topic, by the account: who chose it, and who never chose, where it is told to
 * everybody unless they choose otherwise (INF-05). Nobody where the portal does not offer it. The operator asks.
 */
export async function topicReaders(
  database: Kysely<Tables>,
  viewer: Viewer,
  topicId: string,
): Promise<readonly TopicReader[]> {
  const topics = await offeredTopics(database, viewer);
  if (!topics.some(({ id }) => id === topicId)) return [];
  const isDefault = defaultTopics(topics, []).includes(topicId);
  const settings = await database
    .selectFrom('notification_settings')
    .select(['account_id as id', 'chosen'])
    .where(visible.notificationSettings(viewer))
    .execute();
  const chosen = new Map(settings.map(({ id, chosen: json }) => [id, z.parse(choices, JSON.parse(json))]));
  const people = await database
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .select(['account.id', 'account.display_name as displayName', 'account.mail_address as mailAddress'])
    .select('preferences.mail_locale as mailLocale')
    .where('account.portal_id', '=', viewer.portal.configuration.id)
    .where('account.state', '=', 'active')
    .orderBy('account.id')
    .execute();
  return people.filter(({ id }) => chosen.get(id)?.[topicId] ?? isDefault);
}
