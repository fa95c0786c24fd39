import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Fixture } from '../portal/fixture.suite.ts';
import { migrations } from '../portal/migrations.ts';

/** That no table tells of an account any more, but for the trail, which tells of whoever it was by id alone. */
export async function assertGone(
  { database: { kysely } }: Fixture,
  { id, words }: { readonly id: string; readonly words: readonly string[] },
): Promise<void> {
  const tables = migrations.flatMap(({ statements }) => [...statements.join('\n').matchAll(/create table (\w+)/g)]);
  for (const [, table = ''] of tables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(kysely);
    const text = JSON.stringify(rows);
    for (const personal of table === 'audit' ? words : [id, ...words])
      assert.ok(!text.includes(personal), `${table}: ${personal}`);
  }
}
