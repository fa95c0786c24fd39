import { presets } from '@madoguchi/sdk';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Database } from '@madoguchi/server';
import { sql, type RawBuilder } from 'kysely';

/** All tickets of the portal, or those of the contracts of one project. */
export type Seen = 'all' | 'half' | 'few';

/**
 * The first page of a list and how many are in each state, as somebody writes it by hand for nothing else: whose tickets
 * these are is known and not asked, texts are looked through with `like`, and nothing is read of other tables. Gives the
 * total and the ids.
 */
export async function floorPage({ kysely }: Database, seen: Seen, search: string): Promise<string> {
  const portal = presets.support.id;
  const conditions: readonly RawBuilder<unknown>[] = [
    sql`portal_id = ${portal}`,
    ...(seen === 'all'
      ? []
      : [sql`contract_id in (select contract_id from project_contract where project_id = ${seen})`]),
    ...searchWords(search).map((word) => sql`search_text like ${`%${word}%`}`),
  ];
  const where = sql.join(conditions, sql` and `);
  const states = await sql<{ readonly count: number }>`
    select state, count(*) as count from ticket where ${where} group by state`.execute(kysely);
  const page = await sql<{ readonly id: string }>`
    select * from ticket where ${where} order by updated_at desc, id desc limit 21`.execute(kysely);
  const total = states.rows.reduce((sum, { count }) => sum + count, 0);
  return [total, ...page.rows.slice(0, 20).map(({ id }) => id)].join(' ');
}
