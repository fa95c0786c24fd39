import assert from 'node:assert/strict';
import { test } from 'node:test';

import { followChanges, readChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import type { UpdateQueryBuilder, UpdateResult } from 'kysely';
import { day, second } from '@madoguchi/sdk/portal/time.js';
import type { Database } from './ports.ts';
import type { Tables } from './tables.ts';
import { addProject } from '../account/project-rows.ts';

import { changesKept } from './change.ts';
import { field, onEachDatabase, serverOrigin } from './fixture.suite.ts';

import { after, context, follow, openSupport, type Stream } from './change-fixture.suite.ts';

onEachDatabase('SUP-07 live changes', (open) => {
  test('SUP-03 SUP-07 are told to those who may see what changed at that moment, and to nobody else', async () => {
    await using stage = await openSupport(open);
    const { fixture, database } = stage;
    const { kysely } = database;
    const own = await follow(fixture, await stage.person('own@customer.example', ['inquiry-user']));
    const foreign = await follow(fixture, await stage.person('foreign@customer.example', ['inquiry-user'], '別の会社'));
    const withoutRole = await follow(fixture, await stage.person('none@customer.example', []));
    const grouped = await follow(fixture, await stage.person('group@customer.example', ['inquiry-user']));
    const accountOf = (identifier: string) =>
      kysely.selectFrom('account').selectAll().where('identifier', '=', identifier).executeTakeFirstOrThrow();
    for (const stream of [own, foreign, withoutRole, grouped]) assert.equal(field(await stream.next(), 'type'), 'open');
    await addProject(kysely, context(fixture), {
      name: '案件',
      groupName: 'グループ',
      accountIds: [(await accountOf('group@customer.example')).id],
      contractIds: [],
    });
    await stage.change(2);
    await stage.change(7, 'renewal-quote', 'q1');
    await stage.change(8, 'something newer', 't1');
    await stage.look();
    assert.deepEqual(field(await own.next(), 'data'), { kind: 'ticket', id: 't1', version: 2 });

    // the first that the others hear is what they may see
    await stage.ticket('t2', (await accountOf('foreign@customer.example')).company_id ?? '');
    const { id: project } = await kysely.selectFrom('project').select('id').executeTakeFirstOrThrow();
    const of = { portal_id: 'support', project_id: project };
    await kysely
      .insertInto('project_contract')
      .values({ ...of, contract_id: stage.contractId })
      .execute();
    await kysely
      .updateTable('account')
      .set({ roles: '["inquiry-user"]' })
      .where('identifier', '=', 'none@customer.example')
      .execute();
    await stage.change(3);
    await stage.change(5, 'ticket', 't2');
    await stage.look();
    assert.deepEqual(field(await foreign.next(), 'data'), { kind: 'ticket', id: 't2', version: 5 });
    for (const stream of [withoutRole, grouped, own])
      assert.deepEqual(await after(stream, 2), { kind: 'ticket', id: 't1', version: 3 });
    fixture.app.endStreams();
    for (const stream of [own, foreign, withoutRole, grouped]) assert.equal(await stream.next(), 'closed');
  });

  test('SUP-07 end with the session, however it ended, and where something stands before everything else', async () => {
    const own = (query: UpdateQueryBuilder<Tables, 'account', 'account', UpdateResult>) =>
      query.where('identifier', '=', 'own@customer.example').execute();
    for (const end of [
      ({ kysely }: Database) => kysely.deleteFrom('session').execute(),
      ({ kysely }: Database) => own(kysely.updateTable('account').set({ state: 'suspended' })),
      ({ kysely }: Database) => own(kysely.updateTable('account').set({ must_change_password: 1 })),
    ]) {
      await using stage = await openSupport(open);
      const stream = await follow(stage.fixture, await stage.person('own@customer.example', ['inquiry-user']));
      assert.equal(field(await stream.next(), 'type'), 'open');
      await end(stage.database);
      await stage.change(2);
      await stage.look();
      assert.equal(field(await stream.next(), 'type'), 'end');
      assert.equal(await stream.next(), 'closed');
    }
  });

  test('SUP-07 AUTH-03 do not extend the idle time, and what was missed meanwhile is told by its cursor', async () => {
    await using stage = await openSupport(open);
    const { fixture, clock } = stage;
    const client = await stage.person('own@customer.example', ['inquiry-user']);
    const first = await client.call(readChanges);
    assert.deepEqual(field(first.body, 'changes'), []);
    const after = String(field(first.body, 'next'));
    await clock.move(29 * 60 * second);
    await stage.change(2);
    const second_ = await client.call(readChanges, { after });
    assert.deepEqual(field(second_.body, 'changes'), [{ kind: 'ticket', id: 't1', version: 2 }]);
    const stream = await follow(fixture, client, after);
    assert.equal(field(await stream.next(), 'type'), 'open');
    assert.deepEqual(field(await stream.next(), 'data'), { kind: 'ticket', id: 't1', version: 2 });
    await stream.cancel();
    await clock.move(60 * second);
    assert.equal((await client.call(readChanges, { after })).status, 401);
    assert.equal((await follow(fixture, client)).status, 401);
  });

  test('SUP-07 a fault while it is told what was missed moves no cursor on, and is logged', async () => {
    await using stage = await openSupport(open);
    const client = await stage.person('own@customer.example', ['inquiry-user']);
    const before = String(stage.clock.now());
    await stage.change(2);
    await stage.clock.move(60 * second);
    const { schema } = stage.database.kysely;
    await schema.alterTable('change').renameTo('hidden').execute();
    const broken = await follow(stage.fixture, client, before);
    const opened = await broken.next();
    assert.deepEqual([field(opened, 'type'), field(opened, 'id')], ['open', before]);
    assert.equal(await broken.next(), 'closed');
    assert.ok(stage.log.some(({ level, event }) => level === 'error' && event === 'changes-not-read'));
    await schema.alterTable('hidden').renameTo('change').execute();
    const stream = await follow(stage.fixture, client, String(field(opened, 'id')));
    await stream.next();
    assert.deepEqual(field(await stream.next(), 'data'), { kind: 'ticket', id: 't1', version: 2 });
    const told = await stream.next();
    assert.deepEqual([field(told, 'type'), field(told, 'id')], ['told', String(stage.clock.now())]);
    await stream.cancel();
  });

  test('SUP-07 of which too long ago is asked say that all is to be read anew', async () => {
    await using stage = await openSupport(open);
    const client = await stage.person('own@customer.example', ['inquiry-user']);
    const now = stage.clock.now();
    for (const [after, missed] of [
      [now - changesKept, undefined],
      [now - changesKept - 1, true],
    ] as const)
      assert.equal(field((await client.call(readChanges, { after: String(after) })).body, 'missed'), missed);
    const stream = await follow(stage.fixture, client, String(now - changesKept - 1));
    await stream.next();
    assert.equal(field(await stream.next(), 'type'), 'missed');
    await stream.cancel();
    assert.equal((await client.call(readChanges, { after: 'yesterday' })).status, 400);
    assert.equal((await client.call(readChanges, { after: '9'.repeat(17) })).status, 400);
  });

  test('SUP-07 one that is committed late is told all the same, and what another process wrote within a second', async () => {
    await using stage = await openSupport(open);
    const stream = await follow(stage.fixture, await stage.person('own@customer.example', ['inquiry-user']));
    await stream.next();
    await stage.change(3);
    await stage.look();
    assert.equal(field(await after(stream, 0), 'version'), 3);
    await stage.change(2, 'ticket', 't1', stage.clock.now() - 9 * second);
    await stage.look();
    assert.equal(field(await after(stream, 3), 'version'), 2);
    await stage.change(4); // nobody writes here after it
    assert.equal(field(await after(stream, 2, 3), 'version'), 4);
    await stream.cancel();
  });

  test('SUP-07 of more than 1,000 missed changes it is said that all is to be read anew, and no more are read', async () => {
    await using stage = await openSupport(open);
    const client = await stage.person('own@customer.example', ['inquiry-user']);
    const since = stage.clock.now();
    await stage.clock.move(60 * second);
    const at = stage.clock.now();
    const row = { portal_id: 'support', kind: 'ticket', version: 1, at };
    const note = async (count: number, of: string) =>
      stage.database.kysely
        .insertInto('change')
        .values(
          Array.from({ length: count }, (_, index) => ({ ...row, id: `${of}${index}`, subject_id: `${of}${index}` })),
        )
        .execute();
    await note(999, 'x');
    await stage.change(2);
    await stage.clock.move(60 * second);
    const told = await client.call(readChanges, { after: String(since) });
    assert.deepEqual(field(told.body, 'changes'), [{ kind: 'ticket', id: 't1', version: 2 }]);
    await note(1, 'y');
    const { body } = await client.call(readChanges, { after: String(since) });
    assert.deepEqual(body, { changes: [], next: String(stage.clock.now()), missed: true });
    const stream = await follow(stage.fixture, client, String(since));
    await stream.next();
    const missed = await stream.next();
    assert.deepEqual([field(missed, 'type'), field(missed, 'id')], ['missed', String(stage.clock.now())]);
    await stream.cancel();
  });

  test('SUP-07 a process whose clock is ahead silences no other, and takes no cursor ahead', async () => {
    await using stage = await openSupport(open);
    const stream = await follow(stage.fixture, await stage.person('own@customer.example', ['inquiry-user']));
    await stream.next();
    await stage.change(2, 'ticket', 't1', stage.clock.now() + 15 * second);
    await stage.look();
    const ahead = await stream.next();
    assert.deepEqual([field(ahead, 'data.version'), Number(field(ahead, 'id')) <= stage.clock.now()], [2, true]);
    await stage.change(3);
    await stage.look();
    assert.equal(field(await after(stream, 2), 'version'), 3);
    await stream.cancel();
  });

  test('SUP-07 a person has ten streams at most, and one that was left makes room; HEAD takes none', async () => {
    await using stage = await openSupport(open);
    const client = await stage.person('own@customer.example', ['inquiry-user']);
    const streams: Stream[] = [];
    for (let index = 0; index < 10; index++) {
      const head = new Request(`${serverOrigin}/api/support${followChanges.path}`, {
        method: 'HEAD',
        headers: { cookie: client.cookie },
      });
      await stage.app.fetch(head);
      const stream = await follow(stage.fixture, client);
      await stream.next();
      streams.push(stream);
    }
    const refused = await client.call(followChanges);
    assert.deepEqual([refused.status, field(refused.body, 'code')], [429, 'rate-limited']);
    await streams[0]?.cancel();
    const another = await follow(stage.fixture, client);
    assert.equal(another.status, 200);
    stage.app.endStreams();
  });

  test('SUP-07 are forgotten after a day', async () => {
    await using stage = await openSupport(open);
    await stage.change(2);
    await stage.clock.move(day);
    await stage.app.tidyUp();
    const count = () => stage.database.kysely.selectFrom('change').select('id').execute();
    assert.equal((await count()).length, 1);
    await stage.clock.move(1);
    await stage.app.tidyUp();
    assert.equal((await count()).length, 0);
  });

  test('SUP-07 a stream that nobody reads ends before it fills the memory, and its person asks anew', async () => {
    await using stage = await openSupport(open);
    const client = await stage.person('own@customer.example', ['inquiry-user']);
    const stream = await follow(stage.fixture, client);
    const opened = await stream.next();
    for (let version = 2; version < 2_000; version++) await stage.change(version);
    await stage.look();
    await stage.change(2_000);
    await stage.look();
    let last: unknown = opened;
    let told = 0;
    for (let one = await stream.next(); one !== 'closed'; one = await stream.next()) [last, told] = [one, told + 1];
    assert.ok(told > 500 && told < 1_999, `${told} were told`);
    const rest = await client.call(readChanges, { after: field(last, 'id') });
    assert.equal(field(rest.body, 'missed'), true, 'all 2,000 are of this moment');
  });
});
