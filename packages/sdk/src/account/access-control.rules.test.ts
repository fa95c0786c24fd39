import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seesContract } from './access-control.rules.ts';

const own = { id: 'own', companyId: 'ours' };
const resold = { id: 'resold', companyId: 'theirs' };

test('SUP-03 without a group people see their company’s contracts, and nobody without a company sees any', () => {
  assert.equal(seesContract({ companyId: 'ours', projects: [] }, own), true);
  assert.equal(seesContract({ companyId: 'ours', projects: [] }, resold), false);
  assert.equal(seesContract({ companyId: null, projects: [] }, own), false);
});

test('SUP-03 from the first group on they see the union of their groups’ projects, and nothing else of their company', () => {
  const sees = (...projects: readonly (readonly string[])[]): readonly boolean[] => {
    const access = { companyId: 'ours', projects: projects.map((contractIds) => ({ contractIds })) };
    return [own, resold].map((contract) => seesContract(access, contract));
  };
  assert.deepEqual(sees([]), [false, false]);
  assert.deepEqual(sees(['resold']), [false, true]);
  assert.deepEqual(sees(['own'], ['resold']), [true, true]);
});
