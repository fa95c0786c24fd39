import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';

/** Whom a mail goes to. */
export interface Recipient {
  readonly accountId: string;
  readonly displayName: string;
  readonly mailAddress: string;
  readonly mailLocale: string;
  /** Null until the first password was set. */
  readonly passwordHash: string | null;
}

/** How an account is found within its portal. */
export type AccountName = { readonly accountId: string } | { readonly identifierKey: string };

/** Finds an active account, with where and in which language its mails go. */
export async function findRecipient(
  database: Kysely<Tables>,
  portalId: string,
  name: AccountName,
): Promise<Recipient | undefined> {
  return database
    .selectFrom('account')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .select([
      'account.id as accountId',
      'account.display_name as displayName',
      'account.mail_address as mailAddress',
      'account.password_hash as passwordHash',
      'preferences.mail_locale as mailLocale',
    ])
    .where('account.portal_id', '=', portalId)
    .where((eb) =>
      'accountId' in name
        ? eb('account.id', '=', name.accountId)
        : eb('account.identifier_key', '=', name.identifierKey),
    )
    .where('account.state', '=', 'active')
    .executeTakeFirst();
}
