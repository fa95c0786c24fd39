import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { leave } from '@madoguchi/sdk/identity/leaving.endpoints.js';
import { signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { day, hour } from '@madoguchi/sdk/portal/time.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { uploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import { folderFiles } from '../node/folder-files.ts';
import { startServer } from '../node/start-server.ts';
import {
  emptySqlite,
  field,
  onEachDatabase,
  openFixture,
  password,
  serverOrigin,
  type Client,
  type Fixture,
  type Reply,
} from './fixture.suite.ts';
import { signedIn } from './samples.suite.ts';

const identifier = 'person@customer.example';
const { most } = uploadLimits['activation-request'];

interface Stage extends AsyncDisposable {
  readonly fixture: Fixture;
  readonly client: Client;
  readonly folder: string;
  send(body: string | Uint8Array<ArrayBuffer>, name?: string, key?: string): Promise<Reply>;
  rows(): Promise<readonly { readonly name: string; readonly file: string }[]>;
}

async function openStage(open = emptySqlite): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'mado-files-'));
  const fixture = await openFixture(open, { files: folderFiles(folder) });
  await fixture.account({ identifier, portal: 'license' });
  const client = await signedIn(fixture, identifier, 'license');
  return {
    fixture,
    client,
    folder,
    send: (body, name = 'request.json', key) =>
      client.call(upload, { purpose: 'activation-request', name }, { body, ...(key !== undefined && { key }) }),
    rows: () => fixture.database.kysely.selectFrom('upload').select(['name', 'file']).orderBy('uploaded_at').execute(),
    async [Symbol.asyncDispose]() {
      await fixture[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** Sends a file in two pieces, with `between` while it is on its way. */
function sendSlowly(stage: Stage, between: () => Promise<unknown>): Promise<readonly [number, unknown]> {
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(new TextEncoder().encode('{"a":')),
    async pull(stream) {
      await between();
      stream.enqueue(new TextEncoder().encode('1}'));
      stream.close();
    },
  });
  return sendStream(stage, body, '/uploads?purpose=activation-request&name=request.json', {
    'content-type': 'application/octet-stream',
  });
}

/** Sends what comes bit by bit; gives the status and the code of a problem. */
async function sendStream(
  { fixture, client }: Stage,
  body: ReadableStream<Uint8Array>,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly [number, unknown]> {
  // Node asks for `duplex`, and its types do not know it
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'cookie': client.cookie, 'idempotency-key': randomUUID(), ...headers },
  };
  const response = await fixture.app.fetch(new Request(`${serverOrigin}/api/license${path}`, init));
  return [response.status, field(await response.json(), 'code')];
}

