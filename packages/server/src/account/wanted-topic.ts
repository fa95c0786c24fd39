import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from '../portal/tables.ts';

const choices = z.record(z.string(), z.boolean());

/** Whom a mail goes to. */
export interface MailedPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly mailAddress: string;
  readonly mailLocale: string;
}

/** Whether somebody wants mails of a topic, by what is kept of their choices: `notification_settings.chosen`, or null. */
export type WantsTopic = (chosen: string | null) => boolean;

/**
 * Who wants mails of a topic that is about no system (INF-05): what they chose counts, or else how the topic begins. Undefined
 * where the portal does not offer to choose.
 */
export async function wantedTopic(
  database: Kysely<Tables>,
  portalId: string,
  topicId: string,
): Promise<WantsTopic | undefined> {
  const topic = await database
    .selectFrom('notification_topic') // oxlint-disable-line madoguchi/visible -- for mails, of whoever is written to
    .select('default_for')
    .where('portal_id', '=', portalId)
    .where('id', '=', topicId)
    .executeTakeFirst();
  if (!topic) return undefined;
  const isDefault = JSON.parse(topic.default_for) === 'all';
  return (chosen) => z.parse(choices, JSON.parse(chosen ?? '{}'))[topicId] ?? isDefault;
}
