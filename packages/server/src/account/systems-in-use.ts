import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';

/** Ids of the systems that the person's company uses: none as long as there are no contracts. */
export async function systemsInUse(_database: Kysely<Tables>, _call: CustomerCall): Promise<readonly string[]> {
  return [];
}
