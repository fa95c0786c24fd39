import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';

/** Who gets an account. */
export interface NewAccount {
  /** As the person is to see it. */
  readonly identifier: string;
  readonly displayName: string;
  /** Where mails go. The identifier when left out, which then has to be an e-mail address. */
  readonly mailAddress?: string | undefined;
  readonly mailLocale?: string | undefined;
  readonly companyId?: string | undefined;
  /** Ids of roles held in the whole portal. */
  readonly roles?: readonly string[] | undefined;
  /** From `PasswordHasher.hash`; without one the first password is set by a link. */
  readonly passwordHash?: string | undefined;
  readonly mustChangePassword?: boolean | undefined;
  readonly suspended?: boolean | undefined;
}

/** Adds an account and its preferences, within a transaction. Gives its id. */
export async function addAccount(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  account: NewAccount,
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('account')
    .values({
      id,
      portal_id: configuration.id,
      company_id: account.companyId ?? null,
      identifier: account.identifier,
      identifier_key: normaliseIdentifier(account.identifier),
      display_name: account.displayName,
      mail_address: account.mailAddress ?? account.identifier,
      password_hash: account.passwordHash ?? null,
      must_change_password: account.mustChangePassword ? 1 : 0,
      initial_password_ends_at: null,
      state: account.suspended ? 'suspended' : 'active',
      roles: JSON.stringify(account.roles ?? []),
      created_at: now,
      version: 1,
      search_text: accountSearchText(account),
    })
    .execute();
  await database
    .insertInto('preferences')
    .values({
      account_id: id,
      portal_id: configuration.id,
      mail_locale: account.mailLocale ?? configuration.locales[0],
      version: 1,
    })
    .execute();
  return id;
}

/** What an account is searched in. */
export const accountSearchText = ({
  displayName,
  identifier,
}: Pick<NewAccount, 'displayName' | 'identifier'>): string => searchable([displayName, identifier].join('\n'));

/** Adds a company, within a transaction. Gives its id. */
export async function addCompany(
  database: Kysely<Tables>,
  { random, configuration }: NewRowContext,
  name: string,
): Promise<string> {
  const id = randomToken(random, 16);
  await database.insertInto('company').values({ id, portal_id: configuration.id, name }).execute();
  return id;
}
