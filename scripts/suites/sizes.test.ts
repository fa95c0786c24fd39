import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSizes } from './sizes.ts';

const path = 'packages/elements/src/contracts/mado-contract.ts';
const file = (name: string, lines: number) => ({ path: name, source: 'export {};\n'.repeat(lines) });

test('a file of 250 lines is none too long, and one of 251 is', () => {
  assert.deepEqual(checkSizes([file(path, 250)], {}), []);
  assert.deepEqual(checkSizes([file(path, 251)], {}), [
    `${path}: 251 lines, 250 at most; divide it by what it is about`,
  ]);
});

test('a test may have 500 lines, and so may a suite and a journey', () => {
  for (const kind of ['test', 'suite', 'e2e', 'bench']) {
    const name = path.replace(/ts$/, `${kind}.ts`);
    assert.deepEqual(checkSizes([file(name, 500)], {}), []);
    assert.equal(checkSizes([file(name, 501)], {}).length, 1);
  }
});

test('a file may be longer with a reason, as long as it is there and is longer', () => {
  assert.deepEqual(checkSizes([file(path, 251)], { [path]: 'data' }), []);
  assert.equal(checkSizes([file(path, 250)], { [path]: 'data' }).length, 1);
  assert.equal(checkSizes([file('scripts/start.ts', 1)], { [path]: 'data' }).length, 1);
});

test('a check that finds no file has looked in the wrong place', () => {
  assert.deepEqual(checkSizes([], {}), ['no file was found at all']);
});
