import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineEndpoint, type Endpoint } from './endpoint.ts';
import { PortalError } from './errors.ts';
import { session } from './reply-server.suite.ts';
import { requestFor } from './request.ts';
import type { Schema } from './schema.ts';

const anything: Schema<never> = {
  '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value: value as never }) },
};
const endpoint = (parts: Partial<Endpoint<never, void>>): Endpoint<object, void> =>
  defineEndpoint<object, void>({
    name: 'x',
    summary: '',
    method: 'GET',
    path: '/things',
    input: anything,
    status: 200,
    access: 'anyone',
    ...parts,
  });
const item = (method: Endpoint<never, void>['method']) =>
  endpoint({ method, path: '/contracts/{contractId}/items/{item}' });

describe('a request', () => {
  it('takes parts named in the path from the input, safely written, and the rest as query or body', () => {
    const input = { contractId: 'A 1/2?#%', item: 7, filter: 'é&=', none: undefined, yes: true };
    for (const method of ['GET', 'DELETE'] as const) {
      const { path, body, headers } = requestFor(item(method), input, {});
      assert.equal(path, '/contracts/A%201%2F2%3F%23%25/items/7?filter=%C3%A9%26%3D&yes=true');
      assert.equal(body, undefined);
      assert.deepEqual(headers, { accept: 'application/json' });
    }
    for (const method of ['POST', 'PUT'] as const) {
      const { path, body, headers } = requestFor(item(method), input, {});
      assert.equal(path, '/contracts/A%201%2F2%3F%23%25/items/7');
      assert.deepEqual(JSON.parse(String(body)), { filter: 'é&=', yes: true });
      assert.equal(headers['content-type'], 'application/json');
    }
    assert.deepEqual(Object.keys(input), ['contractId', 'item', 'filter', 'none', 'yes'], 'the input is left alone');
  });

  it('has neither query nor body where the operation takes no input', () => {
    assert.equal(
      requestFor(
        defineEndpoint<void, void>({
          name: 'x',
          summary: '',
          method: 'POST',
          path: '/a',
          status: 204,
          access: 'anyone',
        }),
        undefined,
        {},
      ).body,
      undefined,
    );
    assert.equal(requestFor(endpoint({}), {}, {}).path, '/things');
  });

  it('never leads to another operation, whatever an id is', () => {
    for (const contractId of ['..', '.', '', undefined, null])
      assert.throws(
        () => requestFor(item('GET'), { contractId, item: 1 }, {}),
        (error) => error instanceof PortalError && error.code === 'not-found',
      );
    for (const contractId of ['...', '../x', '..%2f', '\\..', '%2e%2e', ' .. ', '\uD800']) {
      const { path } = requestFor(item('GET'), { contractId, item: 1 }, {});
      assert.match(
        new URL(`http://portal.example/api/x${path}`).pathname,
        /^\/api\/x\/contracts\/[^/]+\/items\/1$/,
        JSON.stringify(contractId),
      );
    }
  });

  it('carries an idempotency key where the operation asks for one, and may be repeated only then or when it reads', () => {
    const of = (parts: Partial<Endpoint<never, void>>) => requestFor(endpoint(parts), {}, { idempotencyKey: 'k' });
    assert.equal(of({ method: 'POST', idempotent: true }).headers['idempotency-key'], 'k');
    assert.equal(of({ method: 'POST' }).headers['idempotency-key'], undefined);
    assert.deepEqual(
      [
        of({}),
        of({ method: 'POST' }),
        of({ method: 'PUT' }),
        of({ method: 'DELETE' }),
        of({ method: 'POST', idempotent: true }),
      ].map(({ repeatable }) => repeatable),
      [true, false, false, false, true],
    );
  });

  it('names the version that an edit replaces', () => {
    assert.equal(requestFor(endpoint({ method: 'PUT', edits: true }), {}, { ifMatch: 3 }).headers['if-match'], '"3"');
    assert.equal(requestFor(endpoint({ method: 'PUT', edits: true }), {}, { ifMatch: 0 }).headers['if-match'], '"0"');
    assert.equal('if-match' in requestFor(endpoint({}), {}, {}).headers, false);
  });

  it('says for whom it is, where somebody is known to be signed in', () => {
    assert.equal(requestFor(endpoint({}), {}, {}, session.account).headers['mado-account'], 'a1');
    assert.equal('mado-account' in requestFor(endpoint({}), {}, {}).headers, false);
  });
});
