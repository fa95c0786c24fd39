import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addGroupCompany,
  findCompanies,
  readGroupCompanies,
  removeGroupCompany,
} from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { makeContract, registeredCompany } from './contract-fixture.suite.ts';

const identifier = 'TKS-00418-01';

onEachDatabase('group companies', (open) => {
  test('LIC-13 the search goes on after names that are much longer once they are made alike', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, { owners: [identifier] });
    const client = await signedIn(fixture, identifier, 'license');
    for (let number = 10; number < 32; number++) await registeredCompany(fixture, `${'㍿'.repeat(190)}${number}`);
    const { body } = await client.call(findCompanies, { contractId, name: '株式会社' });
    const rest = await client.call(findCompanies, {
      contractId,
      name: '株式会社',
      cursor: String(field(body, 'next')),
    });
    assert.deepEqual([rest.status, field(rest.body, 'items.length')], [200, 2], rest.text);
  });

  test('LIC-13 a company is found by part of its name, added once, listed, and removed', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, { owners: [identifier] });
    const companyId = await registeredCompany(fixture, '東海ケミカル物流株式会社');
    await registeredCompany(fixture, '西国銀行システムサービス株式会社');
    const client = await signedIn(fixture, identifier, 'license');
    const found = await client.call(findCompanies, { contractId, name: 'ｹﾐｶﾙ' });
    assert.deepEqual(
      [field(found.body, 'total'), field(found.body, 'items.0.id'), field(found.body, 'items.0.added')],
      [1, companyId, false],
    );
    const added = await client.call(addGroupCompany, { contractId, companyId });
    assert.deepEqual([added.status, field(added.body, 'name')], [201, '東海ケミカル物流株式会社']);
    assert.equal(field((await client.call(addGroupCompany, { contractId, companyId })).body, 'code'), 'already-added');
    assert.equal(field((await client.call(findCompanies, { contractId, name: '東海' })).body, 'items.0.added'), true);
    const list = await client.call(readGroupCompanies, { contractId });
    assert.deepEqual(field(list.body, 'items.0.id'), companyId);
    assert.equal((await client.call(removeGroupCompany, { contractId, companyId })).status, 204);
    assert.equal((await client.call(removeGroupCompany, { contractId, companyId })).status, 404);
    assert.deepEqual((await client.call(readGroupCompanies, { contractId })).body, {
      items: [],
      total: 0,
      role: 'owner',
    });
  });

  test('LIC-13 20 who add one company at once add it once', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, { owners: [identifier] });
    const companyId = await registeredCompany(fixture);
    const client = await signedIn(fixture, identifier, 'license');
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => client.call(addGroupCompany, { contractId, companyId })),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    assert.equal(replies.filter(({ body }) => field(body, 'code') === 'already-added').length, 19);
  });

  test('LIC-13 a search of one character comes in parts, in order, each company once; without a name there is none', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, { owners: [identifier] });
    for (let index = 0; index < 45; index++)
      await registeredCompany(fixture, `社 ${String((index * 17) % 45).padStart(2, '0')}`);
    const client = await signedIn(fixture, identifier, 'license');
    const names: unknown[] = [];
    for (let cursor: string | undefined, parts = 0; parts < 3; parts++) {
      const { body } = await client.call(findCompanies, { contractId, name: '社', ...(cursor && { cursor }) });
      const items = field(body, 'items');
      assert.ok(Array.isArray(items));
      names.push(...items.map((item) => field(item, 'name')));
      cursor = String(field(body, 'next'));
    }
    assert.deepEqual(
      names,
      Array.from({ length: 45 }, (_, index) => `社 ${String(index).padStart(2, '0')}`),
    );
    assert.equal(
      field((await client.call(findCompanies, { contractId, name: ' 　' })).body, 'fieldErrors.0.field'),
      'name',
    );
  });

  test('LIC-13 a company that is not registered, or of another portal, cannot be added', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, { owners: [identifier] });
    const foreign = await registeredCompany(fixture);
    await fixture.database.kysely.updateTable('registered_company').set({ portal_id: 'support' }).execute();
    const client = await signedIn(fixture, identifier, 'license');
    for (const companyId of ['absent', foreign])
      assert.equal((await client.call(addGroupCompany, { contractId, companyId })).status, 404);
    assert.equal(field((await client.call(findCompanies, { contractId, name: '会社' })).body, 'total'), 0);
  });
});
