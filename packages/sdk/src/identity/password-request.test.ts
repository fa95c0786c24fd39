import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite } from '../portal/controller.suite.ts';
import { follow, json, replyServer, portalAt, problem, type ReplyServer } from '../portal/reply-server.suite.ts';
import { createPasswordRequest, type PasswordRequest, type PasswordRequestState } from './password-request.ts';

const input = { identifier: 'hanako@example.jp' };
const keys = ({ requests }: ReplyServer): unknown[] => requests.map(({ headers }) => headers['idempotency-key']);

controllerSuite<PasswordRequestState, PasswordRequest>({
  name: 'createPasswordRequest',
  make: createPasswordRequest,
  verbs: { request: ({ request }) => request(input), reset: ({ reset }) => reset() },
  routes: { 'POST /password-links': json(202, undefined) },
});

describe('INF-02 asking for a password link', () => {
  it('INF-02 tells that a mail was sent, with the address as it is understood', async (t) => {
    const server = await replyServer(t, json(202, undefined));
    const request = createPasswordRequest(portalAt(server.url));
    const { states } = follow(request);
    await request.request({ identifier: ' Hanako@example.jp' });
    assert.deepEqual(
      states.map(({ type }) => type),
      ['ready', 'submitting', 'sent'],
    );
    assert.deepEqual(request.state, { type: 'sent', identifier: 'hanako@example.jp' });
  });

  it('INF-02 says what is no address without asking the server', async (t) => {
    const server = await replyServer(t, json(202, undefined));
    const request = createPasswordRequest(portalAt(server.url));
    await request.request({ identifier: 'hanako' });
    assert.deepEqual(request.state, {
      type: 'invalid',
      fieldErrors: [{ field: 'identifier', code: 'not-an-address', params: {} }],
    });
    request.reset();
    assert.deepEqual(request.state, { type: 'ready' });
    assert.equal(server.requests.length, 0);
  });

  it('INF-02 repeats one intent under one key until it is answered; another address is another intent', async (t) => {
    const broken = (response: { destroy(): void }): void => response.destroy();
    const server = await replyServer(
      t,
      broken,
      problem(503, 'unavailable'),
      broken,
      json(202, undefined),
      json(202, undefined),
      problem(400, 'invalid-input'),
      json(202, undefined),
    );
    const request = createPasswordRequest(portalAt(server.url, { retries: 0 }));
    await request.request(input); // broken
    assert.equal(request.state.type === 'failed' && request.state.error.code, 'network');
    await request.request(input); // 503
    await request.request({ identifier: 'taro@example.jp' }); // broken, another address
    await request.request({ identifier: 'taro@example.jp' }); // answered
    await request.request({ identifier: 'taro@example.jp' }); // once more, on purpose
    await request.request(input); // refused
    await request.request(input);
    const [a, b, c, d, e, f, g] = keys(server);
    assert.equal(a, b, 'the same after a broken line');
    assert.notEqual(b, c);
    assert.equal(c, d);
    assert.notEqual(d, e, 'asking again on purpose sends another mail');
    assert.notEqual(f, g, 'a refusal ends an intent');
    assert.equal(new Set(keys(server)).size, 5);
    for (const key of keys(server)) assert.match(String(key), /^[\w-]{22}$/);
  });

  it('INF-02 repeats by itself with the same key, for the line may break after the mail was sent', async (t) => {
    const server = await replyServer(t, (response) => response.destroy(), json(202, undefined));
    const request = createPasswordRequest(portalAt(server.url));
    await request.request(input);
    assert.equal(request.state.type, 'sent');
    assert.equal(server.requests.length, 2);
    assert.equal(new Set(keys(server)).size, 1);
  });

  it('INF-02 sends one request for ten calls at once', async (t) => {
    const server = await replyServer(t, json(202, undefined));
    const request = createPasswordRequest(portalAt(server.url));
    await Promise.all(Array.from({ length: 10 }, () => request.request(input)));
    assert.equal(server.requests.length, 1);
  });
});
