import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';

interface Company {
  readonly id: string;
  readonly name: string;
}

/** A name as companies are compared by: without spaces and the form of the company, which people write or leave out. */
const key = (name: string): string => searchable(name).replaceAll(/\s|\([株有]\)|株式会社|有限会社/gu, '');

/** The companies of a portal that have the same name as one that somebody typed, once width, spaces and form are left aside. */
export async function companiesNamed(
  database: Kysely<Tables>,
  portalId: string,
): Promise<(name: string) => readonly Company[]> {
  const rows = await database
    .selectFrom('company')
    .select(['id', 'name'])
    .where('portal_id', '=', portalId)
    .orderBy('id')
    .execute();
  const byKey = Map.groupBy(rows, ({ name }) => key(name));
  return (name) => byKey.get(key(name)) ?? [];
}