onEachDatabase('uploads', (open) => {
  test('LIC-08 a file is kept as it is, under a name of the store’s own', async () => {
    await using stage = await openStage(open);
    const reply = await stage.send('{"漢字":"𠮷"}', 'リクエスト.json');
    assert.equal(reply.status, 201, reply.text);
    assert.deepEqual(
      ['name', 'size', 'type'].map((name) => field(reply.body, name)),
      ['リクエスト.json', 17, 'application/json'],
    );
    const [row] = await stage.rows();
    const stored = await stage.fixture.ports.files?.find(row?.file ?? '');
    assert.equal(await new Response(stored?.read(0, stored.size)).text(), '{"漢字":"𠮷"}');
    assert.deepEqual(await readdir(stage.folder), [row?.file]);
  });

  test('one key keeps one file, with the first answer; another file under it is refused, and nothing of it stays', async () => {
    await using stage = await openStage(open);
    const replies = await Promise.all(Array.from({ length: 20 }, () => stage.send('{"a":1}', 'a.json', 'key')));
    const kept = replies.filter(({ status }) => status === 201);
    assert.ok(kept.length >= 1);
    assert.equal(new Set(kept.map(({ text }) => text)).size, 1);
    assert.equal((await stage.send('{"a":1}', 'a.json', 'key')).text, kept[0]?.text);
    assert.equal(field((await stage.send('{"a":2}', 'a.json', 'key')).body, 'code'), 'idempotency-mismatch');
    assert.equal((await stage.rows()).length, 1);
    assert.equal((await readdir(stage.folder)).length, 1);
  });

  test('what is not used within a day, and what a process that died left, is tidied up', async () => {
    await using stage = await openStage(open);
    const { fixture, folder } = stage;
    await stage.send('{}');
    await fixture.ports.files?.put(new Blob(['left behind']).stream(), fixture.clock.now());
    await writeFile(join(folder, 'x.part'), 'unfinished');
    const long = new Date(Date.now() - 2 * day);
    await utimes(join(folder, 'x.part'), long, long);
    await fixture.clock.move(day);
    await fixture.app.tidyUp();
    assert.equal((await readdir(folder)).length, 2, 'for a day all stays but what was never finished');
    await fixture.clock.move(1);
    await fixture.app.tidyUp();
    assert.deepEqual([await stage.rows(), await readdir(folder)], [[], []]);
  });

  for (const [what, end] of [
    ['signs out', (client) => client.call(signOut)],
    ['leaves the portal', (client) => client.call(leave, { reason: 'job-changed', password, withoutOwner: [] })],
    [
      'is suspended',
      async (_, { database }) => database.kysely.updateTable('account').set({ state: 'suspended' }).execute(),
    ],
  ] satisfies readonly [string, (client: Client, fixture: Fixture) => Promise<unknown>][])
    test(`LIC-08 a file of somebody who ${what} while it comes is refused, and nothing of it stays`, async () => {
      await using stage = await openStage(open);
      const { fixture, client, folder } = stage;
      assert.deepEqual(await sendSlowly(stage, () => end(client, fixture)), [401, 'unauthenticated']);
      assert.deepEqual([await stage.rows(), await readdir(folder)], [[], []]);
    });

  test('AUTH-03 LIC-08 a file is taken though the time of its session runs out while it comes', async () => {
    await using stage = await openStage(open);
    const { app, clock } = stage.fixture;
    const [status] = await sendSlowly(stage, async () => {
      await clock.move(hour - 1);
      await app.tidyUp();
    });
    assert.equal(status, 201);
    assert.equal((await stage.rows()).length, 1);
  });

  test('LIC-08 what would be too much with what waits and what is on its way is refused before anything of it is read', async () => {
    await using stage = await openStage(open);
    const { kysely } = stage.fixture.database;
    await stage.send('{}');
    await kysely
      .updateTable('upload')
      .set({ size: 20 * 1024 ** 3 - most - 1 })
      .execute();
    const path = '/uploads?purpose=activation-request&name=request.json';
    const file = { 'content-type': 'application/octet-stream' };
    let read = 0;
    const another = async () => {
      const pull = (stream: ReadableStreamDefaultController<Uint8Array>): void => {
        read++;
        stream.enqueue(new TextEncoder().encode('{"a":1}'));
        stream.close();
      };
      return sendStream(stage, new ReadableStream({ pull }, { highWaterMark: 0 }), path, file);
    };
    let refused: unknown;
    assert.deepEqual(await sendSlowly(stage, async () => (refused = await another())), [201, undefined]);
    assert.deepEqual([refused, read], [[429, 'rate-limited'], 0]);
    await kysely
      .updateTable('upload')
      .set({ size: 10 * 1024 ** 3 })
      .execute();
    assert.deepEqual([await another(), read], [[429, 'rate-limited'], 0], 'full by what waits');
    await kysely.deleteFrom('upload').execute();
    assert.deepEqual(await another(), [201, undefined], 'nothing is on its way any more');
  });

  test('one person has at most 100 files waiting', async () => {
    await using stage = await openStage(open);
    for (let sent = 0; sent < 100; sent++) assert.equal((await stage.send(`{"n":${sent}}`)).status, 201);
    assert.equal(field((await stage.send('{}')).body, 'code'), 'rate-limited');
    assert.equal((await readdir(stage.folder)).length, 100);
  });
});

