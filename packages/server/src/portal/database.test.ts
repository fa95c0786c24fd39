import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../node/open-sqlite.ts';
import { emptySqlite, onEachDatabase, openFixture, start } from './fixture.suite.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { toRefusal } from './problem.ts';
import { openDemoClock } from './demo-clock.ts';
import { inTurn, transaction } from './transaction.ts';
import { requestPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';

onEachDatabase('database', (open) => {
  test('the schema is brought up to date step by step, each step once, all of it or nothing', async () => {
    const database = await open();
    await Promise.all([migrate(database), migrate(database), migrate(database)]);
    const more = [
      ...migrations,
      { name: '0002-more', statements: ['create table more (n {integer} not null) {strict}'] },
    ];
    await assert.rejects(
      migrate(database, [
        ...more,
        { name: '0003-bad', statements: ['create table half (n {integer}) {strict}', 'nonsense'] },
      ]),
    );
    await assert.rejects(sql`select * from more`.execute(database.kysely));
    await migrate(database, more);
    await migrate(database, more);
    await sql`insert into more (n) values (${2 ** 52})`.execute(database.kysely);
    assert.deepEqual(
      (await sql<{ n: number }>`select n from more`.execute(database.kysely)).rows.map(({ n }) => n),
      [2 ** 52],
    );
    await database.close();
  });

  test('transactions at once see each other’s effects, or run again', async () => {
    const database = await open();
    const { kysely } = database;
    await kysely.insertInto('setting').values({ name: 'n', value: '0' }).execute();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        transaction({ database, random: cryptoRandom }, async (work) => {
          const { value } = await work
            .selectFrom('setting')
            .select('value')
            .where('name', '=', 'n')
            .executeTakeFirstOrThrow();
          await work
            .updateTable('setting')
            .set({ value: String(Number(value) + 1) })
            .where('name', '=', 'n')
            .execute();
        }),
      ),
    );
    assert.equal((await kysely.selectFrom('setting').select('value').executeTakeFirstOrThrow()).value, '20');
    await assert.rejects(
      transaction({ database, random: cryptoRandom }, async (work) => {
        await work.deleteFrom('setting').execute();
        throw new Error('no');
      }),
      /no/,
    );
    assert.equal((await kysely.selectFrom('setting').selectAll().execute()).length, 1);
    await database.close();
  });

  test('those who take turns at a row each see what the one before left, and none is turned away', async () => {
    const database = await open();
    const setting = { name: 'n', value: '' };
    await Promise.all(
      Array.from({ length: 60 }, () =>
        inTurn(database, async (work) => {
          const { value } = await work
            .insertInto('setting')
            .values(setting)
            .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('setting.value') })))
            .returning('value')
            .executeTakeFirstOrThrow();
          await work
            .updateTable('setting')
            .set({ value: `${value}x` })
            .where('name', '=', 'n')
            .execute();
        }),
      ),
    );
    const { value } = await database.kysely.selectFrom('setting').select('value').executeTakeFirstOrThrow();
    assert.equal(value.length, 60);
    await database.close();
  });

  test('OPS-05 the demo’s clock goes on where it was after a restart', async () => {
    const database = await open();
    const clock = await openDemoClock({ database, random: cryptoRandom }, { now: () => start });
    await Promise.all([clock.move(1_000), clock.move(2_000)]);
    assert.equal(clock.now(), start + 3_000);
    assert.equal(
      (await openDemoClock({ database, random: cryptoRandom }, { now: () => start + 5 })).now(),
      start + 3_005,
    );
    await database.close();
  });

  test('what is of no use any more is removed, what is in use stays', async () => {
    await using fixture = await openFixture(open);
    const { kysely } = fixture.database;
    await fixture.account({ identifier: 'person@customer.example' });
    const fill = async () => {
      const client = fixture.client('information', { clientAddress: '192.0.2.1' });
      await client.signIn('person@customer.example');
      await client.signIn('person@customer.example', 'wrong');
      for (const identifier of ['person@customer.example', 'nobody'])
        await client.call(requestPasswordLink, { identifier });
      return client;
    };
    const count = async () =>
      Promise.all(
        (['session', 'attempt', 'idempotency', 'password_link', 'outbox'] as const).map(
          async (table) => (await kysely.selectFrom(table).select('portal_id').execute()).length,
        ),
      );
    const client = await fill();
    await fixture.app.deliverMail();
    const before = await count();
    assert.deepEqual(before, [1, 5, 2, 2, 2]);
    await fixture.app.tidyUp();
    assert.deepEqual(await count(), before);
    assert.notDeepEqual((await client.call(readSession)).body, { session: null });
    await fixture.clock.move(86_400_000);
    await fixture.app.tidyUp();
    assert.deepEqual(await count(), [0, 0, 0, 1, 1]);
    await fixture.clock.move(90 * 86_400_000);
    await fixture.app.tidyUp();
    assert.deepEqual(await count(), [0, 0, 0, 0, 0]);
    assert.equal(fixture.log.filter(({ level }) => level === 'error').length, 0);
  });

  test('AUTH-02 a lock that only the vendor ends is kept, one of an address is removed once it is over', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'certificate' });
    const client = fixture.client('certificate', { clientAddress: '192.0.2.1' });
    for (let name = 0; name < 20; name++)
      for (let failure = 0; failure < 5; failure++) await client.signIn(`name${name}`, 'wrong');
    const counts = async () =>
      (await fixture.database.kysely.selectFrom('attempt').select('kind').execute()).map(({ kind }) => kind).toSorted();
    const names = Array.from({ length: 20 }, () => 'sign-in-identifier');
    await fixture.clock.move(15 * 60_000 - 1);
    await fixture.app.tidyUp();
    assert.deepEqual(await counts(), ['sign-in-address', ...names]);
    await fixture.clock.move(1);
    await fixture.app.tidyUp();
    assert.deepEqual(await counts(), names);
    await fixture.clock.move(400 * 86_400_000);
    await fixture.app.tidyUp();
    assert.deepEqual(await counts(), names);
  });
});

