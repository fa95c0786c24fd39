import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readNotificationSettings,
  updateNotificationSettings,
} from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import type { MaintenanceContract } from '@madoguchi/sdk/contracts/maintenance-contract.model.js';
import { field, onEachDatabase, openFixture, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { offerTopics, type OfferedTopic } from './notification-topic.ts';

const identifier = 'person@customer.example';
const topic = (id: string, defaultFor: OfferedTopic['defaultFor']): OfferedTopic => ({
  id,
  name: { ja: `${id}のお知らせ`, en: `News about ${id}` },
  defaultFor,
});
const offered = [topic('sias', ['sias']), topic('seminars', 'all'), topic('surveys', [])];

async function opened(fixture: Fixture, contract: Partial<MaintenanceContract> = {}) {
  await fixture.account({ identifier, contract });
  await offerTopics(fixture.database.kysely, 'information', offered);
  return signedIn(fixture, identifier);
}

const isOn = (body: unknown): Readonly<Record<string, unknown>> => {
  const topics = field(body, 'topics');
  assert.ok(Array.isArray(topics));
  return Object.fromEntries(topics.map((one) => [String(field(one, 'id')), field(one, 'on')]));
};

onEachDatabase('notification settings', (open) => {
  test('INF-05 before the first saving nothing counts as set, and what is on follows the systems in use', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const { status, body } = await client.call(readNotificationSettings);
    assert.equal(status, 200);
    assert.deepEqual([field(body, 'saved'), field(body, 'version')], [false, 0]);
    assert.deepEqual(isOn(body), { sias: true, seminars: true, surveys: false });
    assert.deepEqual(field(body, 'topics.0.name'), { ja: 'siasのお知らせ', en: 'News about sias' });
  });

  test('INF-05 INF-09 a system that is not in use, or not any more, is not told of unless the person chose it', async () => {
    for (const contract of [{ systems: ['de3'] }, { systems: ['sias', 'de3'], endsOn: '2026-04-01' }]) {
      await using fixture = await openFixture(open); // on 2026-04-01
      const client = await opened(fixture, contract);
      const expected = { sias: contract.systems.includes('sias'), seminars: true, surveys: false };
      assert.deepEqual(isOn((await client.call(readNotificationSettings)).body), expected);
      if (contract.endsOn === undefined) continue;
      await fixture.clock.move(15 * 3_600_000 - 1);
      const { cookie } = await signedIn(fixture, identifier);
      client.cookie = cookie;
      assert.equal((await client.call(readNotificationSettings)).status, 200);
      await fixture.clock.move(1);
      for (const reply of [
        await client.call(readNotificationSettings),
        await client.call(updateNotificationSettings, { topics: [] }, { version: 0 }),
      ])
        assert.deepEqual([reply.status, field(reply.body, 'code')], [403, 'contract-required']);
    }
  });

  test('INF-05 what was chosen stays, also when the vendor offers more', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const saved = await client.call(updateNotificationSettings, { topics: ['surveys', 'sias'] }, { version: 0 });
    assert.equal(saved.status, 200, saved.text);
    assert.equal(saved.headers.get('etag'), '"1"');
    await offerTopics(fixture.database.kysely, 'information', [...offered, topic('news', 'all')]);
    const { body } = await client.call(readNotificationSettings);
    assert.deepEqual([field(body, 'saved'), field(body, 'version')], [true, 1]);
    assert.deepEqual(isOn(body), { sias: true, seminars: false, surveys: true, news: true });
    assert.equal((await client.call(updateNotificationSettings, { topics: [] }, { version: 1 })).status, 200);
    assert.deepEqual(isOn((await client.call(readNotificationSettings)).body), {
      sias: false,
      seminars: false,
      surveys: false,
      news: false,
    });
    const trail = await fixture.database.kysely
      .selectFrom('audit')
      .select('outcome')
      .where('operation', '=', 'updateNotificationSettings')
      .execute();
    assert.equal(trail.length, 2);
  });

  test('INF-05 of 20 first savings at once one wins, the others get what it saved', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        client.call(updateNotificationSettings, { topics: i % 2 ? ['sias'] : [] }, { version: 0 }),
      ),
    );
    const [winner, ...others] = replies.filter(({ status }) => status === 200);
    assert.ok(winner && others.length === 0);
    const conflicts = replies.filter(({ status }) => status === 412);
    assert.equal(conflicts.length, 19);
    for (const { body } of conflicts) assert.deepEqual(field(body, 'current'), winner.body);
  });

  test('INF-05 a version that cannot be one matches nothing, and a missing one is asked for', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    for (const tag of ['W/"0"', '*', '"00"', '"-1"', '"0", "1"', '""', '0'])
      assert.equal(
        (await client.call(updateNotificationSettings, { topics: [] }, { headers: { 'if-match': tag } })).status,
        412,
        tag,
      );
    assert.equal((await client.call(updateNotificationSettings, { topics: [] })).status, 428);
  });

  test('INF-05 a topic that is not offered is refused and changes nothing', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    for (const id of ['nonsense', 'constructor', '__proto__']) {
      const refused = await client.call(updateNotificationSettings, { topics: ['sias', id] }, { version: 0 });
      assert.deepEqual(field(refused.body, 'fieldErrors'), [{ field: 'topics', code: 'not-offered' }]);
    }
    assert.equal(field((await client.call(readNotificationSettings)).body, 'version'), 0);
  });

  test('INF-05 a portal without the area has no such settings', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'mypage', identifier });
    const client = await signedIn(fixture, identifier, 'mypage');
    assert.equal((await client.call(readNotificationSettings)).status, 404);
    assert.equal((await client.call(updateNotificationSettings, { topics: [] }, { version: 0 })).status, 404);
  });
});
