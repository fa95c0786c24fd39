import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOfLines, countsOfNodeTest, filesOfFailures } from './counts.ts';

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

test('the files of failures are named once each, and those of a suite that only holds them too', () => {
  const output =
    '✖ failing tests:\n\ntest at a/one.e2e.ts:18:3\n✖ it (2 ms)\ntest at a/one.e2e.ts:4:1\ntest at b.ts:1:1\n';
  assert.deepEqual(filesOfFailures(output), ['a/one.e2e.ts', 'b.ts']);
  assert.deepEqual(filesOfFailures('✔ a test at noon (1 ms)\n'), []);
});
