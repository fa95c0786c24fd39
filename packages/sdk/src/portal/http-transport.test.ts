import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { PortalError } from './errors.ts';
import { createHttpTransport, type HttpTransportOptions } from './http-transport.ts';
import { held, json, replyServer, problem, refusedUrl, type Reply } from './reply-server.suite.ts';
import type { TransportRequest } from './transport.ts';

const read: TransportRequest = {
  method: 'GET',
  path: '/things',
  headers: { accept: 'application/json' },
  repeatable: true,
};
const write: TransportRequest = {
  method: 'POST',
  path: '/things',
  headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
  body: '{"a":1}',
  repeatable: true,
};
const open = (baseUrl: string, options: Partial<HttpTransportOptions> = {}) =>
  createHttpTransport({ baseUrl, timeout: 2_000, retryDelay: 1, ...options });
const broken: Reply = (response) => response.destroy();
const withCode = (code: string) => (error: unknown) =>
  error instanceof PortalError && error.code === code && error.cause !== undefined;
/** Sends headers and the beginning of a body, and then nothing. */
const stalls: Reply = (response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"a":');
};

describe('requests', () => {
  it('go out with method, path, headers and body as they are, below the base URL', async (t) => {
    const server = await replyServer(t, json(200, { ok: true }, { 'mado-time': '7' }));
    const { status, headers, text } = await open(`${server.url}/`)(write);
    assert.deepEqual([status, headers.get('mado-time'), await text()], [200, '7', '{"ok":true}']);
    const [{ method, path, headers: sent, body } = assert.fail()] = server.requests;
    assert.deepEqual([method, path, body], ['POST', '/api/information/things', '{"a":1}']);
    assert.deepEqual([sent['content-type'], sent['idempotency-key']], ['application/json', 'k']);
  });

  it('take the base URL without what would end up in the middle of a path', async (t) => {
    const server = await replyServer(t, json(200, {}));
    await open(`${server.url}/?a=1#b`)(read);
    assert.equal(server.requests[0]?.path, '/api/information/things');
    assert.throws(() => open('/api/information'), TypeError, 'a path where no page completes it');
  });

  it('go through a host’s fetch when it hands one in, looked up anew each time otherwise', async (t) => {
    const server = await replyServer(t, json(200, {}));
    const seen: string[] = [];
    const own: typeof fetch = async (input, init) => {
      seen.push(new Request(input, init).url);
      return fetch(input, init);
    };
    await open(server.url, { fetch: own })(read);
    assert.deepEqual(seen, [`${server.url}/things`]);
    const send = open(server.url);
    t.mock.method(globalThis, 'fetch', async () => new Response('patched'));
    assert.equal(await (await send(read)).text(), 'patched');
  });

  it('give every answer as it is, also refusals, empty ones, packed ones and redirects', async (t) => {
    const server = await replyServer(
      t,
      problem(422, 'invalid-input'),
      json(204, undefined),
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"packed":true}')),
      (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
      (response) => response.writeHead(304).end(),
    );
    const send = open(server.url);
    const answers = [];
    for (let i = 0; i < 5; i++) {
      const { status, text } = await send(read);
      answers.push([status, await text()]);
    }
    assert.deepEqual(
      answers.map(([status]) => status),
      [422, 204, 200, 302, 304],
    );
    assert.match(String(answers[0]?.[1]), /"invalid-input"/);
    assert.deepEqual(
      answers.slice(1).map(([, text]) => text),
      ['', '{"packed":true}', '', ''],
    );
    assert.equal(server.requests.length, 5, 'nothing was repeated or followed');
  });
});

