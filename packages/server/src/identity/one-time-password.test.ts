import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import {
  requestOneTimePassword,
  signInWithOneTimePassword,
} from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import { giveInitialPassword } from '@madoguchi/sdk/identity/operator.endpoints.js';
import { cryptoRandom, hour, minute } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture, password, type Fixture, type Reply } from '../portal/fixture.suite.ts';
import { oneTimePassword } from '../portal/samples.suite.ts';
import { makeCode } from './one-time-password.ts';

const identifier = 'k7m2p9qa';
const portal = 'certificate';
const person = { portal, identifier, mailAddress: 'person@customer.example' };
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const told = ({ status, body }: Reply): unknown => [status, field(body, 'code')];
const ended = [410, 'one-time-password-ended'];

/** A browser without any certificate. */
const plain = (fixture: Fixture) =>
  fixture.client(portal, { clientCertificate: undefined, clientAddress: '192.0.2.1' });

onEachDatabase('one-time password', (open) => {
  test('CRT-01 the right password brings a code by mail, which signs in once, however it is typed', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const client = plain(fixture);
    const { status, body } = await client.call(requestOneTimePassword, { identifier: ' K7M2P9QA ', password });
    assert.equal(status, 201);
    assert.equal(field(body, 'expiresAt'), new Date(fixture.clock.now() + 10 * minute).toISOString());
    const mail = await fixture.database.kysely.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    assert.equal(mail.recipient, 'person@customer.example');
    const [code = ''] = /^\d{6}$/m.exec(mail.body) ?? [];
    assert.match(mail.body, /2026年4月1日 9:10（日本標準時）まで（送信から10分間）/);
    assert.ok(!mail.subject.includes(code));
    const typed = ` ${[...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')}\n`;
    const input = { challenge: field(body, 'challenge'), code: typed };
    const entered = await client.call(signInWithOneTimePassword, input);
    assert.deepEqual([entered.status, field(entered.body, 'account.identifier')], [201, identifier]);
    assert.equal((await client.call(readPreferences)).status, 200);
    assert.deepEqual(told(await client.call(signInWithOneTimePassword, input)), ended);
    const counts = await fixture.database.kysely.selectFrom('attempt').select('kind').execute();
    assert.deepEqual(
      counts.map(({ kind }) => kind),
      ['one-time-password'],
      'no failure is left',
    );
  });

  test('CRT-01 it works before its tenth minute is over, and not at it', async () => {
    for (const [pause, expected] of [
      [10 * minute - 1, 201],
      [10 * minute, 410],
    ] as const) {
      await using fixture = await openFixture(open);
      await fixture.account(person);
      const input = await oneTimePassword(fixture, identifier);
      await fixture.clock.move(pause);
      assert.equal((await plain(fixture).call(signInWithOneTimePassword, input)).status, expected);
    }
  });

  test('CRT-01 only the newest works, only where it was asked for, and an unknown one is told alike', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const older = await oneTimePassword(fixture, identifier);
    await fixture.clock.move(1);
    const newer = await oneTimePassword(fixture, identifier);
    const client = plain(fixture);
    for (const input of [older, { ...older, code: newer.code }, { challenge: 'x'.repeat(43), code: newer.code }])
      assert.deepEqual(told(await client.call(signInWithOneTimePassword, input)), ended);
    assert.equal((await client.call(signInWithOneTimePassword, newer)).status, 201);
  });

  test('CRT-01 AUTH-02 wrong codes say how many tries are left, count as failures, and the fifth locks until the vendor ends it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const { challenge, code } = await oneTimePassword(fixture, identifier);
    const client = plain(fixture);
    for (const left of [4, 3, 2, 1]) {
      const { status, body } = await client.call(signInWithOneTimePassword, { challenge, code: other(code) });
      assert.deepEqual(
        [status, field(body, 'fieldErrors')],
        [400, [{ field: 'code', code: 'wrong', params: { left } }]],
      );
    }
    const last = await client.call(signInWithOneTimePassword, { challenge, code: other(code) });
    assert.deepEqual(told(last), [423, 'locked']);
    assert.deepEqual(told(await client.call(signInWithOneTimePassword, { challenge, code })), ended);
    assert.equal((await client.call(requestOneTimePassword, { identifier, password })).status, 423);
    await client.call(giveInitialPassword, { identifier }, { asOperator: true });
    assert.deepEqual(told(await client.call(signInWithOneTimePassword, { challenge, code })), ended);
  });

  test('CRT-01 asking for another code forgets no wrong one: together they lock', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const client = plain(fixture);
    for (let n = 0; n < 4; n++) {
      const { challenge, code } = await oneTimePassword(fixture, identifier);
      assert.equal((await client.call(signInWithOneTimePassword, { challenge, code: other(code) })).status, 400);
      await fixture.clock.move(1);
    }
    const { challenge, code } = await oneTimePassword(fixture, identifier);
    assert.equal((await client.call(signInWithOneTimePassword, { challenge, code: other(code) })).status, 423);
  });

  test('CRT-01 of 50 wrong codes at once five are looked at, and of 20 right ones one signs in', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const first = await oneTimePassword(fixture, identifier);
    const right = await Promise.all(
      Array.from({ length: 20 }, () => plain(fixture).call(signInWithOneTimePassword, first)),
    );
    assert.equal(right.filter(({ status }) => status === 201).length, 1);
    assert.equal((await fixture.database.kysely.selectFrom('session').select('id').execute()).length, 1);
    await fixture.database.kysely.deleteFrom('attempt').execute();
    await fixture.clock.move(1);
    const { challenge, code } = await oneTimePassword(fixture, identifier);
    const input = { challenge, code: other(code) };
    const wrong = await Promise.all(
      Array.from({ length: 50 }, () => plain(fixture).call(signInWithOneTimePassword, input)),
    );
    const audited = await fixture.database.kysely
      .selectFrom('audit')
      .select('id')
      .where('operation', '=', 'signInWithOneTimePassword')
      .where('outcome', '=', 'invalid-credentials')
      .execute();
    assert.equal(audited.length, 5);
    assert.ok(wrong.every(({ status }) => [400, 410, 423].includes(status)));
  });

  test('CRT-01 AUTH-01 an unknown access key and a wrong password are answered alike, lock alike, and send nothing', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const answers = [];
    for (const name of [identifier, 'unknown1']) {
      fixture.hasher.verified = 0;
      const replies = [];
      for (let n = 0; n < 6; n++)
        replies.push(await plain(fixture).call(requestOneTimePassword, { identifier: name, password: 'wrong' }));
      answers.push([replies.map(told), fixture.hasher.verified]);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.deepEqual(await fixture.database.kysely.selectFrom('outbox').selectAll().execute(), []);
  });

  test('CRT-01 five codes an hour, and then a pause that is told', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const client = plain(fixture);
    for (let n = 0; n < 5; n++)
      assert.equal((await client.call(requestOneTimePassword, { identifier, password })).status, 201);
    const { status, headers } = await client.call(requestOneTimePassword, { identifier, password });
    assert.deepEqual([status, headers.get('retry-after')], [429, '3600']);
    assert.equal((await fixture.database.kysely.selectFrom('outbox').selectAll().execute()).length, 5);
    await fixture.clock.move(hour);
    assert.equal((await client.call(requestOneTimePassword, { identifier, password })).status, 201);
  });

  test('CRT-01 AUTH-08 a suspended account and an expired initial password get no code, as at sign-in', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ ...person, suspended: true });
    const client = plain(fixture);
    assert.deepEqual(told(await client.call(requestOneTimePassword, { identifier, password })), [403, 'suspended']);
    await fixture.account({ ...person, identifier: 'other001' });
    await fixture.database.kysely.updateTable('account').set({ initial_password_ends_at: 1 }).execute();
    const late = await client.call(requestOneTimePassword, { identifier: 'other001', password });
    assert.deepEqual(told(late), [403, 'initial-password-expired']);
    assert.deepEqual(await fixture.database.kysely.selectFrom('outbox').selectAll().execute(), []);
  });

  test('CRT-01 another password ends a code that was asked for with the one before', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const input = await oneTimePassword(fixture, identifier);
    await plain(fixture).call(giveInitialPassword, { identifier }, { asOperator: true });
    assert.equal((await plain(fixture).call(signInWithOneTimePassword, input)).status, 400);
    assert.deepEqual(await fixture.database.kysely.selectFrom('session').selectAll().execute(), []);
  });

  test('CRT-01 no other portal has codes, and neither code nor challenge is kept or logged', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'person@customer.example' });
    const input = { identifier: 'person@customer.example', password };
    assert.equal((await fixture.client().call(requestOneTimePassword, input)).status, 404);
    await fixture.account(person);
    const { challenge, code } = await oneTimePassword(fixture, identifier);
    const kept = JSON.stringify([
      await fixture.database.kysely.selectFrom('one_time_password').selectAll().execute(),
      await fixture.database.kysely.selectFrom('audit').selectAll().execute(),
      await fixture.database.kysely.selectFrom('idempotency').selectAll().execute(),
      fixture.log,
    ]);
    assert.ok(!kept.includes(challenge) && !kept.includes(`"${code}"`));
  });
});

test('codes have six digits, leading zeros too, and each first digit comes about as often', () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 20_000; n++) {
    const code = makeCode(cryptoRandom);
    assert.match(code, /^\d{6}$/);
    counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
  }
  assert.equal(counts.size, 10);
  for (const count of counts.values()) assert.ok(count > 1_700 && count < 2_300, String(count)); // 7 standard deviations
});
