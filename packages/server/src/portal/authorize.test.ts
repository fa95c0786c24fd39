import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nobody, type Actor } from './actor.ts';
import { authorize } from './authorize.ts';

const customer: Actor = {
  type: 'customer',
  account: { id: 'a', identifier: 'a@customer.example', displayName: 'a', roles: [] },
  session: { id: 's', startedAt: 0, lastActiveAt: 0 },
  gates: [],
};
const operator: Actor = { type: 'operator', id: 'tanaka' };

test('what belongs to another account answers like what does not exist, to everybody but the operator', () => {
  const decide = (actor: Actor, access: 'anyone' | 'customer' | 'operator', accountId?: string): string => {
    const decision = authorize(actor, { access }, accountId === undefined ? undefined : { accountId });
    return decision.ok ? 'yes' : decision.code;
  };
  assert.equal(decide(customer, 'customer'), 'yes');
  assert.equal(decide(customer, 'customer', 'a'), 'yes');
  assert.equal(decide(customer, 'customer', 'b'), 'not-found');
  assert.equal(decide(nobody, 'customer', 'b'), 'unauthenticated');
  assert.equal(decide(operator, 'operator', 'b'), 'yes');
  assert.equal(decide(customer, 'operator', 'a'), 'forbidden');
  assert.equal(decide(nobody, 'anyone'), 'yes');
});