test('LIC-08 size and type are checked by what comes, not by what is said, and nothing that is refused stays', async () => {
  await using stage = await openStage();
  const json = (size: number): string => `{"a":"${'x'.repeat(size - 8)}"}`;
  assert.equal((await stage.send(json(most))).status, 201);
  const large = await stage.send(json(most + 1));
  assert.deepEqual(
    [large.status, field(large.body, 'code'), field(large.body, 'params.most')],
    [413, 'payload-too-large', most],
  );
  for (const [what, body] of [
    ['nothing', ''],
    ['a PDF', '%PDF-1.7\n'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['words', 'hello'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['JSON with a NUL', '{"a":"\0"}'],
    ['no UTF-8', Uint8Array.from([0x7b, 0xff, 0xfe])],
  ] as const) {
    const reply = await stage.send(body);
    assert.deepEqual([reply.status, field(reply.body, 'code')], [415, 'file-type-refused'], what);
  }
  assert.equal((await readdir(stage.folder)).length, 1);
});

test('LIC-08 no name leads anywhere or turns the text around it; one that is none is refused', async () => {
  await using stage = await openStage();
  for (const [name, kept] of [
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['\u202Enosj.exe', 'nosj.exe'],
    ['a\u0007b.json', 'ab.json'],
    ['con<>:"|?*.json', 'con_______.json'],
    [`${'長'.repeat(250)}.json`, `${'長'.repeat(115)}.json`],
  ] as const) {
    const { body, text } = await stage.send('{}', name);
    assert.equal(field(body, 'name'), kept, text);
  }
  const before = await stage.rows();
  for (const name of ['', '..', '...', '/', ' ', '\u202E', 'a\0.json', 'x'.repeat(300)]) {
    const { status, body } = await stage.send('{}', name);
    assert.deepEqual([status, field(body, 'code')], [400, 'invalid-input'], JSON.stringify(name));
  }
  assert.equal((await stage.rows()).length, before.length);
  assert.equal((await readdir(stage.folder)).length, before.length);
  for (const { file } of before) assert.match(file, /^[\w-]{24}$/);
});

test('LIC-08 a portal without environments takes no activation request, and keeps nothing of it', async () => {
  await using stage = await openStage();
  await stage.fixture.account({ identifier });
  const elsewhere = await signedIn(stage.fixture, identifier);
  const options = { body: '{}' };
  const reply = await elsewhere.call(upload, { purpose: 'activation-request', name: 'request.json' }, options);
  assert.deepEqual([reply.status, field(reply.body, 'code')], [404, 'not-found']);
  assert.deepEqual([await stage.rows(), await readdir(stage.folder)], [[], []]);
});

test('a file whose noting fails does not stay', async () => {
  await using stage = await openStage();
  await stage.fixture.database.kysely.schema.dropTable('upload').execute();
  assert.equal((await stage.send('{}')).status, 500);
  assert.deepEqual(await readdir(stage.folder), []);
});

test('LIC-08 a file may come over a thin line, and is given up when nothing of it comes for 30 seconds', async (t) => {
  await using stage = await openStage();
  const slowly = async (parts: readonly string[], path: string, headers: Readonly<Record<string, string>>) => {
    const left = [...parts];
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(stream) {
          await new Promise((resolve) => setImmediate(resolve));
          const part = left.shift();
          t.mock.timers.tick(part === undefined ? 30_000 : 29_000);
          if (part === 'end') stream.close();
          else if (part !== undefined) stream.enqueue(new TextEncoder().encode(part));
          else await new Promise(() => undefined); // the line is silent
        },
      },
      { highWaterMark: 0 },
    );
    return sendStream(stage, body, path, headers);
  };
  const file = { 'content-type': 'application/octet-stream' };
  const uploads = '/uploads?purpose=activation-request&name=request.json';
  t.mock.timers.enable({ apis: ['setTimeout'] });
  assert.deepEqual(await slowly(['{', ...Array.from({ length: 20 }, () => '1'), '}', 'end'], uploads, file), [
    201,
    undefined,
  ]);
  assert.deepEqual(await slowly(['{'], uploads, file), [408, 'timeout']);
  assert.deepEqual(await slowly([], uploads, file), [408, 'timeout']);
  const json = { 'content-type': 'application/json' };
  assert.deepEqual(await slowly(['{', '"a"', ':1', '}', 'end'], '/session', json), [408, 'timeout'], 'which is small');
  assert.equal((await readdir(stage.folder)).length, 1);
});

