import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turnedOrder } from './turned-order.rules.ts';

test('SUP-11 SUP-12 an order begins at its own end, and turns round with each further time', () => {
  const byDay = { sort: 'dated-on', direction: 'descending' } as const;
  const byAmount = { sort: 'amount', direction: 'ascending' } as const;
  const once = turnedOrder<string>(byAmount, byDay);
  assert.deepEqual(once, byDay);
  const twice = turnedOrder<string>(once, byDay);
  assert.deepEqual(twice, { sort: 'dated-on', direction: 'ascending' });
  assert.deepEqual(turnedOrder<string>(twice, byDay), byDay);
  assert.deepEqual(turnedOrder<string>(twice, byAmount), byAmount);
});
