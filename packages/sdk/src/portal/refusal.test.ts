import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPreferences } from '../account/preferences.endpoints.ts';
import { follow, json, replyServer, portalAt, problem, routes, session } from './reply-server.suite.ts';
import { refusal } from './refusal.ts';

const now = Date.parse('2026-11-20T01:00:00Z');
const of = (status: number, text: string, headers: Record<string, string> = {}) =>
  refusal({ status, headers: new Headers(headers), text: () => Promise.resolve(text) }, text, now);

describe('a refusal', () => {
  it('tells everything that problem details say', () => {
    const fieldErrors = [{ field: 'contact.mail', code: 'length', params: { min: 3 } }];
    const {
      code,
      status,
      params,
      fieldErrors: fields,
      requestId,
      current,
      retryAfter,
      message,
    } = of(
      412,
      JSON.stringify({
        type: 'urn:x',
        title: 'X',
        status: 412,
        code: 'version-conflict',
        params: { by: '佐藤', version: 4 },
        fieldErrors,
        requestId: 'r1',
        current: { version: 4 },
        more: [1],
      }),
      { 'retry-after': '3' },
    );
    assert.deepEqual(
      { code, status, params, fields, requestId, current, retryAfter, message },
      {
        code: 'version-conflict',
        status: 412,
        params: { by: '佐藤', version: 4 },
        fields: fieldErrors,
        requestId: 'r1',
        current: { version: 4 },
        retryAfter: 3,
        message: 'version-conflict',
      },
    );
  });

  it('keeps the code of a newer server, and leaves out what it cannot read', () => {
    const error = of(
      400,
      JSON.stringify({
        code: 'from-the-future',
        params: { a: 1, b: null, c: [1], d: 'x' },
        fieldErrors: [{ field: 'a', code: 'b', params: 7 }, { field: 1, code: 'b' }, null, 'x'],
        requestId: 9,
      }),
    );
    assert.deepEqual(
      [error.code, error.params, error.fieldErrors, error.requestId],
      ['from-the-future', { a: 1, d: 'x' }, [{ field: 'a', code: 'b', params: {} }], undefined],
    );
    for (const odd of [{ params: [1, 2] }, { params: 'x' }, { fieldErrors: {} }, { fieldErrors: 'x' }])
      assert.equal(of(400, JSON.stringify({ code: 'invalid-input', ...odd })).code, 'invalid-input');
  });

  for (const text of [
    '',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"code":7}',
    '{"code":',
    '<!doctype html><title>502 Bad Gateway</title>',
  ])
    it(`that is ${text || 'empty'} is told by its status`, () => {
      const codes = [400, 401, 404, 408, 413, 429, 500, 501, 502, 503, 504, 599].map((status) => of(status, text).code);
      assert.deepEqual(codes, [
        'bad-response',
        'bad-response',
        'bad-response',
        'timeout',
        'payload-too-large',
        'rate-limited',
        'bad-response',
        'bad-response',
        'unavailable',
        'unavailable',
        'unavailable',
        'bad-response',
      ]);
    });

  it('says how long to wait, in either form of Retry-After', () => {
    assert.equal(of(429, '', { 'retry-after': '30' }).retryAfter, 30);
    assert.equal(of(429, '', { 'retry-after': 'Fri, 20 Nov 2026 01:02:00 GMT' }).retryAfter, 120);
    assert.equal('retryAfter' in of(429, '') && of(429, '').retryAfter !== undefined, false);
  });
});

describe('a refusal by a gate', () => {
  it('AUTH-09 has the session asked once what stands before everything else now, however many calls are refused', async (t) => {
    let gates: readonly string[] = [];
    const server = await replyServer(
      t,
      routes({
        'GET /session': (...args) => json(200, { session: { ...session, gates } })(...args),
        'GET /preferences': problem(403, 'terms-required'),
      }),
    );
    const portal = portalAt(server.url, { retries: 0 });
    await portal.session.refresh();
    gates = ['terms'];
    const known = follow(portal.session);
    const calls = [1, 2, 3].map(() => portal.call(readPreferences).catch((error: unknown) => String(error)));
    for (const refused of await Promise.all(calls)) assert.match(String(refused), /terms-required/);
    await known.until((state) => state.type === 'active' && state.gates.includes('terms'));
    await portal.call(readPreferences).catch(() => undefined);
    const asked = server.requests.filter(({ path }) => path.endsWith('/session')).length;
    assert.ok(asked === 2, `the session was read ${asked} times`);
    known.stop();
  });
});
