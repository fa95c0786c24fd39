import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import type { Capability, ContractCapability, PortalCapability } from '@madoguchi/sdk/portal/configuration.model.js';
import { nobody, type Actor } from './actor.ts';
import { authorize, authorized } from './authorize.ts';
import { problemResponse, Refusal } from './problem.ts';

const customer: Actor = {
  type: 'customer',
  account: {
    id: 'a',
    identifier: 'a@customer.example',
    displayName: 'a',
    companyName: null,
    roles: [],
    may: ['tickets'],
  },
  session: { id: 's', startedAt: 0, lastActiveAt: 0, method: 'password' },
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

test('what belongs to a contract is shown to those who take part in it, and changed by those whose role manages it', () => {
  const decide = (contractMay: readonly Capability[] | undefined, contract?: ContractCapability): string => {
    const decision = authorize(customer, { access: 'customer', ...(contract && { contract }) }, { contractMay });
    return decision.ok ? 'yes' : decision.code;
  };
  for (const contract of ['read', 'manage'] as const) {
    assert.equal(decide(undefined, contract), 'not-found');
    assert.equal(decide([], contract), 'not-found');
    assert.equal(decide(['tickets'], contract), 'not-found');
  }
  assert.equal(decide(['read'], 'read'), 'yes');
  assert.equal(decide(['read'], 'manage'), 'forbidden');
  assert.equal(decide(['read'], undefined), 'forbidden', 'an endpoint that does not say needs the most');
  assert.equal(decide(['read', 'manage'], 'manage'), 'yes');
});

test('SUP-02 an operation that needs a capability is refused to whoever has it by none of their roles', () => {
  const decide = (requires: PortalCapability): string => {
    const decision = authorize(customer, { access: 'customer', requires });
    return decision.ok ? 'yes' : decision.code;
  };
  assert.deepEqual([decide('tickets'), decide('quotes'), decide('accounts')], ['yes', 'forbidden', 'forbidden']);
  assert.deepEqual(authorize(operator, { access: 'operator', requires: 'quotes' }), { ok: true });
});

test('a service answers for a foreign id exactly as for an absent one', async () => {
  const answerFor = async (found: { readonly accountId: string } | undefined): Promise<unknown> => {
    try {
      authorized({ actor: customer, endpoint: readPreferences }, found);
      return 'found';
    } catch (error) {
      assert.ok(error instanceof Refusal);
      const response = problemResponse(error, 'request');
      return [response.status, [...response.headers], await response.text()];
    }
  };
  assert.equal(await answerFor({ accountId: 'a' }), 'found');
  assert.notEqual(await answerFor({ accountId: 'b' }), 'found');
  assert.deepEqual(await answerFor({ accountId: 'b' }), await answerFor(undefined));
});
