import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { emptySqlite, openFixture, password } from '../portal/fixture.suite.ts';
import type { ServerApp } from '../portal/server-app.ts';
import { startServer } from './start-server.ts';

test('AUTH-01 a person signs in over real http, by the address of the socket', async () => {
  await using fixture = await openFixture(emptySqlite, { insecureCookies: true });
  await fixture.account({ identifier: 'person@customer.example' });
  const addresses: (string | undefined)[] = [];
  const app: ServerApp = {
    ...fixture.app,
    fetch: (req, env) => (addresses.push(env?.clientAddress), fixture.app.fetch(req, env)),
  };
  const server = await startServer({ app, port: 0 });
  const base = `http://127.0.0.1:${server.port}/api/information`;
  const response = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'origin': `http://127.0.0.1:${server.port}` },
    body: JSON.stringify({ identifier: 'person@customer.example', password }),
  });
  assert.equal(response.status, 201);
  const [cookie = ''] = response.headers.getSetCookie();
  assert.doesNotMatch(cookie, /Secure/);
  const session = await fetch(`${base}/session`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
  assert.match(await session.text(), /person@customer\.example/);
  assert.deepEqual(addresses, ['127.0.0.1', '127.0.0.1']);
  await server.stop();
});

test('a taken port is said as such', async () => {
  await using fixture = await openFixture(emptySqlite);
  const server = await startServer({ app: fixture.app, port: 0 });
  await assert.rejects(startServer({ app: fixture.app, port: server.port }), { code: 'EADDRINUSE' });
  await server.stop();
});

test('stopping lets what runs finish, takes nothing new, and waits for mail under way', async () => {
  const answer = Promise.withResolvers<Response>();
  const arrived = Promise.withResolvers<void>();
  let delivered = 0;
  const app: ServerApp = {
    fetch: () => (arrived.resolve(), answer.promise),
    refuse: () => new Response(),
    endStreams: () => undefined,
    deliverMail: async () => void delivered++,
    tidyUp: async () => undefined,
  };
  const server = await startServer({ app, port: 0 });
  const running = fetch(`http://127.0.0.1:${server.port}/`, { method: 'POST' });
  await arrived.promise;
  const stopped = server.stop();
  await assert.rejects(fetch(`http://127.0.0.1:${server.port}/`));
  answer.resolve(new Response('done'));
  assert.equal(await (await running).text(), 'done');
  await stopped;
  assert.ok(delivered >= 1);
});

test('stopping waits for tidying under way, so that whoever stops can close the database', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const tidied = Promise.withResolvers<void>();
  const app: ServerApp = {
    fetch: async () => new Response(),
    refuse: () => new Response(),
    endStreams: () => undefined,
    deliverMail: async () => undefined,
    tidyUp: () => tidied.promise,
  };
  const server = await startServer({ app, port: 0 });
  t.mock.timers.tick(10 * 60_000);
  let stopped = false;
  const stopping = server.stop().then(() => (stopped = true));
  await assert.rejects(fetch(`http://127.0.0.1:${server.port}/`));
  assert.equal(stopped, false);
  tidied.resolve();
  await stopping;
});

test('a body without end is cut off at the limit and costs no memory', async () => {
  await using fixture = await openFixture(emptySqlite);
  const server = await startServer({ app: fixture.app, port: 0 });
  const chunk = Buffer.alloc(1024 * 1024, 0x20);
  const before = process.memoryUsage().rss;
  let most = before;
  const upload = request({
    port: server.port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/information/session',
    headers: { 'content-type': 'application/json' },
  });
  upload.on('error', () => undefined);
  const answered = once(upload, 'response');
  let sent = 0;
  const cut = Promise.withResolvers<void>();
  const write = (): void => {
    while (sent < 1024) {
      if (upload.destroyed) return cut.resolve();
      sent++;
      most = Math.max(most, process.memoryUsage().rss);
      if (!upload.write(chunk)) return void upload.once('drain', write);
    }
    upload.end();
    cut.resolve();
  };
  upload.once('close', () => cut.resolve());
  write();
  const [response] = await answered;
  assert.equal(response.statusCode, 413);
  response.resume();
  await cut.promise;
  assert.ok(most - before < 50 * 1024 * 1024, `${Math.round((most - before) / 1024 / 1024)} MiB more`);
  upload.destroy();
  await server.stop();
});

test('what http itself cannot read is answered as a problem, with the headers of every answer', async () => {
  await using fixture = await openFixture(emptySqlite, { publicHost: true });
  const server = await startServer({ app: fixture.app, port: 0 });
  const send = async (text: string): Promise<string> => {
    const socket = connect(server.port, '127.0.0.1');
    socket.end(text.replaceAll('\n', '\r\n'));
    return (await socket.setEncoding('utf8').toArray()).join('');
  };
  const path = '/api/information/session';
  for (const [what, text, status, code] of [
    ['a header that is none', `GET ${path} HTTP/1.1\nHost: x\nbad header\n\n`, 400, 'invalid-input'],
    ['no HTTP', 'hello\n\n', 400, 'invalid-input'],
    ['cookies of 20 kB', `GET ${path} HTTP/1.1\nHost: x\nCookie: ${'a'.repeat(20_000)}\n\n`, 431, 'header-too-large'],
    ['no host', `GET ${path} HTTP/1.1\nConnection: close\n\n`, 400, 'invalid-input'],
    ['a host that is none', `GET ${path} HTTP/1.1\nHost: a b\nConnection: close\n\n`, 400, 'invalid-input'],
    ['the server as a whole', 'OPTIONS * HTTP/1.1\nHost: x\nConnection: close\n\n', 400, 'invalid-input'],
    ['an expectation', `GET ${path} HTTP/1.1\nHost: x\nExpect: more\nConnection: close\n\n`, 400, 'invalid-input'],
    [
      'what follows a good one',
      `GET ${path} HTTP/1.1\nHost: x\n\nGET ${path} HTTP/1.1\nHost: x\nbad header\n\n`,
      400,
      'invalid-input',
    ],
  ] as const) {
    const answer = await send(text);
    const [head = '', body = ''] = answer.slice(answer.lastIndexOf('HTTP/1.1 ')).split('\r\n\r\n');
    assert.match(head, new RegExp(`^HTTP/1.1 ${status} `), what);
    const own = new Headers(
      head
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(': ', 2) as [string, string]),
    );
    const { requestId, ...problem } = JSON.parse(/{.*}/.exec(body)?.[0] ?? '{}'); // in chunks where Node frames it
    assert.deepEqual([problem.status, problem.code, own.get('mado-request-id')], [status, code, requestId], what);
    for (const [name, value] of [
      ['content-type', 'application/problem+json'],
      ['cache-control', 'no-store'],
      ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
      ['referrer-policy', 'no-referrer'],
      ['x-content-type-options', 'nosniff'],
      ['strict-transport-security', 'max-age=63072000'],
      ['connection', 'close'],
    ] as const)
      assert.equal(own.get(name), value, `${what}: ${name}`);
  }
  await server.stop();
});

test('a declared length over the limit is refused before the body is read', async () => {
  await using fixture = await openFixture(emptySqlite);
  const server = await startServer({ app: fixture.app, port: 0 });
  const socket = connect(server.port, '127.0.0.1');
  socket.write(
    'POST /api/information/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000000\r\n\r\n{',
  );
  const [data] = await once(socket, 'data');
  assert.match(String(data), /^HTTP\/1\.1 413 /);
  socket.destroy();
  await server.stop();
});
