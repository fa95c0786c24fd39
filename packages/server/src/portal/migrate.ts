import { sql, type Transaction } from 'kysely';
import { migrations, type Migration } from './migrations.ts';
import type { Database } from './ports.ts';
import type { Tables } from './tables.ts';

/** Any number: the same for all that migrate the same PostgreSQL database. */
const lock = 7_160_251;

/** Brings the schema up to date, each step once, also when several processes start together. */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  const words: Readonly<Record<string, string>> =
    database.dialect === 'sqlite'
      ? { integer: 'integer', text: 'text', strict: 'strict' }
      : { integer: 'bigint', text: 'text collate "C"', strict: '', postgres: '' };
  await database.kysely.transaction().execute(async (transaction) => {
    if (database.dialect === 'postgres') await sql`select pg_advisory_xact_lock(${lock})`.execute(transaction);
    await sql.raw('create table if not exists migration (name text not null primary key)').execute(transaction);
    const taken = await takenSteps(transaction);
    for (const { name, statements } of steps) {
      if (taken.has(name)) continue;
      for (const statement of statements) {
        if (statement.startsWith('{postgres}') && database.dialect !== 'postgres') continue;
        const text = statement.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
        await sql.raw(text).execute(transaction);
      }
      await sql`insert into migration (name) values (${name})`.execute(transaction);
    }
  });
}

async function takenSteps(transaction: Transaction<Tables>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly name: string }>`select name from migration`.execute(transaction);
  return new Set(rows.map((row) => row.name));
}
