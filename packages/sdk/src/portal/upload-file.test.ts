import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBearerTransport } from './bearer-transport.ts';
import { createPortal } from './create-portal.ts';
import { PortalError } from './errors.ts';
import { json, replyServer, portalAt, problem, session, type Reply } from './reply-server.suite.ts';
import { information } from './presets/information.preset.ts';
import { uploadFile } from './upload-file.ts';

const kept = { id: 'u1', name: '申請.json', size: 2, type: 'application/json' };
const options = { purpose: 'activation-request', name: '申請.json' } as const;
const file = (text = '{}'): Blob => new Blob([text], { type: 'text/html' });

describe('LIC-08 uploading a file', () => {
  it('sends it as it is, with its purpose and name, under one key, and tells how far it is', async (t) => {
    const server = await replyServer(t, json(201, kept));
    const told: unknown[] = [];
    const portal = portalAt(server.url);
    assert.deepEqual(await uploadFile(portal, file(), { ...options, onProgress: (now) => told.push(now) }), kept);
    const [request] = server.requests;
    assert.equal(request?.method, 'POST');
    assert.equal(
      new URL(request.path, server.url).search,
      `?${new URLSearchParams({ purpose: 'activation-request', name: '申請.json' })}`,
    );
    assert.equal(request.body, '{}');
    assert.equal(request.headers['content-type'], 'application/octet-stream');
    assert.match(request.headers['idempotency-key']?.toString() ?? '', /^[\w-]{22}$/);
    assert.deepEqual(told, [
      { sent: 0, total: 2 },
      { sent: 2, total: 2 },
    ]);
  });

  it('sends nothing of a file that is too large', async (t) => {
    const server = await replyServer(t, json(201, kept));
    await assert.rejects(uploadFile(portalAt(server.url), file('x'.repeat(65_537)), options), (error) => {
      assert.ok(error instanceof PortalError);
      assert.deepEqual([error.code, error.params], ['payload-too-large', { most: 65_536 }]);
      return true;
    });
    assert.equal(server.requests.length, 0);
  });

  it('sends it again after a broken line, under the same key', async (t) => {
    const reset: Reply = (response) => response.destroy();
    const server = await replyServer(t, reset, json(201, kept));
    await uploadFile(portalAt(server.url), file(), options);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
    assert.equal(server.requests[1]?.body, '{}');
  });

  it('goes on after the person signed in again', async (t) => {
    const server = await replyServer(t, problem(401, 'unauthenticated'), json(201, kept));
    const portal = portalAt(server.url);
    portal.session.adopt(session);
    portal.session.onExpired(async () => portal.session.adopt(session));
    assert.equal((await uploadFile(portal, file(), options)).id, 'u1');
    assert.deepEqual(
      server.requests.map(({ body }) => body),
      ['{}', '{}'],
    );
  });

  it('carries the access token in bearer mode', async (t) => {
    const server = await replyServer(t, json(201, kept));
    const transport = createBearerTransport({ baseUrl: server.url, tokenSource: async () => 'token-1' });
    await uploadFile(createPortal({ configuration: information, transport }), file(), options);
    assert.equal(server.requests[0]?.headers.authorization, 'Bearer token-1');
    assert.equal(server.requests[0]?.body, '{}');
  });

  it('is taken back by its signal', async (t) => {
    const server = await replyServer(t, () => undefined);
    const ends = new AbortController();
    const sending = uploadFile(portalAt(server.url), file(), { ...options, signal: ends.signal });
    await server.arrived(1);
    ends.abort();
    await assert.rejects(sending, (error) => error instanceof PortalError && error.code === 'aborted');
  });
});