test('two processes may start on one new SQLite file at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mado-'));
  const file = join(folder, 'portal.sqlite');
  const script = `
    import { openSqlite } from ${JSON.stringify(new URL('../node/open-sqlite.ts', import.meta.url).href)};
    const database = await openSqlite(${JSON.stringify(file)});
    await database.kysely.insertInto('setting').values({ name: String(process.pid), value: '' }).execute();
    await database.close();`;
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '--eval', script], {
        stdio: 'inherit',
      });
      return (await once(child, 'exit'))[0];
    }),
  );
  assert.deepEqual(codes, [0, 0, 0, 0]);
  const database = await openSqlite(file);
  assert.equal((await database.kysely.selectFrom('setting').selectAll().execute()).length, 4);
  await database.close();
  await rm(folder, { recursive: true });
});

test('a database that is gone stops deliveries and tidying without a fault', async () => {
  const fixture = await openFixture(emptySqlite);
  await fixture.database.close();
  await fixture.app.deliverMail();
  await fixture.app.tidyUp();
  assert.deepEqual(
    fixture.log.map(({ event }) => event),
    ['mail-delivery-stopped', 'upkeep-stopped', 'mail-delivery-stopped', 'tidy-up-stopped'],
  );
});

test('a database that cannot be reached, or is too busy, is told as unavailable; other faults are not', () => {
  const failed = (code: string, message = ''): Error => Object.assign(new Error(message), { code });
  for (const error of [
    failed('ECONNREFUSED'),
    failed('57P01'),
    failed('40001'),
    failed('53300'),
    failed('08006'),
    failed('ERR_SQLITE_ERROR', 'database is locked'),
  ])
    assert.equal(toRefusal(error).code, 'unavailable', error.message);
  for (const error of [failed('23505'), failed('22021'), new TypeError('x'), 'text', undefined])
    assert.equal(toRefusal(error).code, 'internal');
});
