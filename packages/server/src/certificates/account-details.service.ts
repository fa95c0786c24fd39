import type { AccountDetailsInput } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import type { AccountDetails, Coupon, Coupons } from '@madoguchi/sdk/certificates/account-details.model.js';
import { checkAccountDetails } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import { authorized } from '../portal/authorize.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { countAgencyCode } from './counted-agency-code.ts';
import { readDetails } from './kept-entries.ts';
import { privateKeysIn } from './private-keys.ts';

/** What the caller stored for later applications; with nothing stored, empty entries of version 0 (CRT-16). */
export function readOwnAccountDetails(call: CustomerCall): Promise<AccountDetails> {
  return detailsFor(call.server.database.kysely, call);
}

export async function detailsFor(database: Kysely<Tables>, call: CustomerCall): Promise<AccountDetails> {
  const row = await database
    .selectFrom('account_details')
    .select(['account_id as accountId', 'agency_code as agencyCode', 'kept', 'version'])
    .where(visible.accountDetails(call))
    .executeTakeFirst();
  if (!row) return { agencyCode: '', organisation: noEntries.organisation, contacts: noEntries.contacts, version: 0 };
  const { agencyCode, kept, version } = authorized(call, row);
  return { agencyCode, ...readDetails(kept), version };
}

/**
 * Stores them, of the version that the person saw; of several edits of one version the first one wins (CRT-16). Too many agency
 * codes that nobody has are `rate-limited`.
 */
export async function updateOwnAccountDetails(
  call: CustomerCall & Replaces,
  input: AccountDetailsInput,
): Promise<AccountDetails> {
  const { portal, actor, ifMatch } = call;
  const { agencyCode, organisation, contacts } = input;
  const keys = privateKeysIn({ ...noEntries, organisation, contacts });
  if (keys.length > 0) throw new Refusal('invalid-input', { fieldErrors: keys });
  const { details, fieldErrors } = checkAccountDetails({ agencyCode, organisation, contacts });
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
  return call.write(async (transaction) => {
    const current = await detailsFor(transaction, call);
    if (current.version !== ifMatch) throw new Refusal('version-conflict', { current });
    if (details.agencyCode !== '' && details.agencyCode !== current.agencyCode)
      await countAgencyCode(transaction, call, details.agencyCode);
    const version = current.version + 1;
    const values = {
      agency_code: details.agencyCode,
      kept: JSON.stringify({ organisation: details.organisation, contacts: details.contacts }),
      version,
    };
    await transaction
      .insertInto('account_details')
      .values({ account_id: actor.account.id, portal_id: portal.configuration.id, ...values })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
      .execute();
    await audit(transaction, call, { subject: `account:${actor.account.id}` });
    return { ...details, version };
  });
}

/** クーポン管理 (CRT-17). */
export async function readOwnCoupons(call: CustomerCall): Promise<Coupons> {
  const { kysely } = call.server.database;
  const { agencyCode } = await detailsFor(kysely, call);
  return { agencyCode, items: await couponsFor(kysely, call) };
}

/** The coupons of the agency whose code the caller stored, those that end first before the others. */
export async function couponsFor(database: Kysely<Tables>, call: CustomerCall): Promise<readonly Coupon[]> {
  return database
    .selectFrom('coupon')
    .select(['id', 'number', 'service_id as serviceId', 'balance', 'bought', 'ends_on as endsOn'])
    .where(visible.coupon(call))
    .orderBy('ends_on')
    .orderBy('number')
    .execute();
}
