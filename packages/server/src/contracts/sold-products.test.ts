import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResources } from '@madoguchi/sdk/contracts/resources.endpoints.js';
import { addProductByKey } from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import {
  issueLicenseKey,
  publishResource,
  readSoldProducts,
} from '@madoguchi/sdk/contracts/sold-products.endpoints.js';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { licenseContext, makeContract } from './contract-fixture.suite.ts';
import { addProduct } from './contract-rows.ts';

const aya = 'TKS-00418-01';
const operator = { asOperator: true } as const;

onEachDatabase('products of the vendor', (open) => {
  test('OPS-03 a product that is added stands behind the others, also where one was taken away', async () => {
    await using fixture = await openFixture(open);
    const { kysely } = fixture.database;
    const add = (id: string) =>
      transaction(fixture.ports, (work) =>
        addProduct(work, licenseContext(fixture), { id, name: id, unit: 'license', offered: true }),
      );
    for (const id of ['one', 'two', 'three']) await add(id);
    await kysely.deleteFrom('product').where('id', '=', 'one').execute();
    await add('four');
    const { body } = await fixture.client('license').call(readSoldProducts, undefined, operator);
    assert.deepEqual([field(body, 'products.0.id'), field(body, 'products.2.id')], ['two', 'four']);
    const rows = await kysely.selectFrom('product').select('position').orderBy('position').execute();
    assert.deepEqual(
      rows.map(({ position }) => position),
      [1, 2, 3],
    );
  });

  test('LIC-15 OPS-03 a key that the vendor issues adds its product to as many contracts as it is for', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier: aya });
    const products = [{ id: 'platform', count: 10 }];
    const [one, two] = [
      await makeContract(fixture, { owners: [aya], products }),
      await makeContract(fixture, { owners: [aya], products }),
    ];
    const vendor = fixture.client('license');
    const { body: sold } = await vendor.call(readSoldProducts, undefined, operator);
    assert.equal(field(sold, 'products.0.id'), 'platform');
    const input = { productId: 'platform', count: 5, endsOn: '2027-03-31', uses: 1 };
    const issued = await vendor.call(issueLicenseKey, input, operator);
    assert.equal(issued.status, 201, issued.text);
    const key = String(field(issued.body, 'key'));
    assert.match(key, /^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);
    const client = await signedIn(fixture, aya, 'license');
    const added = await client.call(addProductByKey, { contractId: one.id, key });
    assert.deepEqual(
      ['count', 'endsOn', 'origin'].map((name) => field(added.body, name)),
      [5, '2027-03-31', 'key'],
    );
    const used = await client.call(addProductByKey, { contractId: two.id, key });
    assert.equal(field(used.body, 'code'), 'license-key-used');
    const kept = await fixture.database.kysely.selectFrom('license_key').selectAll().execute();
    assert.ok(!JSON.stringify(kept).includes(key), 'only the digest is kept');
  });

  test('LIC-15 OPS-03 an unknown product, a day that is over and a portal without contracts are refused', async () => {
    await using fixture = await openFixture(open);
    await makeContract(fixture, { products: [{ id: 'platform', count: 10 }] });
    const vendor = fixture.client('license');
    const input = { productId: 'platform', count: 5, uses: 1 };
    for (const [change, wrong] of [
      [{ productId: 'absent' }, 'productId unknown'],
      [{ endsOn: '2020-03-31' }, 'endsOn past'],
    ] as const) {
      const { body } = await vendor.call(issueLicenseKey, { ...input, ...change }, operator);
      assert.equal(`${String(field(body, 'fieldErrors.0.field'))} ${String(field(body, 'fieldErrors.0.code'))}`, wrong);
    }
    for (const change of [{ endsOn: '2027-02-30' }, { count: 0 }, { uses: 1001 }])
      assert.equal((await vendor.call(issueLicenseKey, { ...input, ...change }, operator)).status, 400);
    assert.equal((await fixture.client().call(issueLicenseKey, input, operator)).status, 404);
  });

  test('LIC-14 OPS-03 a file that the vendor publishes is offered once to those with its product; another type, name or product is refused', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier: aya });
    const contract = await makeContract(fixture, { owners: [aya], products: [{ id: 'platform', count: 10 }] });
    const vendor = fixture.client('license');
    const input = { productId: 'platform', name: '設定の手引き.txt', version: '2.1' };
    const send = (change: object, body: string, key: string) =>
      vendor.call(publishResource, { ...input, ...change }, { ...operator, body, key });
    const replies = [await send({}, '手順は次のとおりです。', 'one'), await send({}, '手順は次のとおりです。', 'one')];
    assert.deepEqual(
      replies.map(({ status }) => status),
      [201, 201],
      replies[0]?.text ?? '',
    );
    const client = await signedIn(fixture, aya, 'license');
    const { body } = await client.call(readResources, { contractId: contract.id });
    assert.deepEqual(
      [field(body, 'total'), ...['name', 'version', 'size'].map((name) => field(body, `items.0.${name}`))],
      [1, '設定の手引き.txt', '2.1', 33],
    );
    assert.equal(field((await send({}, '<!doctype html><p>', 'two')).body, 'code'), 'file-type-refused');
    assert.equal(field((await send({ name: '..' }, '文', 'three')).body, 'fieldErrors.0.field'), 'name');
    assert.equal(field((await send({ productId: 'absent' }, '文', 'four')).body, 'fieldErrors.0.code'), 'unknown');
  });
});
