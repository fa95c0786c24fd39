import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fromBase64url, toBase64url } from './base64url.ts';

it('base64url writes every byte so that it stands in an address, and reads it back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const length of [0, 1, 2, 3, 256]) {
    const text = toBase64url(bytes.subarray(256 - length));
    assert.match(text, /^[\w-]*$/);
    assert.equal(text, Buffer.from(bytes.subarray(256 - length)).toString('base64url'));
    assert.deepEqual(fromBase64url(text), bytes.slice(256 - length));
  }
  assert.throws(() => fromBase64url('a'), DOMException);
});
