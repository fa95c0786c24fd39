import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { AccountTable, ParticipantTable, Tables } from '../portal/tables.ts';
import { managingRoles } from './managing-roles.ts';

interface Owners extends Tables {
  /** Somebody's part in a contract. */
  readonly owner: ParticipantTable;
  /** Their account. */
  readonly holder: AccountTable;
}

/** Those who manage contracts, and can: whoever is suspended does nothing. The caller says of which contract. */
export function owners(
  database: Kysely<Tables>,
  configuration: PortalConfiguration,
): SelectQueryBuilder<Owners, 'owner' | 'holder', { readonly id: string }> {
  const managing = managingRoles(configuration);
  return database
    .selectFrom('participant as owner') // oxlint-disable-line madoguchi/visible -- whoever asks says of which contract
    .innerJoin('account as holder', 'holder.id', 'owner.account_id')
    .select('owner.id')
    .where('owner.role', 'in', managing.length > 0 ? managing : [''])
    .where('holder.state', '=', 'active');
}
