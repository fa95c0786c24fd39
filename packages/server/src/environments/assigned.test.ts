import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activationState, assignedText } from './assigned.ts';

const row = (productId: string, count: number) => ({ productId, count });

test('LIC-08 what is assigned is compared whatever order it is read in, and without what has 0', () => {
  assert.equal(assignedText([row('b', 2), row('a', 1), row('A', 3), row('c', 0)]), '[["A",3],["a",1],["b",2]]');
  assert.equal(assignedText([]), '[]');
});

test('LIC-08 an activation holds for what was assigned then, and holds again once that is assigned again', () => {
  assert.equal(activationState(undefined, [row('a', 1)]), 'none');
  const then = assignedText([row('a', 1), row('b', 2)]);
  assert.equal(activationState(then, [row('b', 2), row('a', 1)]), 'current');
  assert.equal(activationState(then, [row('b', 2), row('a', 2)]), 'outdated');
  assert.equal(activationState(then, []), 'outdated');
});
