import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createPortal,
  isPortalError,
  keepVideoPosition,
  openAnnouncement,
  readAnnouncements,
  readFaq,
  readSystems,
  readVideos,
  signIn,
} from '@madoguchi/sdk';
import { createMockPortal } from '../index.ts';

const refused = (code: string) => (thrown: unknown) => isPortalError(thrown) && thrown.code === code;

test('INF-10 home: the demo’s announcements are there, and one that was opened is read', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'home' });
  const { call } = createPortal(mock.client);
  const { items, total, unread } = await call(readAnnouncements, {});
  assert.equal(total, 24);
  assert.equal(unread, 24);
  const [first] = items;
  assert.ok(first);
  await call(openAnnouncement, { announcementId: first.id });
  const after = await call(readAnnouncements, { unread: true });
  assert.deepEqual([after.total, after.unread], [23, 23]);
});

test('INF-07 INF-08 home: each system has videos and an FAQ by process', async () => {
  await using mock = createMockPortal({ preset: 'information', scenario: 'home', media: 'https://host.example/media' });
  const { call } = createPortal(mock.client);
  const { systems } = await call(readSystems);
  assert.deepEqual(
    systems.map(({ id, inUse }) => [id, inUse]),
    [
      ['sias', true],
      ['de3', true],
    ],
  );
  for (const { id: systemId } of systems) {
    const { items } = await call(readVideos, { systemId });
    assert.ok(items.length >= 2);
    for (const { id, url, captions, posterUrl } of items) {
      for (const link of [url, posterUrl, ...captions.map((one) => one.url)])
        assert.match(link ?? '', /^https:\/\/host\.example\/media\/[\w.-]+$/);
      await call(keepVideoPosition, { videoId: id, position: 12 });
    }
    const { processes, total } = await call(readFaq, { systemId });
    assert.equal(
      processes.reduce((sum, { count }) => sum + count, 0),
      total,
    );
    assert.ok(processes.length >= 4);
  }
});

test('nothing-published, many: lists without an entry and with many pages', async () => {
  await using empty = createMockPortal({ preset: 'information', scenario: 'nothing-published' });
  const none = createPortal(empty.client);
  assert.equal((await none.call(readAnnouncements, {})).total, 0);
  assert.deepEqual((await none.call(readFaq, { systemId: 'sias' })).processes, []);
  assert.equal((await none.call(readVideos, { systemId: 'de3' })).total, 0);

  await using full = createMockPortal({ preset: 'information', scenario: 'many' });
  const many = createPortal(full.client);
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await many.call(readAnnouncements, { cursor });
    for (const { id } of page.items) seen.add(id);
    assert.equal(page.total, 264);
    cursor = page.next;
  } while (cursor !== undefined);
  assert.equal(seen.size, 264);
  assert.equal((await many.call(readVideos, { systemId: 'sias' })).total, 62);
});

test('INF-09 one-system, contract-ended, no-contract: what a contract does not give is refused with its reason', async () => {
  await using one = createMockPortal({ preset: 'information', scenario: 'one-system' });
  const { call } = createPortal(one.client);
  await call(readFaq, { systemId: 'sias' });
  await assert.rejects(call(readFaq, { systemId: 'de3' }), refused('system-not-in-use'));

  await using ended = createMockPortal({ preset: 'information', scenario: 'contract-ended' });
  const over = createPortal(ended.client);
  await assert.rejects(over.call(readAnnouncements, {}), refused('contract-required'));
  assert.ok((await over.call(readSystems)).systems.every(({ inUse }) => !inUse));

  await using outside = createMockPortal({ preset: 'information', scenario: 'no-contract' });
  const { identifier, password } = outside.account;
  const out = createPortal(outside.client);
  await assert.rejects(out.call(signIn, { identifier, password }), refused('contract-required'));
  await assert.rejects(out.call(signIn, { identifier, password: 'wrong' }), refused('invalid-credentials'));
});
