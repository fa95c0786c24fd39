import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { extendSession, readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { hour, minute } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture } from './fixture.suite.ts';
import { signedIn } from './samples.suite.ts';

const identifier = 'person@customer.example';

test('AUTH-03 a session of every preset ends after 30 idle minutes or 12 hours', () => {
  for (const { session, id } of Object.values(presets))
    assert.deepEqual(session, { idleMinutes: 30, absoluteHours: 12 }, id);
});

onEachDatabase('session', (open) => {
  test('AUTH-03 a person who says that they are there gets the whole idle time again, also before a gate', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier, mustChangePassword: true });
    await fixture.publish('information');
    const client = await signedIn(fixture, identifier);
    await fixture.clock.move(30 * minute - 1);
    const extended = await client.call(extendSession);
    assert.equal(extended.status, 200, extended.text);
    const until = new Date(fixture.clock.now() + 30 * minute).toISOString();
    assert.equal(field(extended.body, 'idleEndsAt'), until);
    assert.deepEqual(field(extended.body, 'gates'), ['terms', 'password-change']);
    assert.equal(field((await client.call(readSession)).body, 'session.idleEndsAt'), until);
    await fixture.clock.move(30 * minute);
    assert.equal((await client.call(extendSession)).status, 401);
  });

  test('AUTH-03 nothing extends a session beyond its longest time', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    const endsAt = fixture.clock.now() + 12 * hour;
    for (let half = 1; half < 24; half++) {
      await fixture.clock.move(30 * minute - 1);
      assert.equal((await client.call(extendSession)).status, 200);
    }
    await fixture.clock.move(23);
    const last = await client.call(extendSession);
    assert.equal(field(last.body, 'idleEndsAt'), new Date(endsAt).toISOString());
    assert.equal(field(last.body, 'endsAt'), new Date(endsAt).toISOString());
    await fixture.clock.move(endsAt - fixture.clock.now() - 1);
    assert.equal((await client.call(extendSession)).status, 200);
    await fixture.clock.move(1);
    assert.equal((await client.call(extendSession)).status, 401);
  });
});
