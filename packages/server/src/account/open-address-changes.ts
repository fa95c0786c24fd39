import type { OpenAddressChange } from '@madoguchi/sdk/identity/address-change.model.js';
import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';

/** The changes of ID and contact address of an account whose mail nobody has confirmed, while its link works. */
export async function openAddressChanges(
  database: Kysely<Tables>,
  accountId: string,
  now: number,
): Promise<readonly OpenAddressChange[]> {
  const rows = await database
    .selectFrom('address_change')
    .select(['kind', 'address', 'becomes_contact', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind, address, becomes_contact, expires_at }) => ({
    kind,
    address,
    becomesContact: becomes_contact === 1,
    expiresAt: new Date(expires_at).toISOString(),
  }));
}
