import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { field, onEachDatabase, openFixture, password } from '../portal/fixture.suite.ts';

onEachDatabase('sign-in', (open) => {
  test('AUTH-01 a person signs in, is known, and signs out', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'Megumi@customer.example', company: '株式会社東都システム開発' });
    const client = fixture.client();
    const reply = await client.signIn(' ｍegumi@CUSTOMER.example ');
    assert.equal(reply.status, 201, reply.text);
    assert.equal(field(reply.body, 'account.identifier'), 'Megumi@customer.example');
    assert.equal(field(reply.body, 'account.companyName'), '株式会社東都システム開発');
    const cookie = reply.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^mado_information=[\w-]{43}; Path=\/api\/information\/; HttpOnly; SameSite=Lax; Secure$/);
    assert.equal(field((await client.call(readSession)).body, 'session.account.displayName'), '髙﨑 恵 1');
    const stolen = client.cookie;
    assert.equal((await client.call(signOut)).status, 204);
    client.cookie = stolen;
    assert.deepEqual((await client.call(readSession)).body, { session: null });
  });

  test('AUTH-01 unknown identifier, wrong password, also of a suspended account, and missing password answer alike', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    await fixture.account({ identifier: 'suspended@customer.example', suspended: true });
    await fixture.account({ identifier: 'new@customer.example', passwordHash: undefined });
    const replies = [];
    for (const [identifier, value] of [
      ['known@customer.example', 'wrong'],
      ['unknown@customer.example', 'wrong'],
      ['unknown@customer.example', password],
      ['suspended@customer.example', 'wrong'],
      ['new@customer.example', password],
    ] as const) {
      const before = fixture.hasher.verified;
      const reply = await fixture.client().signIn(identifier, value);
      const { requestId: _, ...body } = Object(reply.body);
      const headers = [...reply.headers].filter(([name]) => name !== 'mado-request-id');
      replies.push({ status: reply.status, body, headers, hashes: fixture.hasher.verified - before });
    }
    assert.equal(replies[0]?.status, 401);
    assert.equal(replies[0]?.hashes, 1);
    for (const reply of replies) assert.deepEqual(reply, replies[0]);
  });

  test('AUTH-01 AUTH-02 the right password of a suspended account is refused saying so, and counts as no failure', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier: 'suspended@customer.example', suspended: true });
    const client = fixture.client('information', { clientAddress: '192.0.2.1' });
    for (let i = 0; i < 4; i++) assert.equal((await client.signIn('suspended@customer.example', 'wrong')).status, 401);
    for (let i = 0; i < 5; i++) {
      const { status, body } = await client.signIn('suspended@customer.example');
      assert.deepEqual([status, field(body, 'code')], [403, 'suspended']);
    }
    assert.deepEqual((await client.call(readSession)).body, { session: null });
    assert.equal(
      (await client.signIn('suspended@customer.example', 'wrong')).status,
      401,
      'the failures are forgotten',
    );
    const told = await fixture.database.kysely
      .selectFrom('audit')
      .select(['actor', 'subject'])
      .where('outcome', '=', 'suspended')
      .execute();
    assert.deepEqual(
      told.map(({ actor, subject }) => [actor, subject]),
      Array(5).fill([`account:${id}`, `account:${id}`]),
    );
  });

  test('AUTH-02 100 wrong passwords at once make exactly 5 hash checks', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    for (const identifier of ['known@customer.example', 'unknown@customer.example']) {
      fixture.hasher.verified = 0;
      const replies = await Promise.all(
        Array.from({ length: 100 }, () =>
          fixture.client('information', { clientAddress: '192.0.2.1' }).signIn(identifier, 'wrong'),
        ),
      );
      assert.equal(fixture.hasher.verified, 5);
      assert.equal(replies.filter(({ status }) => status === 401).length, 4);
      assert.equal(replies.filter(({ status }) => status === 423).length, 96, 'the fifth tells of the lock');
      assert.equal(replies.find(({ status }) => status === 423)?.headers.get('retry-after'), '900');
    }
  });

  test('AUTH-02 100 wrong passwords at once from two addresses make exactly 5 hash checks together', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        fixture
          .client('information', { clientAddress: `192.0.2.${1 + (n % 2)}` })
          .signIn('known@customer.example', 'wrong'),
      ),
    );
    assert.equal(fixture.hasher.verified, 5);
    assert.deepEqual(
      [401, 423].map((expected) => replies.filter(({ status }) => status === expected).length),
      [4, 96],
    );
  });

  test('AUTH-02 the third and fourth wrong password say how many more lock, the fifth that sign-in is locked and until when, whoever it is', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    const replies = [];
    for (const [n, identifier] of ['known@customer.example', 'unknown@customer.example'].entries()) {
      const client = fixture.client('information', { clientAddress: `192.0.2.${n}` });
      const left = [];
      for (let i = 0; i < 4; i++) {
        const { status, body } = await client.signIn(identifier, 'wrong');
        left.push([status, field(body, 'code'), field(body, 'params')]);
      }
      assert.deepEqual(left, [
        [401, 'invalid-credentials', undefined],
        [401, 'invalid-credentials', undefined],
        [401, 'invalid-credentials', { left: 2 }],
        [401, 'invalid-credentials', { left: 1 }],
      ]);
      const { status, headers, body } = await client.signIn(identifier, 'wrong');
      replies.push([status, headers.get('retry-after'), field(body, 'code'), field(body, 'params')]);
    }
    assert.deepEqual(replies[0], [423, '900', 'locked', { minutes: 15 }]);
    assert.deepEqual(replies[1], replies[0]);
  });
});

