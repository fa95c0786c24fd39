import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { openAnnouncement, readAnnouncements } from '@madoguchi/sdk/content/announcements.endpoints.js';
import { readFaq } from '@madoguchi/sdk/content/faq.endpoints.js';
import { keepVideoPosition, readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import { readSystems } from '@madoguchi/sdk/contracts/systems.endpoints.js';
import { field, onEachDatabase, openFixture, password } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';

onEachDatabase('entitlement', (open) => {
  test('INF-09 a company without a current contract does not get in, and only the right password is told so', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'ended@customer.example', contract: { endsOn: '2026-03-31' } });
    await fixture.account({ identifier: 'coming@customer.example', contract: { startsOn: '2026-04-02' } });
    await fixture.account({ identifier: 'last-day@customer.example', contract: { endsOn: '2026-04-01' } });
    const client = fixture.client();
    for (const name of ['ended', 'coming']) {
      const wrong = await client.signIn(`${name}@customer.example`, 'wrong');
      assert.equal(field(wrong.body, 'code'), 'invalid-credentials');
      const right = await client.signIn(`${name}@customer.example`, password);
      assert.deepEqual([right.status, field(right.body, 'code')], [403, 'contract-required']);
      assert.deepEqual(right.headers.getSetCookie(), []);
    }
    assert.equal((await client.signIn('last-day@customer.example')).status, 201);
    const sessions = await fixture.database.kysely.selectFrom('session').select('id').execute();
    assert.equal(sessions.length, 1);
    const { outcome } = await fixture.database.kysely
      .selectFrom('audit')
      .select('outcome')
      .where('outcome', '=', 'contract-required')
      .executeTakeFirstOrThrow();
    assert.equal(outcome, 'contract-required');
  });

  test('INF-09 AUTH-02 the right password without a contract is no failure: it locks nobody out', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier, contract: { endsOn: '2026-03-31' } });
    const client = fixture.client('information', { clientAddress: '192.0.2.1' });
    for (let time = 0; time < 120; time++)
      assert.equal(field((await client.signIn(identifier)).body, 'code'), 'contract-required');
  });

  test('INF-09 somebody without a company, or with one without contracts, does not get in', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await fixture.database.kysely.deleteFrom('maintenance_contract').execute();
    assert.equal(field((await fixture.client().signIn(identifier)).body, 'code'), 'contract-required');
    await fixture.database.kysely.updateTable('account').set({ company_id: null }).execute();
    assert.equal(field((await fixture.client().signIn(identifier)).body, 'code'), 'contract-required');
  });

  test('INF-09 menus name every system; what is for another one is refused and says whom it is for', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    assert.deepEqual((await client.call(readSystems)).body, {
      systems: [
        { id: 'sias', name: 'SIAS', inUse: true },
        { id: 'de3', name: 'de3', inUse: false },
      ],
    });
    const videoId = await fixture.video('de3');
    for (const reply of [
      await client.call(readVideos, { systemId: 'de3' }),
      await client.call(readFaq, { systemId: 'de3' }),
    ]) {
      assert.deepEqual([reply.status, field(reply.body, 'code')], [403, 'system-not-in-use']);
      assert.deepEqual(field(reply.body, 'params'), { system: 'de3' });
    }
    const position = await client.call(keepVideoPosition, { videoId, position: 10 });
    assert.deepEqual([position.status, field(position.body, 'code')], [404, 'not-found'], 'a video has no menu entry');
    for (const endpoint of [readVideos, readFaq])
      for (const systemId of ['absent', 'SIAS', "' or 1=1 --"])
        assert.equal(field((await client.call(endpoint, { systemId })).body, 'code'), 'not-found');
  });

  test('INF-09 two contracts add up, and one that has ended takes nothing away', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const row = await fixture.database.kysely.selectFrom('maintenance_contract').selectAll().executeTakeFirstOrThrow();
    await fixture.database.kysely
      .insertInto('maintenance_contract')
      .values([
        { ...row, id: 'second', systems: '["de3"]' },
        { ...row, id: 'old', systems: '["sias"]', ends_on: '2026-03-31' },
      ])
      .execute();
    const client = await signedIn(fixture, identifier);
    for (const systemId of ['sias', 'de3']) assert.equal((await client.call(readFaq, { systemId })).status, 200);
  });

  test('INF-09 once the contract has ended, every operation on content says so, and the systems are not in use', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const announcementId = await fixture.announcement();
    const videoId = await fixture.video();
    const client = await signedIn(fixture, identifier);
    await fixture.database.kysely.updateTable('maintenance_contract').set({ ends_on: '2026-03-31' }).execute();
    for (const reply of [
      await client.call(readAnnouncements, {}),
      await client.call(openAnnouncement, { announcementId }),
      await client.call(readVideos, { systemId: 'sias' }),
      await client.call(keepVideoPosition, { videoId, position: 10 }),
      await client.call(readFaq, { systemId: 'sias' }),
    ])
      assert.deepEqual([reply.status, field(reply.body, 'code')], [403, 'contract-required']);
    const { body } = await client.call(readSystems);
    assert.deepEqual([field(body, 'systems.0.inUse'), field(body, 'systems.1.inUse')], [false, false]);
  });

  test('INF-09 a portal whose configuration names no entry lets every account in, to every system', async () => {
    const { entry: _, ...configuration } = presets.information;
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    for (const systemId of ['sias', 'de3']) assert.equal((await client.call(readVideos, { systemId })).status, 200);
    assert.equal((await client.call(readAnnouncements, {})).status, 200);
  });
});
