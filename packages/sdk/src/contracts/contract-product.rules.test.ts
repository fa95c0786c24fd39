import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remainderOf } from './contract-product.rules.ts';

describe('LIC-16 what remains of a product', () => {
  it('LIC-16 is what no environment has', () => {
    assert.deepEqual(remainderOf({ count: 10, assigned: 3, expired: false }), { type: 'remaining', count: 7 });
    assert.deepEqual(remainderOf({ count: 10, assigned: 10, expired: false }), { type: 'remaining', count: 0 });
  });

  it('LIC-16 says how many are too many where the contract shrank', () => {
    assert.deepEqual(remainderOf({ count: 10, assigned: 11, expired: false }), { type: 'over', count: 1 });
  });

  it('LIC-16 is nothing that can be used once the product has expired', () => {
    assert.deepEqual(remainderOf({ count: 10, assigned: 3, expired: true }), { type: 'expired' });
  });
});
