import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { makeRequestId } from './request-id.ts';

test('the number of a request can be read out: one case, in groups of four, nothing that looks like another', () => {
  const made = Array.from({ length: 2000 }, () => makeRequestId(cryptoRandom));
  for (const id of made) assert.match(id, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  assert.equal(new Set(made).size, made.length);
  assert.equal(new Set(made.join('')).size, 33, 'every letter is used');
});
