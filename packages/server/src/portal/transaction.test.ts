import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Random } from '@madoguchi/sdk/portal/time.js';
import { waitBefore } from './transaction.ts';

test('a transaction that others got in the way of waits ever longer, half to all of it by the chance handed in', () => {
  const always =
    (byte: number): Random =>
    (bytes) =>
      bytes.fill(byte);
  assert.deepEqual(
    [1, 2, 3, 12].map((attempt) => waitBefore(attempt, always(0))),
    [2, 4, 8, 125],
  );
  assert.deepEqual(
    [1, 2, 3, 12].map((attempt) => waitBefore(attempt, always(255))),
    [4, 8, 16, 250],
  );
});
