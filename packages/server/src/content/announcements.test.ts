import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAnnouncement, readAnnouncements } from '@madoguchi/sdk/content/announcements.endpoints.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture, type Client, type Reply } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';
const titles = (reply: Reply): readonly unknown[] => {
  const items = field(reply.body, 'items');
  assert.ok(Array.isArray(items), reply.text);
  return items.map((item) => field(item, 'title'));
};
const counts = ({ body }: Reply): readonly unknown[] => [field(body, 'total'), field(body, 'unread')];

async function readAll(client: Client, input: object = {}): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let cursor: unknown;
  do {
    const reply = await client.call(readAnnouncements, { ...input, ...(cursor !== undefined && { cursor }) });
    all.push(...titles(reply));
    cursor = field(reply.body, 'next');
  } while (cursor !== undefined);
  return all;
}

onEachDatabase('announcements', (open) => {
  test('INF-10 come newest first, the important ones marked, for everybody or for the users of a system', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await fixture.announcement({ title: 'for all', body: '一\n\n二', important: true });
    await fixture.clock.move(minute);
    await fixture.announcement({ title: 'for SIAS', systems: ['sias', 'de3', 'sias'], kind: 'support' });
    await fixture.clock.move(minute);
    await fixture.announcement({ title: 'for de3', systems: ['de3'] });
    const client = await signedIn(fixture, identifier);
    const reply = await client.call(readAnnouncements, {});
    assert.deepEqual(titles(reply), ['for SIAS', 'for all']);
    assert.deepEqual(counts(reply), [2, 2]);
    assert.equal(field(reply.body, 'items.1.important'), true);
    assert.equal(field(reply.body, 'items.1.body'), '一\n\n二');
    assert.equal(field(reply.body, 'items.0.publishedAt'), '2026-04-01T00:01:00.000Z');
    assert.deepEqual(titles(await client.call(readAnnouncements, { kind: 'support' })), ['for SIAS']);
    assert.deepEqual(counts(await client.call(readAnnouncements, { kind: 'support' })), [1, 1], 'unread of that kind');
    assert.deepEqual(counts(await client.call(readAnnouncements, { kind: 'newer' })), [0, 0]);
  });

  test('INF-10 are read once they were opened, by this person only, as often as they do', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await fixture.account({ identifier: 'other@customer.example' });
    const announcementId = await fixture.announcement({ title: 'one' });
    await fixture.clock.move(minute);
    await fixture.announcement({ title: 'two' });
    const client = await signedIn(fixture, identifier);
    const replies = await Promise.all([1, 2, 3].map(() => client.call(openAnnouncement, { announcementId })));
    assert.deepEqual(
      replies.map(({ status }) => status),
      [204, 204, 204],
    );
    assert.deepEqual(counts(await client.call(readAnnouncements, {})), [2, 1]);
    const unread = await client.call(readAnnouncements, { unread: true });
    assert.deepEqual([titles(unread), counts(unread)], [['two'], [1, 1]]);
    const other = await signedIn(fixture, 'other@customer.example');
    assert.deepEqual(counts(await other.call(readAnnouncements, {})), [2, 2]);
  });

  test('INF-09 INF-10 one for another system, of another portal or absent cannot be opened, and answers alike', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const hidden = await fixture.announcement({ systems: ['de3'] });
    const foreign = await fixture.announcement();
    await fixture.database.kysely
      .updateTable('announcement')
      .set({ portal_id: 'support' })
      .where('id', '=', foreign)
      .execute();
    const client = await signedIn(fixture, identifier);
    for (const announcementId of [hidden, foreign, 'absent'])
      assert.equal(field((await client.call(openAnnouncement, { announcementId })).body, 'code'), 'not-found');
    assert.equal((await fixture.database.kysely.selectFrom('announcement_reading').selectAll().execute()).length, 0);
  });

  test('INF-10 a long list comes page by page, each once, also while more is published and read', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    for (let number = 0; number < 45; number++) {
      if (number % 4 === 0) await fixture.clock.move(minute); // so that several are of one moment
      await fixture.announcement({ title: `n${number}` });
    }
    const client = await signedIn(fixture, identifier);
    const first = await client.call(readAnnouncements, {});
    assert.equal(titles(first).length, 20);
    await fixture.clock.move(minute);
    await fixture.announcement({ title: 'newer' });
    await client.call(openAnnouncement, { announcementId: String(field(first.body, 'items.19.id')) });
    const second = await client.call(readAnnouncements, { cursor: field(first.body, 'next') });
    const third = await client.call(readAnnouncements, { cursor: field(second.body, 'next') });
    assert.equal(field(third.body, 'next'), undefined);
    const seen = [first, second, third].flatMap(titles);
    assert.deepEqual([seen.length, new Set(seen).size], [45, 45]);
    assert.equal((await readAll(client)).length, 46);
    assert.equal((await readAll(client, { unread: true })).length, 45);
    assert.deepEqual(counts(third), [46, 45]);
  });

  test('a cursor that is none is refused', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    for (const cursor of [
      'x',
      '',
      '%00',
      btoa('[1]'),
      btoa('[1,"a\\u0000"]'),
      btoa('[1.5,"a"]'),
      btoa('["a",1]'),
      btoa('{}'),
    ])
      assert.equal(
        field((await client.call(readAnnouncements, { cursor })).body, 'fieldErrors.0.field'),
        'cursor',
        cursor,
      );
  });

  test('INF-09 a contract that ends while signed in ends access at the portal’s midnight', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier, contract: { endsOn: '2026-04-02' } });
    await fixture.announcement();
    await fixture.clock.move(Date.parse('2026-04-02T23:59:59.999+09:00') - fixture.clock.now());
    const client = await signedIn(fixture, identifier);
    assert.equal((await client.call(readAnnouncements, {})).status, 200);
    await fixture.clock.move(1);
    const reply = await client.call(readAnnouncements, {});
    assert.deepEqual([reply.status, field(reply.body, 'code')], [403, 'contract-required']);
  });
});
