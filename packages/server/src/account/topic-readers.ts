import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';
import { wantedTopic, type MailedPerson } from './wanted-topic.ts';

/** The active people of a portal who want mails of a topic (INF-05). Nobody where the portal does not offer it. */
export async function topicReaders(
  database: Kysely<Tables>,
  portalId: string,
  topicId: string,
): Promise<readonly MailedPerson[]> {
  const wants = await wantedTopic(database, portalId, topicId);
  if (!wants) return [];
  const people = await database
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .leftJoin('notification_settings', 'notification_settings.account_id', 'account.id')
    .select(['account.id as accountId', 'account.display_name as displayName'])
    .select(['account.mail_address as mailAddress', 'preferences.mail_locale as mailLocale'])
    .select('notification_settings.chosen')
    .where('account.portal_id', '=', portalId)
    .where('account.state', '=', 'active')
    .orderBy('account.id')
    .execute();
  return people.flatMap(({ chosen, ...person }) => (wants(chosen) ? [person] : []));
}