test('a gigabyte is refused with less than 50 MB more memory, whether its size is said or not', async () => {
  await using stage = await openStage();
  await using server = await running(stage.fixture);
  const block = Buffer.alloc(1024 ** 2, 'a');
  block[0] = 0x7b;
  const send = (headers: Readonly<Record<string, string>>): Promise<number> =>
    new Promise((resolve) => {
      let status = 0;
      const request = httpRequest({
        port: server.port,
        method: 'POST',
        path: '/api/license/uploads?purpose=activation-request&name=large.json',
        headers: { 'content-type': 'application/octet-stream', 'cookie': stage.client.cookie, ...headers },
      });
      request.on('response', (response) => {
        status = response.statusCode ?? 0;
        response.resume();
      });
      request.on('error', () => resolve(status)).on('close', () => resolve(status));
      let sent = 0;
      const more = (): void => {
        while (sent++ < 1024 && !request.destroyed) if (!request.write(block)) return void request.once('drain', more);
        request.end();
      };
      more();
    });
  const more = watchMemory();
  assert.equal(await send({ 'idempotency-key': 'a', 'content-length': String(1024 ** 3) }), 413);
  assert.equal(await send({ 'idempotency-key': 'b', 'transfer-encoding': 'chunked' }), 413);
  const used = more();
  assert.ok(used < 50 * 1024 ** 2, `${Math.round(used / 1024 ** 2)} MiB more`);
  assert.deepEqual(await readdir(stage.folder), []);
});

// a busy disk takes its time
test('SUP-05 a gigabyte that may come is kept with less than 50 MB more memory', { timeout: 180_000 }, async () => {
  await using stage = await openStage();
  const { fixture, folder } = stage;
  await fixture.account({ identifier, portal: 'support' });
  const { cookie } = await signedIn(fixture, identifier, 'support');
  await using server = await running(fixture);
  const block = Buffer.alloc(1024 ** 2, 7);
  const send = async (key: string, blocks: number): Promise<void> => {
    const sent = httpRequest({
      port: server.port,
      method: 'POST',
      path: '/api/support/uploads?purpose=ticket-file&name=dump.bin',
      headers: { 'content-type': 'application/octet-stream', cookie, 'idempotency-key': key },
    });
    const answered = once(sent, 'response');
    const closed = once(sent, 'close').then(() => assert.fail('the connection was closed before the file was sent'));
    closed.catch(() => undefined); // it closes in the end
    for (let left = blocks; left > 0; left--) if (!sent.write(block)) await Promise.race([once(sent, 'drain'), closed]);
    sent.end();
    const [response] = await answered;
    response.resume();
    assert.equal(response.statusCode, 201);
  };
  await send('small', 16); // what any upload needs is no part of what a large one needs more
  const more = watchMemory();
  await send('large', 1024);
  const used = more();
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  assert.deepEqual(
    sizes.toSorted((a, b) => a - b),
    [16 * 1024 ** 2, 1024 ** 3],
  );
  assert.ok(used < 50 * 1024 ** 2, `${Math.round(used / 1024 ** 2)} MiB more`);
});

/** A server that stops however its test ends: one that ran on would keep the process. */
async function running({ app }: Pick<Fixture, 'app'>): Promise<AsyncDisposable & { readonly port: number }> {
  const { port, stop } = await startServer({ app, port: 0 });
  return { port, [Symbol.asyncDispose]: stop };
}

/** Takes down what is no longer needed, and watches what the process has besides from then on; gives the most, in bytes. */
function watchMemory(): () => number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 5);
  return () => {
    clearInterval(watch);
    return highest - before;
  };
}
