import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeContract as make } from '@madoguchi/sdk/contracts/contract-making.endpoints.js';
import { readContractProducts } from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { readContract, readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { makeContract } from './contract-fixture.suite.ts';

const aya = 'TKS-00418-01';
const company = '東海総合化学工業株式会社';
const operator = { asOperator: true } as const;
const input = {
  owner: ' tks-00418-01 ',
  name: '研究所 帳票',
  plan: 'スタンダード',
  productId: 'platform',
  count: 12,
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
};

onEachDatabase('contracts that the vendor makes', (open) => {
  test('OPS-03 LIC-03 a contract that the vendor makes is there for its owner at once, with its product, days and a number of its own', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier: aya, company });
    await makeContract(fixture, { products: [{ id: 'platform', count: 1 }] });
    const vendor = fixture.client('license');
    const { status, body, text } = await vendor.call(make, input, operator);
    assert.equal(status, 201, text);
    assert.equal(field(body, 'number'), 'L-2026-00001');
    assert.equal(field(body, 'companyName'), company);
    const next = await vendor.call(make, { ...input, name: '二つ目' }, operator);
    assert.equal(field(next.body, 'number'), 'L-2026-00002');

    const client = await signedIn(fixture, aya, 'license');
    assert.equal(field((await client.call(readContracts, {})).body, 'total'), 2);
    const contractId = String(field(body, 'id'));
    const { body: contract } = await client.call(readContract, { contractId });
    assert.deepEqual(
      ['number', 'name', 'companyName', 'plan', 'startsOn', 'endsOn', 'role'].map((name) => field(contract, name)),
      ['L-2026-00001', '研究所 帳票', company, 'スタンダード', '2026-04-01', '2027-03-31', 'owner'],
    );
    const { body: products } = await client.call(readContractProducts, { contractId });
    assert.equal(field(products, 'products.0.count'), 12);
  });

  test('OPS-03 after the last number of five digits contracts get longer ones, each its own', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier: aya, company });
    await makeContract(fixture, { products: [{ id: 'platform', count: 1 }], number: 'L-2026-99999' });
    const vendor = fixture.client('license');
    for (const number of ['L-2026-100000', 'L-2026-100001'])
      assert.equal(field((await vendor.call(make, input, operator)).body, 'number'), number);
  });

  test('OPS-03 an unknown owner, one without a company, an unknown product and days that cannot be are refused, and nothing is made', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier: aya, company });
    await fixture.account({ portal: 'license', identifier: 'ALONE-01' });
    await makeContract(fixture, { products: [{ id: 'platform', count: 1 }] });
    const vendor = fixture.client('license');
    for (const [change, wrong] of [
      [{ owner: 'NOBODY-01' }, 'owner unknown'],
      [{ owner: 'ALONE-01' }, 'owner unknown'],
      [{ productId: 'absent' }, 'productId unknown'],
      [{ startsOn: '2027-04-01' }, 'endsOn order'],
      [{ startsOn: '2025-04-01', endsOn: '2026-03-31' }, 'endsOn past'],
    ] as const) {
      const { status, body } = await vendor.call(make, { ...input, ...change }, operator);
      assert.equal(status, 400);
      assert.equal(`${String(field(body, 'fieldErrors.0.field'))} ${String(field(body, 'fieldErrors.0.code'))}`, wrong);
    }
    for (const change of [{ count: 0 }, { endsOn: '2027-02-30' }, { name: ' ' }])
      assert.equal((await vendor.call(make, { ...input, ...change }, operator)).status, 400);
    assert.equal((await fixture.client().call(make, input, operator)).status, 404, 'a portal without contracts');
    const client = await signedIn(fixture, aya, 'license');
    assert.equal(field((await client.call(readContracts, {})).body, 'total'), 0);
  });
});