onEachDatabase('lockout and session', (open) => {
  test('AUTH-02 a lock holds for its minutes, counts nothing meanwhile, and ends', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    const client = fixture.client('information', { clientAddress: '192.0.2.1' });
    for (let i = 0; i < 4; i++) assert.equal((await client.signIn('Known@customer.example', 'wrong')).status, 401);
    assert.equal((await client.signIn('Known@customer.example', 'wrong')).status, 423);
    await fixture.clock.move(15 * 60_000 - 1);
    const locked = await client.signIn('known@customer.example');
    assert.equal(field(locked.body, 'code'), 'locked');
    assert.deepEqual(field(locked.body, 'params'), { minutes: 1 });
    assert.equal(locked.headers.get('retry-after'), '1');
    await fixture.clock.move(1);
    assert.equal((await client.signIn('known@customer.example')).status, 201);
  });

  test('AUTH-02 where only the vendor ends a lock, it holds and says no time', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'certificate' });
    const client = fixture.client('certificate');
    for (let i = 0; i < 5; i++) await client.signIn('k7m2p9qa', 'wrong');
    await fixture.clock.move(400 * 24 * 3_600_000);
    const locked = await client.signIn('k7m2p9qa', 'wrong');
    assert.equal(locked.status, 423);
    assert.equal(locked.headers.get('retry-after'), null);
  });

  test('AUTH-02 a success forgets the failures before it, failures outside the window do not count', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    const client = fixture.client();
    for (const pause of [0, 15 * 60_000]) {
      for (let i = 0; i < 4; i++) assert.equal((await client.signIn('known@customer.example', 'wrong')).status, 401);
      if (pause === 0) assert.equal((await client.signIn('known@customer.example')).status, 201);
      await fixture.clock.move(pause);
    }
    for (let i = 0; i < 4; i++) assert.equal((await client.signIn('known@customer.example', 'wrong')).status, 401);
    assert.equal((await client.signIn('known@customer.example')).status, 201);
  });

  test('AUTH-02 five failures within any 15 minutes lock: at 14:59.999 after the first of them, not at 15:00.000', async () => {
    const minute = 60_000;
    for (const [last, status] of [
      [15 * minute - 1, 423],
      [15 * minute, 201],
    ] as const) {
      await using fixture = await openFixture(open);
      await fixture.account({ identifier: 'known@customer.example' });
      const client = fixture.client('information', { clientAddress: '192.0.2.1' });
      const fail = async (status = 401) =>
        assert.equal((await client.signIn('known@customer.example', 'wrong')).status, status);
      await fail();
      await fixture.clock.move(10 * minute); // a window that began with this first one is over before the five are
      for (let i = 0; i < 2; i++) await fail();
      await fixture.clock.move(10 * minute);
      await fail();
      await fail();
      await fixture.clock.move(last - 10 * minute);
      await fail(status === 423 ? 423 : 401);
      assert.equal((await client.signIn('known@customer.example')).status, status);
    }
  });

  test('AUTH-02 many who sign in at once from one address count against nobody', async () => {
    await using fixture = await openFixture(open);
    const people = Array.from({ length: 12 }, (_, n) => `person${n}@customer.example`);
    for (const identifier of people) await fixture.account({ identifier });
    const replies = await Promise.all(
      people.map((identifier) => fixture.client('information', { clientAddress: '192.0.2.1' }).signIn(identifier)),
    );
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
    assert.deepEqual(await fixture.database.kysely.selectFrom('attempt').selectAll().execute(), []);
  });

  test('AUTH-02 one address may not try many identifiers for ever, and successes do not count for it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    const client = fixture.client('information', { clientAddress: '192.0.2.1' });
    for (let i = 0; i < 20; i++) assert.equal((await client.signIn('known@customer.example')).status, 201);
    for (let i = 0; i < 100; i++)
      assert.equal((await client.signIn(`guess${i}@customer.example`, 'wrong')).status, 401);
    const before = await fixture.database.kysely.selectFrom('attempt').selectAll().orderBy('subject').execute();
    const refused = await client.signIn('known@customer.example');
    assert.equal(field(refused.body, 'code'), 'rate-limited');
    assert.equal(refused.headers.get('retry-after'), '900');
    assert.deepEqual(
      await fixture.database.kysely.selectFrom('attempt').selectAll().orderBy('subject').execute(),
      before,
    );
    assert.equal(
      (await fixture.client('information', { clientAddress: '192.0.2.2' }).signIn('known@customer.example')).status,
      201,
    );
  });

  test('AUTH-02 of many tries at once an address gets its hundred, and what is refused counts against nobody', async () => {
    await using fixture = await openFixture(open);
    const client = fixture.client('information', { clientAddress: '192.0.2.1' });
    for (let i = 0; i < 99; i++) await client.signIn(`guess${i}@customer.example`, 'wrong');
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, i) => client.signIn(`other${i}@customer.example`, 'wrong')),
    );
    const refused = replies.filter(({ status }) => status === 429);
    assert.equal(refused.length, 29);
    for (const { headers } of refused) assert.equal(headers.get('retry-after'), '900');
    const counted = await fixture.database.kysely
      .selectFrom('attempt')
      .select('subject')
      .where('kind', '=', 'sign-in-identifier')
      .execute();
    assert.equal(counted.length, 100);
  });

  test('AUTH-01 signing in always gives a new token and ends the session the client had', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    const client = fixture.client();
    client.cookie = 'mado_information=planted-by-somebody-else-0000000000000000000';
    await client.signIn('known@customer.example');
    const first = client.cookie;
    assert.ok(!first.includes('planted'));
    await client.signIn('known@customer.example');
    assert.notEqual(client.cookie, first);
    const [row, ...others] = await fixture.database.kysely.selectFrom('session').selectAll().execute();
    assert.equal(others.length, 0);
    assert.ok(row && !client.cookie.includes(row.token_hash));
    client.cookie = first;
    assert.deepEqual((await client.call(readSession)).body, { session: null });
  });

  test('AUTH-03 a session ends after its idle minutes and after its hours, to the millisecond', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    const client = fixture.client();
    const idle = 30 * 60_000;
    await client.signIn('known@customer.example');
    await fixture.clock.move(idle - 1);
    const quiet = await client.call(readSession);
    assert.equal(field(quiet.body, 'session.idleEndsAt'), new Date(fixture.clock.now() + 1).toISOString());
    assert.equal((await client.call(readPreferences)).status, 200, 'a read by the person counts as activity');
    await fixture.clock.move(idle - 1);
    assert.notEqual(
      field((await client.call(readSession)).body, 'session'),
      null,
      'a check in the background does not',
    );
    await fixture.clock.move(1);
    assert.deepEqual((await client.call(readSession)).body, { session: null });
    assert.equal((await client.call(readPreferences)).status, 401);

    await client.signIn('known@customer.example');
    for (let i = 0; i < 24; i++) {
      await fixture.clock.move(idle - 1);
      assert.equal((await client.call(readPreferences)).status, 200);
    }
    await fixture.clock.move(24 - 1);
    assert.equal((await client.call(readPreferences)).status, 200);
    await fixture.clock.move(1);
    assert.equal((await client.call(readPreferences)).status, 401, 'twelve hours are over');
  });

  test('AUTH-04 suspending an account ends its sessions at once', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier: 'known@customer.example' });
    const client = fixture.client();
    await client.signIn('known@customer.example');
    await fixture.database.kysely.updateTable('account').set({ state: 'suspended' }).where('id', '=', id).execute();
    assert.deepEqual((await client.call(readSession)).body, { session: null });
  });

  test('OPS-05 the audit trail tells who signed in, by ids only', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier: 'known@customer.example' });
    const client = fixture.client();
    await client.signIn('known@customer.example', 'wrong');
    await client.signIn('known@customer.example');
    await client.call(signOut);
    const trail = await fixture.database.kysely.selectFrom('audit').selectAll().execute();
    const told = trail
      .map(({ actor, operation, subject, outcome }) => [actor, operation, subject, outcome].join(' '))
      .toSorted();
    assert.deepEqual(told, [
      `account:${id} signIn account:${id} ok`,
      `account:${id} signOut account:${id} ok`,
      `nobody signIn account:${id} invalid-credentials`,
    ]);
    assert.ok(!JSON.stringify([trail, fixture.log]).includes('known@'));
  });
});
