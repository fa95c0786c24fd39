import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepVideoPosition, readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture, serverOrigin, type Reply } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';

onEachDatabase('videos', (open) => {
  test('INF-07 come newest first with what a player needs', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const older = await fixture.video();
    await fixture.clock.move(minute);
    const newer = await fixture.video();
    await fixture.video('de3');
    const client = await signedIn(fixture, identifier);
    const { body } = await client.call(readVideos, { systemId: 'sias' });
    assert.deepEqual([field(body, 'total'), field(body, 'items.0.id'), field(body, 'items.1.id')], [2, newer, older]);
    assert.deepEqual(field(body, 'system'), { id: 'sias', name: 'SIAS' });
    assert.equal(field(body, 'items.0.mediaType'), 'video/webm');
    assert.equal(field(body, 'items.0.duration'), 30);
    assert.equal(field(body, 'items.0.captions.0.label'), '日本語');
    assert.equal(field(body, 'items.0.resumeAt'), undefined);
    for (const [part, name] of [
      ['url', 'monthly.webm'],
      ['posterUrl', 'monthly.webp'],
      ['captions.0.url', 'monthly.ja.vtt'],
    ]) {
      const url = new URL(String(field(body, `items.0.${part}`)));
      assert.equal(`${url.origin}${url.pathname}`, `${serverOrigin}/api/information/media/${newer}/${name}`);
    }
  });

  test('INF-07 go on where this person stopped, and begin anew near the beginning and the end', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await fixture.account({ identifier: 'other@customer.example' });
    const videoId = await fixture.video();
    const client = await signedIn(fixture, identifier);
    const other = await signedIn(fixture, 'other@customer.example');
    const resume = ({ body }: Reply): unknown => field(body, 'items.0.resumeAt');
    for (const [position, expected] of [
      [12.3456, 12.346],
      [4.9, undefined],
      [5, 5],
      [25, 25],
      [25.1, undefined],
      [86_400, undefined],
      [20, 20],
    ] as const) {
      assert.equal((await client.call(keepVideoPosition, { videoId, position })).status, 204);
      assert.equal(resume(await client.call(readVideos, { systemId: 'sias' })), expected, String(position));
    }
    assert.equal(resume(await other.call(readVideos, { systemId: 'sias' })), undefined);
    for (const position of [-1, 86_401, Number.NaN])
      assert.equal((await client.call(keepVideoPosition, { videoId, position })).status, 400);
    assert.equal((await client.call(keepVideoPosition, { videoId: 'absent', position: 1 })).status, 404);
  });

  test('AUTH-03 INF-07 watching keeps a session alive', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const videoId = await fixture.video();
    const client = await signedIn(fixture, identifier);
    for (let minutes = 0; minutes < 60; minutes += 20) {
      await fixture.clock.move(20 * minute);
      assert.equal((await client.call(keepVideoPosition, { videoId, position: 10 })).status, 204);
    }
    assert.notEqual(field((await client.call(readSession)).body, 'session'), null);
  });

  test('INF-07 a long list comes page by page', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    for (let number = 0; number < 41; number++) await fixture.video();
    const client = await signedIn(fixture, identifier);
    const seen = new Set<string>();
    let cursor: unknown;
    do {
      const { body } = await client.call(readVideos, { systemId: 'sias', ...(cursor !== undefined && { cursor }) });
      const items = field(body, 'items');
      assert.ok(Array.isArray(items));
      for (const item of items) seen.add(String(field(item, 'id')));
      cursor = field(body, 'next');
    } while (cursor !== undefined);
    assert.equal(seen.size, 41);
  });
});
