import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';

/** Whose account has an identifier in the portal, normalised; undefined where nobody’s has. Nobody but the server is told. */
export function findHolder(
  database: Kysely<Tables>,
  portalId: string,
  identifierKey: string,
): Promise<{ readonly id: string } | undefined> {
  return database
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('identifier_key', '=', identifierKey)
    .executeTakeFirst();
}
