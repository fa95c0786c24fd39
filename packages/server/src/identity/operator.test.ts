import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveInitialPassword, unlockAccount } from '@madoguchi/sdk/identity/operator.endpoints.js';
import { changePassword } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import { inspectPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { field, onEachDatabase, openFixture, password, type Fixture } from '../portal/fixture.suite.ts';
import { linkToken, signedIn } from '../portal/samples.suite.ts';

const identifier = 'k7m2p9qa';
const portal = 'certificate';
const asOperator = { asOperator: true };
const person = { portal, identifier, mailAddress: 'person@customer.example' };

async function give(fixture: Fixture): Promise<{ readonly password: string; readonly expiresAt: unknown }> {
  const { status, body, text } = await fixture.client(portal).call(giveInitialPassword, { identifier }, asOperator);
  assert.equal(status, 201, text);
  return { password: String(field(body, 'password')), expiresAt: field(body, 'expiresAt') };
}

onEachDatabase('the vendor and accounts', (open) => {
  test('AUTH-02 a lock that only the vendor ends is ended, and begins anew after as many failures', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account(person);
    const client = fixture.client(portal);
    for (let round = 0; round < 2; round++) {
      for (const status of [401, 401, 401, 401, 423])
        assert.equal((await client.signIn(identifier, 'wrong')).status, status);
      await fixture.clock.move(30 * 86_400_000);
      assert.equal((await client.signIn(identifier)).status, 423);
      assert.equal((await client.call(unlockAccount, { identifier: ' K7M2P9QA ' }, asOperator)).status, 204);
    }
    assert.equal((await client.signIn(identifier)).status, 201);
    assert.equal((await client.call(unlockAccount, { identifier }, asOperator)).status, 204, 'without a lock too');
    assert.equal((await client.call(unlockAccount, { identifier: 'nobody' }, asOperator)).status, 404);
    const trail = await fixture.database.kysely
      .selectFrom('audit')
      .select(['actor', 'subject', 'outcome'])
      .where('operation', '=', 'unlockAccount')
      .execute();
    assert.equal(trail.length, 3);
    for (const row of trail)
      assert.deepEqual({ ...row }, { actor: 'operator:tanaka', subject: `account:${id}`, outcome: 'ok' });
  });

  test('AUTH-08 an initial password is told once, ends sessions, links and lock, and has to be changed', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier: 'person@customer.example' });
    const token = await linkToken(fixture, 'person@customer.example');
    const old = await signedIn(fixture, 'person@customer.example');
    for (let i = 0; i < 5; i++) await fixture.client().signIn('person@customer.example', 'wrong');
    const given = await fixture
      .client()
      .call(giveInitialPassword, { identifier: 'Person@customer.example' }, asOperator);
    assert.equal(given.status, 201, given.text);
    assert.equal(field(given.body, 'expiresAt'), undefined);
    const initial = String(field(given.body, 'password'));
    assert.deepEqual((await old.call(readSession)).body, { session: null });
    assert.equal(field((await old.call(inspectPasswordLink, { token })).body, 'code'), 'link-expired');
    assert.equal((await fixture.client().signIn('person@customer.example')).status, 401);
    const client = fixture.client();
    const session = await client.signIn('person@customer.example', initial);
    assert.deepEqual([session.status, field(session.body, 'gates')], [201, ['password-change']]);
    assert.equal((await client.call(changePassword, { current: initial, password })).status, 200);
    assert.deepEqual(field((await client.call(readSession)).body, 'session.gates'), []);
    const kept = JSON.stringify([
      await fixture.database.kysely.selectFrom('audit').selectAll().execute(),
      await fixture.database.kysely.selectFrom('idempotency').selectAll().execute(),
      await fixture.database.kysely.selectFrom('outbox').selectAll().execute(),
      fixture.log,
    ]);
    assert.ok(kept.includes(`"operation":"giveInitialPassword","subject":"account:${id}"`));
    assert.ok(!kept.includes(initial));
    assert.equal(
      (await client.call(giveInitialPassword, { identifier: 'nobody@customer.example' }, asOperator)).status,
      404,
    );
  });

  test('CRT-02 it works through the 30th day after the day of issue, until 23:59:59.999 in the portal’s time zone', async () => {
    await using fixture = await openFixture(open); // 2026-04-01T09:00 in Tokyo
    await fixture.account(person);
    const { password: initial, expiresAt } = await give(fixture);
    assert.equal(expiresAt, '2026-05-01T15:00:00.000Z');
    const last = Date.parse('2026-05-01T23:59:59.999+09:00');
    await fixture.clock.move(last - fixture.clock.now());
    const client = fixture.client(portal);
    assert.equal((await client.signIn(identifier, initial)).status, 201);
    await fixture.clock.move(1);
    const late = await fixture.client(portal).signIn(identifier, initial);
    assert.deepEqual([late.status, field(late.body, 'code')], [403, 'initial-password-expired']);
    assert.equal(late.headers.get('set-cookie'), null);
    assert.equal(field((await fixture.client(portal).signIn(identifier, 'wrong')).body, 'code'), 'invalid-credentials');
    assert.equal((await client.call(changePassword, { password })).status, 200, 'who signed in in time may finish');
    assert.equal((await fixture.client(portal).signIn(identifier, password)).status, 201);
  });

  test('CRT-02 the 30 days are days of the portal’s time zone, however late in the day it was given', async () => {
    for (const [at, expiresAt] of [
      ['2026-04-01T23:59:59.999+09:00', '2026-05-01T15:00:00.000Z'],
      ['2026-04-02T00:00:00.000+09:00', '2026-05-02T15:00:00.000Z'],
    ] as const) {
      await using fixture = await openFixture(open);
      await fixture.account(person);
      await fixture.clock.move(Date.parse(at) - fixture.clock.now());
      assert.equal((await give(fixture)).expiresAt, expiresAt);
    }
  });

  test('CRT-19 a new initial password takes the place of one that ended, and counts its own days', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    const first = await give(fixture);
    await fixture.clock.move(40 * 86_400_000);
    for (let i = 0; i < 6; i++)
      assert.equal((await fixture.client(portal).signIn(identifier, first.password)).status, 403, 'it does not lock');
    const second = await give(fixture);
    assert.equal((await fixture.client(portal).signIn(identifier, first.password)).status, 401);
    assert.equal((await fixture.client(portal).signIn(identifier, second.password)).status, 201);
  });
});
