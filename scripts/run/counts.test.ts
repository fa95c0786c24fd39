import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOfLines, countsOfNodeTest } from './counts.ts';

test('node’s runner: what passed, failed, was cancelled and skipped', () => {
  const output = 'ℹ tests 9\nℹ pass 5\nℹ fail 1\nℹ cancelled 1\nℹ skipped 2\nℹ todo 0\n';
  assert.deepEqual(countsOfNodeTest(output, 1), { passed: 5, failed: 2, skipped: 2 });
});

test('a run that ends badly, or runs nothing, has failed whatever it counts', () => {
  assert.deepEqual(countsOfNodeTest('ℹ pass 5\nℹ fail 0\n', 1), { passed: 5, failed: 1, skipped: 0 });
  assert.deepEqual(countsOfNodeTest('', 0), { passed: 0, failed: 1, skipped: 0 });
  assert.deepEqual(countsOfLines('0 passed, 0 failed', 0), { passed: 0, failed: 1, skipped: 0 });
});

test('lines of several runners add up; progress in the middle of a line does not count', () => {
  const output =
    'WebKit: |███| 3/8 test files | 78 passed, 9 failed\n\u001b[2K\u001b[1A\u001b[2K\u001b[GChrome: 10 passed, 0 failed\nWebKit: 9 passed, 1 failed, 2 skipped\n';
  assert.deepEqual(countsOfLines(output, 1), { passed: 19, failed: 1, skipped: 2 });
});