describe('repeats', () => {
  for (const [name, fault] of [
    ['a line that breaks before the answer', broken],
    [
      'a body that breaks off',
      ((response) => void (stalls(response, undefined as never), setImmediate(() => response.destroy()))) as Reply,
    ],
    ...[408, 429, 502, 503, 504].map((status) => [`status ${status}`, json(status, {})] as const),
  ] as const)
    it(`come after ${name}, twice at most`, async (t) => {
      const healed = await replyServer(t, fault, fault, json(200, { ok: true }));
      const { text } = await open(healed.url)(read);
      assert.equal(await text(), '{"ok":true}');
      assert.equal(healed.requests.length, 3);

      const sick = await replyServer(t, fault);
      await open(sick.url)(read).then(
        ({ status }) => assert.ok(status >= 408),
        (error: unknown) => assert.ok(withCode('network')(error)),
      );
      assert.equal(sick.requests.length, 3);
    });

  it('send a write again with the same key and body, where it may be repeated', async (t) => {
    const server = await replyServer(t, broken, json(503, {}), json(201, {}));
    assert.equal((await open(server.url)(write)).status, 201);
    assert.deepEqual(
      server.requests.map(({ headers, body }) => [headers['idempotency-key'], body]),
      Array(3).fill(['k', '{"a":1}']),
    );
  });

  for (const [name, fault] of [
    ['a broken line', broken],
    ['status 503', json(503, {})],
    ['status 429', json(429, {})],
  ] as const)
    it(`never send a write again after ${name} where it may not be repeated`, async (t) => {
      const server = await replyServer(t, fault);
      await open(server.url)({ ...write, repeatable: false }).catch(() => undefined);
      assert.equal(server.requests.length, 1);
    });

  for (const status of [400, 401, 403, 404, 409, 412, 422, 500])
    it(`do not come after status ${status}, which would be the same again`, async (t) => {
      const server = await replyServer(t, json(status, {}));
      assert.equal((await open(server.url)(read)).status, status);
      assert.equal(server.requests.length, 1);
    });

  it('wait as long as Retry-After asks, in seconds or by a date of the server’s clock', async (t) => {
    const past = Date.parse('2001-01-01T00:00:00Z'); // a server whose clock differs from this one’s by decades
    const date = json(503, {}, { 'retry-after': new Date(past + 1_000).toUTCString(), 'mado-time': String(past) });
    for (const refusal of [json(429, {}, { 'retry-after': '1' }), date]) {
      const server = await replyServer(t, refusal, json(200, {}));
      const start = performance.now();
      assert.equal((await open(server.url)(read)).status, 200);
      assert.ok(performance.now() - start >= 995, `${performance.now() - start} ms`);
    }
  });

  it('do not sit out a long Retry-After: the answer comes at once', async (t) => {
    const now = Date.parse('2001-01-01T00:00:00Z');
    for (const headers of [
      { 'retry-after': '6' },
      { 'retry-after': new Date(now + 3_600_000).toUTCString(), 'mado-time': String(now) },
    ]) {
      const server = await replyServer(t, json(503, {}, headers));
      assert.equal((await open(server.url)(read)).status, 503);
      assert.equal(server.requests.length, 1);
    }
  });

  it('measure a date by the clock that was handed in where the answer tells no time', async () => {
    const now = Date.parse('2001-01-01T00:00:00Z');
    const headers = { 'retry-after': new Date(now + 3_600_000).toUTCString() };
    let asked = 0;
    const fetch = async (): Promise<Response> => (asked++, new Response(null, { status: 503, headers }));
    const transport = open('https://portal.example', { fetch, clock: { now: () => now } });
    assert.equal((await transport(read)).status, 503);
    assert.equal(asked, 1);
  });

  it('begin after a delay that chance decides', async (t) => {
    const server = await replyServer(t, broken, broken, json(200, {}));
    const asked: number[] = [];
    await open(server.url, { random: (bytes) => (asked.push(bytes.length), bytes.fill(0)) })(read);
    assert.deepEqual(asked, [1, 1]);
  });

  it('can be switched off', async (t) => {
    const server = await replyServer(t, broken);
    await assert.rejects(open(server.url, { retries: 0 })(read), withCode('network'));
    assert.equal(server.requests.length, 1);
  });
});

describe('waiting', () => {
  it('ends when no answer comes in time, without a repeat', async (t) => {
    const server = await replyServer(t, held().reply);
    await assert.rejects(open(server.url, { timeout: 400 })(read), withCode('timeout')); // long enough to arrive
    assert.equal(server.requests.length, 1);
    await server.requests[0]?.closed;
  });

  it('takes what a request brings along where the host left its own undefined', async (t) => {
    const server = await replyServer(t, held().reply, json(200, {}));
    const send = open(server.url, { timeout: undefined, fetch: undefined });
    await assert.rejects(send({ ...read, timeout: 100 }), withCode('timeout'));
    let sent = 0;
    const own: typeof fetch = (input, init) => {
      sent++;
      return fetch(input, init);
    };
    assert.equal((await send({ ...read, fetch: own })).status, 200);
    assert.equal(sent, 1);
  });

  it('ends when a body stops half way', async (t) => {
    const server = await replyServer(t, stalls);
    await assert.rejects(open(server.url, { timeout: 50 })(read), withCode('timeout'));
    await server.requests[0]?.closed;
  });

  it('counts headers and body as one answer', async (t) => {
    const server = await replyServer(t, (response) => {
      setTimeout(() => stalls(response, undefined as never), 60);
      setTimeout(() => response.end('1'.repeat(95)), 160);
    });
    await assert.rejects(open(server.url, { timeout: 100 })(read), withCode('timeout'));
  });

  it('leaves no timer behind', async (t) => {
    const server = await replyServer(t, json(200, {}), json(503, {}), json(200, {}));
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const send = open(server.url, { timeout: 60_000 });
    await send(read);
    await send(read);
    await assert.rejects(open(await refusedUrl(), { timeout: 60_000 })(read), withCode('network'));
    assert.ok(timers() <= before + 1, `${timers()} timers, ${before} before`); // one of the server’s own may be among them
  });
});

describe('taking back', () => {
  it('ends a request before, during and between attempts', async (t) => {
    const server = await replyServer(t, held().reply);
    const before = AbortSignal.abort();
    await assert.rejects(open(server.url)({ ...read, signal: before }), withCode('aborted'));
    assert.equal(server.requests.length, 0);

    const during = new AbortController();
    const request = open(server.url)({ ...read, signal: during.signal });
    await server.arrived(1);
    during.abort();
    await assert.rejects(request, withCode('aborted'));
    await server.requests[0]?.closed;

    const refusing = await replyServer(t, json(503, {}, { 'retry-after': '5' }));
    const between = new AbortController();
    const repeated = open(refusing.url)({ ...read, signal: between.signal });
    await refusing.arrived(1);
    await refusing.requests[0]?.closed;
    between.abort();
    await assert.rejects(repeated, withCode('aborted'));
    assert.equal(refusing.requests.length, 1);
  });

  it('ends a body that is under way', async (t) => {
    const server = await replyServer(t, stalls);
    const controller = new AbortController();
    const request = open(server.url)({ ...read, signal: controller.signal });
    await server.arrived(1);
    setImmediate(() => controller.abort());
    await assert.rejects(request, withCode('aborted'));
  });
});
