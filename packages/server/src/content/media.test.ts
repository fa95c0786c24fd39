import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, mkdir, open, readdir, readlink, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import { signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { hour, minute, second } from '@madoguchi/sdk/portal/time.js';
import { folderMedia } from '../node/folder-media.ts';
import { startServer, type RunningServer } from '../node/start-server.ts';
import {
  allowedOrigin,
  emptySqlite,
  field,
  onEachDatabase,
  openFixture,
  storedVideo,
  type Client,
  type Fixture,
  type OpenDatabase,
} from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';
const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 251);
const modifiedAt = new Date('2026-03-01T00:00:00Z');

interface Stage extends AsyncDisposable {
  readonly fixture: Fixture;
  readonly server: RunningServer;
  readonly folder: string;
  readonly client: Client;
  readonly videoId: string;
  /** The links of the only video, at the address where the server listens. */
  links(): Promise<{ readonly video: string; readonly poster: string; readonly captions: string }>;
}

/** A server over http with a folder of media, and a person who may see its only video. */
async function openStage(open: OpenDatabase = emptySqlite): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'mado-media-'));
  await writeFile(join(folder, storedVideo.name), bytes);
  await utimes(join(folder, storedVideo.name), modifiedAt, modifiedAt);
  await writeFile(join(folder, 'monthly.webp'), 'picture');
  await writeFile(join(folder, 'monthly.ja.vtt'), 'WEBVTT\n\n00:00.000 --> 00:05.000\n月次処理\n');
  await writeFile(join(folder, 'secret.webm'), 'not published');
  const fixture = await openFixture(open, { media: folderMedia(folder) });
  await fixture.account({ identifier });
  const videoId = await fixture.video();
  const server = await startServer({ app: fixture.app, port: 0 });
  const client = await signedIn(fixture, identifier);
  const here = (link: unknown): string => {
    const { pathname, search } = new URL(String(link));
    return `http://127.0.0.1:${server.port}${pathname}${search}`;
  };
  return {
    fixture,
    server,
    folder,
    client,
    videoId,
    async links() {
      const { body, text } = await client.call(readVideos, { systemId: 'sias' });
      assert.ok(field(body, 'items.0.url'), text);
      return {
        video: here(field(body, 'items.0.url')),
        poster: here(field(body, 'items.0.posterUrl')),
        captions: here(field(body, 'items.0.captions.0.url')),
      };
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await fixture[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

const read = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

test('INF-07 a player gets a video whole and in parts, without cookies', async () => {
  await using stage = await openStage();
  const { video } = await stage.links();
  const whole = await fetch(video);
  assert.equal(whole.status, 200);
  assert.equal(whole.headers.get('content-type'), 'video/webm');
  assert.equal(whole.headers.get('content-length'), String(bytes.length));
  assert.equal(whole.headers.get('accept-ranges'), 'bytes');
  assert.equal(whole.headers.get('cache-control'), 'private, no-cache');
  assert.equal(whole.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(await read(whole), bytes);
  for (const [range, start, end] of [
    ['bytes=0-', 0, 300_000],
    ['bytes=0-0', 0, 1],
    ['bytes=100-199', 100, 200],
    ['bytes=299999-400000', 299_999, 300_000],
    ['bytes=-5', 299_995, 300_000],
    ['bytes=-900000', 0, 300_000],
    ['Bytes = 65530-131080', 65_530, 131_081],
  ] as const) {
    const part = await fetch(video, { headers: { range } });
    assert.equal(part.status, 206, range);
    assert.equal(part.headers.get('content-range'), `bytes ${start}-${end - 1}/300000`);
    assert.equal(part.headers.get('content-length'), String(end - start));
    assert.deepEqual(await read(part), bytes.slice(start, end), range);
  }
});

test('a range that is none, or several, gives the whole; one beyond the end is refused with the size', async () => {
  await using stage = await openStage();
  const { video } = await stage.links();
  for (const range of [
    'bytes=',
    'bytes=-',
    'bytes=9-3',
    'items=0-5',
    'bytes=0-1,5-6',
    'bytes=a-b',
    '0-5',
    'bytes=0x1-2',
  ]) {
    const answer = await fetch(video, { headers: { range } });
    assert.equal(answer.status, 200, range);
    assert.equal((await read(answer)).length, bytes.length);
  }
  for (const range of ['bytes=300000-', 'bytes=300000-300010', 'bytes=-0', 'bytes=999999999999999-']) {
    const answer = await fetch(video, { headers: { range } });
    assert.equal(answer.status, 416, range);
    assert.equal(answer.headers.get('content-range'), 'bytes */300000');
    assert.equal(field(await answer.json(), 'code'), 'range-not-satisfiable');
  }
});

test('HEAD tells the size and sends nothing; what has not changed is not sent again', async () => {
  await using stage = await openStage();
  const { video } = await stage.links();
  const head = await fetch(video, { method: 'HEAD', headers: { range: 'bytes=0-9' } });
  assert.deepEqual([head.status, head.headers.get('content-length')], [200, '300000']);
  assert.equal(await head.text(), '');
  const etag = head.headers.get('etag') ?? '';
  const modified = head.headers.get('last-modified') ?? '';
  assert.match(etag, /^"[^"]+"$/);
  assert.equal(modified, modifiedAt.toUTCString());
  for (const headers of [
    { 'if-none-match': etag },
    { 'if-none-match': `"other", W/${etag}` },
    { 'if-modified-since': modified },
  ])
    assert.equal((await fetch(video, { headers: new Headers(headers) })).status, 304, JSON.stringify(headers));
  assert.equal(
    (await fetch(video, { headers: { 'if-none-match': '"other"', 'if-modified-since': modified } })).status,
    200,
  );

  const part = (condition: string): Promise<Response> =>
    fetch(video, { headers: { 'range': 'bytes=0-9', 'if-range': condition } });
  assert.equal((await part(etag)).status, 206);
  assert.equal((await part(modified)).status, 206);
  for (const other of ['"other"', `W/${etag}`, new Date(0).toUTCString()])
    assert.equal((await part(other)).status, 200, other);
});

test('INF-07 captions and picture come with their own types', async () => {
  await using stage = await openStage();
  const { captions, poster } = await stage.links();
  const text = await fetch(captions, { headers: { origin: allowedOrigin } });
  assert.equal(text.headers.get('content-type'), 'text/vtt; charset=utf-8');
  assert.equal(text.headers.get('access-control-allow-origin'), allowedOrigin);
  assert.match(await text.text(), /月次処理/);
  assert.equal((await fetch(poster)).headers.get('content-type'), 'image/webp');
});

test('a link is worth nothing once a part of it is changed, and no name leads to another file', async () => {
  await using stage = await openStage();
  const { folder, server } = stage;
  await writeFile(join(folder, '..', 'mado-outside.webm'), 'outside');
  await symlink(join(folder, 'secret.webm'), join(folder, 'link.webm'));
  await mkdir(join(folder, 'folder.webm'));
  const { video, captions } = await stage.links();
  const url = new URL(video);
  const changed = (name: string, value: string | undefined): string => {
    const other = new URL(url);
    if (value === undefined) other.searchParams.delete(name);
    else other.searchParams.set(name, value);
    return other.href;
  };
  const path = (name: string): string => video.replace('monthly.webm', name);
  const until = Number(url.searchParams.get('until'));
  const forged = [
    changed('until', String(until + 1)),
    changed('until', `${until}.0`),
    changed('until', 'x'),
    changed('until', undefined),
    changed('session', 'other'),
    changed('session', undefined),
    changed('seal', undefined),
    changed('seal', 'A'.repeat(43)),
    changed('seal', '*'.repeat(43)),
    changed('seal', new URL(captions).searchParams.get('seal') ?? ''),
    video.replace('/information/', '/support/'),
    video.replace(stage.videoId, 'other'),
    ...[
      'secret.webm',
      'link.webm',
      'folder.webm',
      '..%2Fmado-outside.webm',
      '%2e%2e%2fmado-outside.webm',
      '%00',
      'a%00.webm',
    ].map(path),
    ...['.webm', 'x.constructor', '%E2%80%AEmbew.monthly', '%ff', `${'x'.repeat(300)}.webm`].map(path),
  ];
  for (const link of forged) {
    const answer = await fetch(link);
    assert.equal(answer.status, 404, link);
    assert.equal(field(await answer.json(), 'code'), 'not-found');
  }
  const store = folderMedia(folder);
  for (const name of [
    'link.webm',
    'folder.webm',
    '../mado-outside.webm',
    'a\0.webm',
    '..',
    '',
    'C:x.webm',
    'a\\b.webm',
  ])
    assert.equal(await store.find(name), undefined, JSON.stringify(name));
  assert.equal(
    (await fetch(`http://127.0.0.1:${server.port}/api/information/media/x/y`, { method: 'POST' })).status,
    405,
  );
  await rm(join(folder, '..', 'mado-outside.webm'));
});

onEachDatabase('media', (open) => {
  test('INF-07 INF-09 a link ends with its session, with the contract, and in any case when the session would', async () => {
    await using stage = await openStage(open);
    const { fixture, client } = stage;
    const status = async (link: string): Promise<number> => {
      const answer = await fetch(link);
      await answer.arrayBuffer();
      return answer.status;
    };
    const before = await stage.links();
    assert.equal(await status(before.video), 200);
    await client.call(signOut);
    assert.equal(await status(before.video), 404, 'signed out');

    await client.signIn(identifier);
    const idle = await stage.links();
    await fixture.clock.move(30 * minute - 1);
    assert.equal(await status(idle.video), 200);
    await fixture.clock.move(1);
    assert.equal(await status(idle.video), 404, 'idle for too long');

    await client.signIn(identifier);
    const last = await stage.links();
    assert.equal(await status(last.video), 200);
    await fixture.database.kysely.updateTable('maintenance_contract').set({ ends_on: '2026-03-31' }).execute();
    assert.equal(await status(last.video), 404, 'without a contract');
    await fixture.database.kysely.updateTable('maintenance_contract').set({ ends_on: '2099-03-31' }).execute();
    await fixture.publish('information');
    assert.equal(await status(last.video), 404, 'with new terms to agree to');
    await fixture.database.kysely.deleteFrom('terms').execute();
    await fixture.database.kysely.updateTable('account').set({ state: 'suspended' }).execute();
    assert.equal(await status(last.video), 404, 'suspended');
    await fixture.database.kysely.updateTable('account').set({ state: 'active' }).execute();
    assert.equal(await status(last.video), 200);

    for (let passed = 0; passed < 12 * hour - 20 * minute; passed += 20 * minute) {
      await fixture.clock.move(20 * minute);
      await client.call(readVideos, { systemId: 'sias' });
    }
    await fixture.clock.move(20 * minute - second);
    assert.equal(await status(last.video), 200);
    await fixture.clock.move(second);
    assert.equal(await status(last.video), 404, 'past the session’s last moment');
  });

  test('two processes with one database take each other’s links', async () => {
    await using stage = await openStage(open);
    const { createServerApp } = await import('../app.ts');
    const other = await startServer({ app: createServerApp(stage.fixture.ports), port: 0 });
    const { video } = await stage.links();
    const answer = await fetch(video.replace(String(stage.server.port), String(other.port)));
    assert.equal((await read(answer)).length, bytes.length);
    await other.stop();
  });
});

test('a large video is never wholly in memory, and a player that leaves closes the file', async () => {
  await using stage = await openStage();
  const path = join(stage.folder, storedVideo.name);
  await truncate(path, 1024 ** 3);
  const { video } = await stage.links();
  const before = process.memoryUsage().rss;
  const request = get(video);
  const [response] = await once(request, 'response');
  assert.equal(response.headers['content-length'], String(1024 ** 3));
  let received = 0;
  let most = before;
  for await (const part of response) {
    received += part.length;
    most = Math.max(most, process.memoryUsage().rss);
    if (received > 256 * 1024 ** 2) break; // leaves in the middle
  }
  request.destroy();
  assert.ok(most - before < 128 * 1024 ** 2, `${Math.round((most - before) / 1024 ** 2)} MiB more`);
  if (process.platform === 'linux') while (await isOpen(path)) await new Promise((resolve) => setImmediate(resolve));
});

/** Whether this process has the file open. */
async function isOpen(path: string): Promise<boolean> {
  const targets = await Promise.all(
    (await readdir('/proc/self/fd')).map((descriptor) => readlink(`/proc/self/fd/${descriptor}`).catch(() => '')),
  );
  return targets.includes(path);
}

test('a file that changes while it is read breaks off instead of mixing two videos', async () => {
  await using stage = await openStage();
  const { folder } = stage;
  const file = await folderMedia(folder).find(storedVideo.name);
  assert.ok(file);
  const reader = file.read(0, file.size).getReader();
  await reader.read();
  const handle = await open(join(folder, storedVideo.name), 'r+');
  await handle.truncate(10);
  await handle.close();
  await assert.rejects(async () => {
    for (;;) if ((await reader.read()).done) return;
  });
});
