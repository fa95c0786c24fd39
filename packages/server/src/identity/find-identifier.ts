import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';

/** Whether somebody in the portal has an identifier, normalised. Nobody but the server is told. */
export async function findIdentifier(database: Kysely<Tables>, portalId: string, key: string): Promise<boolean> {
  const row = await database
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('identifier_key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}
