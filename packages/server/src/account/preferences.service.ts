import type { Preferences, PreferencesInput } from '@madoguchi/sdk/account/preferences.endpoints.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';

/** What the person chose for their account. */
export async function readOwnPreferences(call: Call): Promise<Preferences> {
  return find(call.server.database.kysely, call);
}

async function find(database: Kysely<Tables>, call: Call): Promise<Preferences> {
  return database
    .selectFrom('preferences')
    .select(['mail_locale as mailLocale', 'version'])
    .where(visible.preferences(call))
    .executeTakeFirstOrThrow(); // every account has them
}

/** Replaces the preferences of the version that the person saw; of several edits of one version the first one wins. */
export async function updateOwnPreferences(call: Call, { mailLocale }: PreferencesInput): Promise<Preferences> {
  const { portal, ifMatch, actor } = call;
  if (!portal.configuration.locales.includes(mailLocale))
    throw new Refusal('invalid-input', { fieldErrors: [{ field: 'mailLocale', code: 'not-offered' }] });
  return call.write(async (transaction) => {
    const updated = await transaction
      .updateTable('preferences')
      .set((eb) => ({ mail_locale: mailLocale, version: eb('version', '+', 1) }))
      .where(visible.preferences(call))
      .where('version', '=', ifMatch)
      .returning(['mail_locale as mailLocale', 'version'])
      .executeTakeFirst();
    if (!updated) throw new Refusal('version-conflict', { current: await find(transaction, call) });
    await audit(transaction, call, { subject: actor.type === 'customer' ? `account:${actor.account.id}` : '' });
    return updated;
  });
}
