import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addProductByKey,
  inspectLicenseKey,
  readContractProducts,
} from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { licenseKey, makeContract } from './contract-fixture.suite.ts';

const identifier = 'TKS-00418-01';

onEachDatabase('products of contracts', (open) => {
  test('LIC-16 a product expires after its last day in Japan, and is shown only when asked for', async () => {
    await using fixture = await openFixture(open); // it is 2026-04-01, 9:00 in Tokyo
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, {
      owners: [identifier],
      products: [
        { id: '基盤', count: 10, endsOn: '2026-04-01' },
        { id: '帳票', count: 5, endsOn: '2026-03-31' },
      ],
    });
    const client = await signedIn(fixture, identifier, 'license');
    const names = async (input: object = {}): Promise<unknown> => {
      const { body } = await client.call(readContractProducts, { contractId, ...input });
      const products = field(body, 'products');
      assert.ok(Array.isArray(products));
      return [products.map((product) => [field(product, 'name'), field(product, 'expired')]), field(body, 'expired')];
    };
    assert.deepEqual(await names(), [[['基盤', false]], 1]);
    assert.deepEqual(await names({ expired: true }), [
      [
        ['基盤', false],
        ['帳票', true],
      ],
      1,
    ]);
    await fixture.clock.move(Date.parse('2026-04-01T23:59:59.999+09:00') - fixture.clock.now());
    await client.signIn(identifier);
    assert.deepEqual(await names(), [[['基盤', false]], 1]);
    await fixture.clock.move(1);
    assert.deepEqual(await names(), [[], 2]);
  });

  test('LIC-16 what all environments have is added up, also where the contract shrank below it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const contract = await makeContract(fixture, { owners: [identifier], products: [{ id: '基盤', count: 10 }] });
    const productId = contract.products.get('基盤') ?? '';
    for (const [id, count] of [
      ['e1', 7],
      ['e2', 5],
    ] as const) {
      const row = { id, portal_id: 'license', contract_id: contract.id, name: id, name_key: id, sort_key: 0 };
      const { kysely } = fixture.database;
      await kysely
        .insertInto('environment')
        .values({ ...row, version: 1, assignment_version: 1 })
        .execute();
      await kysely
        .insertInto('assignment')
        .values({ portal_id: 'license', environment_id: id, contract_product_id: productId, count })
        .execute();
    }
    const client = await signedIn(fixture, identifier, 'license');
    const { body } = await client.call(readContractProducts, { contractId: contract.id });
    assert.deepEqual([field(body, 'products.0.count'), field(body, 'products.0.assigned')], [10, 12]);
  });

  test('LIC-15 a key adds its product after those contracted, in whatever form it was typed', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, {
      owners: [identifier],
      products: [{ id: '基盤', count: 10 }],
    });
    const key = await licenseKey(fixture, { count: 3, endsOn: '2027-03-31' });
    const client = await signedIn(fixture, identifier, 'license');
    const typed = [...key.replaceAll('-', '')].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
    const looked = await client.call(inspectLicenseKey, { contractId, key: typed });
    assert.deepEqual(
      [looked.status, ...['name', 'count', 'endsOn'].map((name) => field(looked.body, name))],
      [200, 'report', 3, '2027-03-31'],
    );
    const { status, body } = await client.call(addProductByKey, { contractId, key: typed });
    assert.equal(status, 201);
    assert.deepEqual(
      ['name', 'origin', 'count', 'assigned', 'endsOn', 'expired'].map((name) => field(body, name)),
      ['report', 'key', 3, 0, '2027-03-31', false],
    );
    const { body: list } = await client.call(readContractProducts, { contractId });
    assert.deepEqual([field(list, 'products.0.name'), field(list, 'products.1.name')], ['基盤', 'report']);
  });

  test('LIC-15 keys that are malformed, unknown, used up and added already are told apart', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const [one, two] = [
      await makeContract(fixture, { owners: [identifier] }),
      await makeContract(fixture, { owners: [identifier] }),
    ];
    const key = await licenseKey(fixture);
    const client = await signedIn(fixture, identifier, 'license');
    const answer = async (contractId: string, typed: string): Promise<unknown> => {
      const looked = await client.call(inspectLicenseKey, { contractId, key: typed });
      const { status, body } = await client.call(addProductByKey, { contractId, key: typed });
      const told = field(body, 'fieldErrors.0.code') ?? field(body, 'code');
      if (status !== 201) assert.equal(field(looked.body, 'fieldErrors.0.code') ?? field(looked.body, 'code'), told);
      return status === 201 ? 'added' : told;
    };
    assert.equal(await answer(one.id, ''), 'required');
    assert.equal(await answer(one.id, key.slice(0, -1)), 'length');
    assert.equal(await answer(one.id, `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`), 'mistyped');
    assert.equal(await answer(one.id, '00000-00000-00000-00000-00000'), 'license-key-unknown');
    assert.equal(await answer(one.id, key), 'added');
    assert.equal(await answer(one.id, key), 'license-key-added');
    assert.equal(await answer(two.id, key), 'license-key-used');
  });

  test('LIC-15 of many who add a key at once as many succeed as it was sold for', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const key = await licenseKey(fixture, { uses: 2 });
    const contracts = await Promise.all(
      Array.from({ length: 8 }, () => makeContract(fixture, { owners: [identifier] })),
    );
    const client = await signedIn(fixture, identifier, 'license');
    const replies = await Promise.all(contracts.map(({ id }) => client.call(addProductByKey, { contractId: id, key })));
    assert.equal(replies.filter(({ status }) => status === 201).length, 2);
    assert.equal(replies.filter(({ body }) => field(body, 'code') === 'license-key-used').length, 6);
  });

  test('LIC-15 a member learns nothing of keys', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, { members: [identifier] });
    const client = await signedIn(fixture, identifier, 'license');
    for (const key of [await licenseKey(fixture), 'x', '00000-00000-00000-00000-00000'])
      for (const operation of [inspectLicenseKey, addProductByKey])
        assert.equal(field((await client.call(operation, { contractId, key })).body, 'code'), 'forbidden');
  });
});
