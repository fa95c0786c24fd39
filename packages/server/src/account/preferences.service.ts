import type { Preferences, PreferencesInput } from '@madoguchi/sdk/account/preferences.endpoints.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

/** What the person chose for their account. */
export async function readOwnPreferences(call: CustomerCall): Promise<Preferences> {
  return find(call.server.database.kysely, call);
}

async function find(database: Kysely<Tables>, call: CustomerCall): Promise<Preferences> {
  const found = await database
    .selectFrom('preferences')
    .select(['account_id as accountId', 'mail_locale as mailLocale', 'version'])
    .where(visible.preferences(call))
    .executeTakeFirst();
  const { mailLocale, version } = authorized(call, found);
  return { mailLocale, version };
}

/** Replaces the preferences of the version that the person saw; of several edits of one version the first one wins. */
export async function updateOwnPreferences(
  call: CustomerCall & Replaces,
  { mailLocale }: PreferencesInput,
): Promise<Preferences> {
  const { portal, ifMatch, actor } = call;
  if (!portal.configuration.locales.includes(mailLocale)) throw wrong('mailLocale', 'not-offered');
  return call.write(async (transaction) => {
    const current = await find(transaction, call);
    if (current.version !== ifMatch) throw new Refusal('version-conflict', { current });
    const version = current.version + 1;
    await transaction
      .updateTable('preferences')
      .set({ mail_locale: mailLocale, version })
      .where(visible.preferences(call))
      .execute();
    await audit(transaction, call, { subject: `account:${actor.account.id}` });
    return { mailLocale, version };
  });
}
