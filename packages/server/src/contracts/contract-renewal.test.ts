import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProductByKey, readContractProducts } from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { renewContractProduct } from '@madoguchi/sdk/contracts/contract-renewal.endpoints.js';
import { readContract } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { activate } from '@madoguchi/sdk/environments/activation.endpoints.js';
import { uploadedRequest } from '../environments/activation-fixture.suite.ts';
import { makeEnvironment } from '../environments/environment-fixture.suite.ts';
import { field, onEachDatabase, openFixture, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { licenseKey, makeContract, type MadeContract } from './contract-fixture.suite.ts';

const owner = 'TKS-00418-01';
const number = 'L-2026-00777';
const input = { contract: number, productId: 'platform', count: 10 };
const operator = { asOperator: true } as const;

interface Stage {
  readonly client: Client;
  readonly vendor: Client;
  readonly contract: MadeContract;
  /** The contract's product that stands first, and the contract, as the owner sees them. */
  seen(): Promise<readonly unknown[]>;
}

async function stageOf(fixture: Fixture): Promise<Stage> {
  await fixture.account({ portal: 'license', identifier: owner });
  const products = [{ id: 'platform', count: 10 }];
  const contract = await makeContract(fixture, { owners: [owner], number, renewsOn: '2027-01-01', products });
  const client = await signedIn(fixture, owner, 'license');
  const contractId = contract.id;
  return {
    client,
    vendor: fixture.client('license'),
    contract,
    async seen() {
      const { body: shown } = await client.call(readContractProducts, { contractId });
      const { body: detail } = await client.call(readContract, { contractId });
      return [
        field(shown, 'products.0.count'),
        field(shown, 'products.0.endsOn'),
        field(detail, 'endsOn'),
        field(detail, 'renewsOn'),
      ];
    },
  };
}

onEachDatabase('contracts that the vendor renews', (open) => {
  test('OPS-03 LIC-18 a product is renewed with more or fewer and to another day, and the contract with it where that is later', async () => {
    await using fixture = await openFixture(open);
    const { vendor, contract, seen } = await stageOf(fixture);
    const platform = contract.products.get('platform') ?? '';
    await makeEnvironment(fixture, contract.id, { assigned: new Map([[platform, 5]]) });
    assert.deepEqual(await seen(), [10, '2026-12-31', '2026-12-31', '2027-01-01']);
    const fewer = await vendor.call(renewContractProduct, { ...input, contract: ` ${number} `, count: 3 }, operator);
    assert.equal(fewer.status, 201, fewer.text);
    assert.deepEqual(
      ['companyName', 'productName', 'count', 'assigned', 'endsOn', 'contractEndsOn'].map((name) =>
        field(fewer.body, name),
      ),
      ['ライセンスの会社', 'platform', 3, 5, '2026-12-31', '2026-12-31'],
    );
    assert.deepEqual(await seen(), [3, '2026-12-31', '2026-12-31', '2027-01-01']);
    await vendor.call(renewContractProduct, { ...input, count: 12, endsOn: '2026-09-30' }, operator);
    assert.deepEqual(await seen(), [12, '2026-09-30', '2026-12-31', '2027-01-01'], 'the contract goes on without it');
    await vendor.call(renewContractProduct, { ...input, endsOn: '2028-02-28' }, operator);
    assert.deepEqual(await seen(), [10, '2028-02-28', '2028-02-28', '2028-02-29']);
    const lines = await fixture.database.kysely
      .selectFrom('audit')
      .select(['actor', 'subject'])
      .where('operation', '=', 'renewContractProduct')
      .execute();
    assert.equal(lines.length, 3);
    for (const line of lines) assert.equal(line.subject, `contract:${contract.id}`);
  });

  test('OPS-03 LIC-15 an unknown contract, what is not contracted or was added by a key, and days that cannot be are refused', async () => {
    await using fixture = await openFixture(open);
    const { client, vendor, contract, seen } = await stageOf(fixture);
    const key = await licenseKey(fixture);
    assert.equal((await client.call(addProductByKey, { contractId: contract.id, key })).status, 201);
    const before = await seen();
    for (const [change, told] of [
      [{ contract: 'L-2026-00778' }, 'contract unknown'],
      [{ productId: 'absent' }, 'productId unknown'],
      [{ productId: 'report' }, 'productId unknown'],
      [{ endsOn: '2025-12-31' }, 'endsOn order'],
      [{ endsOn: '2026-01-31' }, 'endsOn past'],
    ] as const) {
      const { status, body } = await vendor.call(renewContractProduct, { ...input, ...change }, operator);
      assert.equal(status, 400);
      assert.equal(`${String(field(body, 'fieldErrors.0.field'))} ${String(field(body, 'fieldErrors.0.code'))}`, told);
    }
    for (const change of [{ count: 0 }, { count: 1.5 }, { endsOn: '2027-02-30' }])
      assert.equal((await vendor.call(renewContractProduct, { ...input, ...change }, operator)).status, 400);
    assert.equal((await fixture.client().call(renewContractProduct, input, operator)).status, 404);
    assert.deepEqual(await seen(), before);
  });

  test('OPS-03 LIC-08 while ten environments are activated at once the contract shrinks: each gets its file or that reason, and afterwards none a file', async () => {
    await using fixture = await openFixture(open);
    const { client, vendor, contract } = await stageOf(fixture);
    const platform = contract.products.get('platform') ?? '';
    const contractId = contract.id;
    const environments = await Promise.all(
      Array.from({ length: 10 }, () => makeEnvironment(fixture, contractId, { assigned: new Map([[platform, 1]]) })),
    );
    const send = async (environmentId: string): Promise<unknown> => {
      const uploadId = await uploadedRequest(fixture, owner);
      const { status, body } = await client.call(activate, { contractId, environmentId, uploadId });
      return field(body, 'code') ?? status;
    };
    const sent = environments.map(send);
    const { status } = await vendor.call(renewContractProduct, { ...input, count: 9 }, operator);
    assert.equal(status, 201);
    const made = (await Promise.all(sent)).filter((outcome) => {
      assert.ok(outcome === 201 || outcome === 'licenses-exceeded', String(outcome));
      return outcome === 201;
    });
    for (const id of environments) assert.equal(await send(id), 'licenses-exceeded');
    const kept = await fixture.database.kysely.selectFrom('activation').select('id').execute();
    assert.equal(kept.length, made.length);
  });
});
