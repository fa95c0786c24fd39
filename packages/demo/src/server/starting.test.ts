import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startingResponse } from './starting.ts';

test('while the demo starts a program gets problem details, and when to come again', async () => {
  const response = startingResponse(new Request('http://localhost/api/information/session'), false);
  assert.deepEqual(
    [response.status, response.headers.get('content-type'), response.headers.get('retry-after')],
    [503, 'application/problem+json', '1'],
  );
  const { type, code } = await response.json();
  assert.deepEqual([type, code], ['urn:madoguchi:problem:unavailable', 'unavailable']);
});

test('while the demo starts a person reads so in both languages, and the page asks again without a script', async () => {
  const response = startingResponse(new Request('http://localhost/nothing/here'), false);
  assert.deepEqual(
    [response.status, response.headers.get('refresh'), response.headers.get('retry-after')],
    [503, '1', '1'],
  );
  const page = await response.text();
  assert.match(page, /準備しています[^]*Starting/);
  assert.doesNotMatch(page, /<script|style/);
  const head = startingResponse(new Request('http://localhost/nothing', { method: 'HEAD' }), false);
  assert.equal(await head.text(), '');
});

test('while the demo starts on a public host it says already that it is reached by HTTPS only', () => {
  for (const path of ['/', '/api/information/session'])
    assert.deepEqual(
      [true, false].map((isPublic) =>
        startingResponse(new Request(`http://localhost${path}`), isPublic).headers.has('strict-transport-security'),
      ),
      [true, false],
    );
});
