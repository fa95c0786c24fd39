import type {
  NotificationSettings,
  NotificationSettingsInput,
} from '@madoguchi/sdk/account/notification-settings.model.js';
import { defaultTopics } from '@madoguchi/sdk/account/notification-settings.rules.js';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { enter } from '../contracts/entitlement.ts';
import { audit } from '../portal/audit.ts';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { offeredTopics } from './notification-topic.ts';

const choices = z.record(z.string(), z.boolean());

/** Which mails the person wants (INF-05): what they chose, else what follows the systems in use. */
export async function readOwnNotifications(call: CustomerCall): Promise<NotificationSettings> {
  return find(call.server.database.kysely, call);
}

async function find(database: Kysely<Tables>, call: CustomerCall): Promise<NotificationSettings> {
  const entitlement = await enter(database, call);
  const topics = await offeredTopics(database, call);
  const systems = topics.flatMap(({ defaultFor }) => (defaultFor === 'all' ? [] : defaultFor));
  const inUse = systems.filter((systemId) => entitlement.system(systemId).ok);
  const row = await database
    .selectFrom('notification_settings')
    .select(['account_id as accountId', 'chosen', 'version'])
    .where(visible.notificationSettings(call))
    .executeTakeFirst();
  const saved = row && authorized(call, row);
  const chosen = new Map(Object.entries(saved ? z.parse(choices, JSON.parse(saved.chosen)) : {}));
  const defaults = defaultTopics(topics, inUse);
  return {
    // a topic that was not offered when the person chose begins as it does for those who never did
    topics: topics.map(({ id, name, description }) => ({
      id,
      name,
      description,
      on: chosen.get(id) ?? defaults.includes(id),
    })),
    saved: saved !== undefined,
    version: saved?.version ?? 0,
  };
}

/** Replaces the settings of the version that the person saw; of several edits of one version the first one wins. */
export async function updateOwnNotifications(
  call: CustomerCall & Replaces,
  { topics: wanted }: NotificationSettingsInput,
): Promise<NotificationSettings> {
  const { portal, ifMatch, actor } = call;
  return call.write(async (transaction) => {
    const current = await find(transaction, call);
    if (current.version !== ifMatch) throw new Refusal('version-conflict', { current });
    if (wanted.some((id) => !current.topics.some((topic) => topic.id === id))) throw wrong('topics', 'not-offered');
    const topics = current.topics.map((topic) => ({ ...topic, on: wanted.includes(topic.id) }));
    const version = current.version + 1;
    const values = { chosen: JSON.stringify(Object.fromEntries(topics.map(({ id, on }) => [id, on]))), version };
    await transaction
      .insertInto('notification_settings')
      .values({ portal_id: portal.configuration.id, account_id: actor.account.id, ...values })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
      .execute();
    await audit(transaction, call, { subject: `account:${actor.account.id}` });
    return { topics, saved: true, version };
  });
}
