import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PortalError } from '../portal/errors.ts';
import { json, portalAt, problem, replyServer } from '../portal/reply-server.suite.ts';
import { resourceLimits } from '../portal/upload.rules.ts';
import { publishResourceFile } from './publish-resource.ts';

const input = { productId: 'p1', name: '手引き.pdf', version: '3.2' };
const published = { id: 'r1', size: 5 };

describe('LIC-14 publishing a file of a product', () => {
  it('sends it as it is, with its product, name and version, under the key that is given', async (t) => {
    const server = await replyServer(t, json(201, published));
    const file = new Blob(['%PDF-'], { type: 'text/html' });
    const idempotencyKey = 'one-key-for-one-file-00';
    assert.deepEqual(await publishResourceFile(portalAt(server.url), file, input, { idempotencyKey }), published);
    const [request] = server.requests;
    assert.equal(new URL(request?.path ?? '', server.url).search, `?${new URLSearchParams(input)}`);
    assert.equal(request?.body, '%PDF-');
    assert.equal(request.headers['content-type'], 'application/octet-stream');
    assert.equal(request.headers['idempotency-key'], idempotencyKey);
  });

  it('sends nothing of a file that is too large by one byte', async (t) => {
    const server = await replyServer(t, json(201, published));
    const { most } = resourceLimits;
    const file = new Blob([new Uint8Array(most + 1)]);
    await assert.rejects(publishResourceFile(portalAt(server.url), file, input), (error) => {
      assert.ok(error instanceof PortalError);
      assert.deepEqual([error.code, error.params], ['payload-too-large', { most }]);
      return true;
    });
    assert.equal(server.requests.length, 0);
  });

  it('tells why a file was refused, and stops when it is told to', async (t) => {
    const server = await replyServer(t, problem(422, 'file-type-refused'));
    const portal = portalAt(server.url);
    await assert.rejects(publishResourceFile(portal, new Blob(['MZ']), input), { code: 'file-type-refused' });
    const signal = AbortSignal.abort();
    await assert.rejects(publishResourceFile(portal, new Blob(['MZ']), input, { signal }), { code: 'aborted' });
    assert.equal(server.requests.length, 1);
  });
});
