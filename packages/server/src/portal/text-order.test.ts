import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { onEachDatabase } from './fixture.suite.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import type { Database } from './ports.ts';

/** Names as lists have them, by their code points. PostgreSQL with ICU and `ja` has kana before kanji and Latin before all. */
const names = ['a-b', 'abc', 'zeta', 'いろは', 'アカデミー', '株式会社山田', '髙﨑商事', '﨑山', 'ｚ', '🏭', '𠮷野'];

const portal_id = 'license';
const contract = {
  id: 'contract',
  portal_id,
  company_id: 'customer',
  number: 'C-1',
  name: '契約',
  plan: 'standard',
  starts_on: '2026-04-01',
  ends_on: '2027-03-31',
  renews_on: null,
  contact: '{"name":"窓口"}',
  name_key: '契約',
  company_key: '契約',
  search_text: '契約',
};

async function fill({ kysely }: Database): Promise<void> {
  const companies = names.map((name, n) => ({
    id: `company-${n}`,
    portal_id,
    name,
    corporate_number: String(9_000 - n),
    address: '',
    name_key: name,
  }));
  await kysely.insertInto('registered_company').values(companies.toReversed()).execute();
  await kysely.insertInto('company').values({ id: 'customer', portal_id, name: '会社' }).execute();
  await kysely.insertInto('contract').values(contract).execute();
  await kysely
    .insertInto('group_company')
    .values(companies.map(({ id }) => ({ portal_id, contract_id: 'contract', company_id: id, added_at: 0 })))
    .execute();
}

/** What the contract has, from the name `after` on. */
async function read({ kysely }: Database, after = ''): Promise<readonly string[]> {
  const rows = await kysely
    .selectFrom('group_company')
    .innerJoin('registered_company', 'registered_company.id', 'group_company.company_id')
    .select('name')
    .where('contract_id', '=', 'contract')
    .where('name_key', '>', after)
    .orderBy('name_key')
    .execute();
  return rows.map(({ name }) => name);
}

async function assertInOrder(database: Database): Promise<void> {
  assert.deepEqual(await read(database), names);
  for (const [n, name] of names.entries()) assert.deepEqual(await read(database, name), names.slice(n + 1));
}

/** The columns that are sorted in another way than by code points. */
async function otherwiseSorted({ dialect, kysely }: Database): Promise<readonly string[]> {
  const columns =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_schema where sql like '%collate%'`
      : sql<{ name: string }>`
          select relname || '.' || attname as name from pg_class join pg_attribute on attrelid = pg_class.oid
          where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i') and not attisdropped
            and attcollation not in (0, '"C"'::regcollation)`;
  return (await columns.execute(kysely)).rows.map(({ name }) => name);
}

/** How the database would look for a company: by an index, if there is one that is in order. */
async function plan({ dialect, kysely }: Database): Promise<string> {
  return kysely.transaction().execute(async (transaction) => {
    if (dialect === 'postgres') await sql`set local enable_seqscan = off`.execute(transaction);
    const explain = sql.raw(dialect === 'sqlite' ? 'explain query plan' : 'explain');
    const { rows } = await sql`${explain} select id from registered_company
      where portal_id = 'license' and name_key > 'い' order by name_key, id`.execute(transaction);
    return JSON.stringify(rows);
  });
}

onEachDatabase('the order of text', (open, openBare) => {
  test('LIC-13 text is in the order of its code points, whatever the database was made for', async () => {
    const database = await open();
    await fill(database);
    await assertInOrder(database);
    await database.close();
  });

  test('no column of text was forgotten: a step of the schema says {text}', async () => {
    const database = await open();
    assert.deepEqual(await otherwiseSorted(database), []);
    await database.close();
  });

  test('{text} is text in the order of its code points', async () => {
    const database = await open();
    const more = { name: 'more', statements: ['create table more (id {text} not null, name {text}) {strict}'] };
    await migrate(database, [...migrations, more]);
    assert.deepEqual(await otherwiseSorted(database), []);
    await database.close();
  });

  test('LIC-13 a database that was made before gets that order with all that is in it', async () => {
    const database = await openBare();
    const step = migrations.findIndex(({ name }) => name === '0013-code-point-order');
    await migrate(database, migrations.slice(0, step));
    await fill(database);
    await migrate(database);
    assert.deepEqual(await otherwiseSorted(database), []);
    await assertInOrder(database);
    const found = await plan(database);
    assert.match(found, /registered_company_name/);
    assert.doesNotMatch(found, /sort|b-tree/i);
    const { kysely } = database;
    await assert.rejects(
      kysely
        .insertInto('contract')
        .values({ ...contract, id: 'another' })
        .execute(),
      /unique/i,
    );
    await assert.rejects(kysely.deleteFrom('registered_company').execute(), /foreign key/i);
    const kept = await kysely.selectFrom('contract').select(['id', 'contact']).executeTakeFirstOrThrow();
    assert.deepEqual({ ...kept }, { id: contract.id, contact: contract.contact });
    await database.close();
  });
});
