import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPortal } from '@madoguchi/sdk';
import { readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { createMockPortal, type ScenarioName } from '../index.ts';

/** The contracts of whoever is signed in at the page of a licence portal. */
async function contractsIn(scenario: ScenarioName<'license'>) {
  await using mock = createMockPortal({ preset: 'license', scenario });
  return await createPortal(mock.client).call(readContracts, {}); // before it is closed
}

test('LIC-03 LIC-04 a mock licence portal begins with what a scenario says of contracts and roles', async () => {
  const roles = async (scenario: ScenarioName<'license'>): Promise<readonly string[]> =>
    (await contractsIn(scenario)).items.map(({ role }) => role).toSorted();
  assert.deepEqual(await roles('home'), ['member', 'owner', 'owner']);
  assert.deepEqual(await roles('no-contracts'), []);
  assert.deepEqual(await roles('member'), ['member', 'member', 'member']);
  assert.deepEqual(await roles('last-owner'), ['owner', 'owner', 'owner']);
  assert.equal((await contractsIn('many-contracts')).total, 243);
});
