import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuoteOptions, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { mostEnvironments } from '@madoguchi/sdk/environments/environment.rules.js';
import {
  createEnvironment,
  readEnvironments,
  updateEnvironment,
} from '@madoguchi/sdk/environments/environments.endpoints.js';
import { makeContract, type MadeContract } from '../contracts/contract-fixture.suite.ts';
import { field, onEachDatabase, openFixture, type Client, type Fixture, type Reply } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { assignedText } from './assigned.ts';
import { makeEnvironment } from './environment-fixture.suite.ts';

const owner = 'TKS-00418-01';
const member = 'TKS-00418-02';

interface Opened {
  readonly contract: MadeContract;
  readonly client: Client;
  readonly contractId: string;
}

async function opened(fixture: Fixture): Promise<Opened> {
  for (const identifier of [owner, member]) await fixture.account({ portal: 'license', identifier });
  const contract = await makeContract(fixture, {
    owners: [owner],
    members: [member],
    products: [{ id: 'platform', count: 10 }],
  });
  return { contract, contractId: contract.id, client: await signedIn(fixture, owner, 'license') };
}

async function namesOf(client: Client, contractId: string): Promise<unknown> {
  const { body } = await client.call(readEnvironments, { contractId });
  const environments = field(body, 'environments');
  assert.ok(Array.isArray(environments));
  return environments.map((environment) => field(environment, 'name'));
}

onEachDatabase('environments', (open) => {
  test('LIC-05 a new environment stands where its sort key puts it, and by name among equals', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await opened(fixture);
    for (const [name, sortKey] of [
      ['検証環境', 20],
      ['　本番環境 ', -1],
      ['b', 20],
      ['Ａ', 20],
    ] as const) {
      const { status, text } = await client.call(createEnvironment, { contractId, name, sortKey });
      assert.equal(status, 201, text);
    }
    assert.deepEqual(await namesOf(client, contractId), ['本番環境', 'Ａ', 'b', '検証環境']);
    const [line] = await fixture.database.kysely
      .selectFrom('audit')
      .select(['operation', 'subject'])
      .where('operation', '=', 'createEnvironment')
      .execute();
    assert.match(line?.subject ?? '', /^environment:/);
  });

  test('LIC-05 what is no name and no sort key is named field by field', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await opened(fixture);
    const { status, body } = await client.call(createEnvironment, { contractId, name: ' ', sortKey: 2 ** 31 });
    assert.equal(status, 400);
    assert.deepEqual(field(body, 'fieldErrors'), [
      { field: 'name', code: 'required', params: {} },
      { field: 'sortKey', code: 'range', params: { min: -(2 ** 31), max: 2 ** 31 - 1 } },
    ]);
    const long = await client.call(createEnvironment, { contractId, name: 'あ'.repeat(101), sortKey: 1 });
    assert.deepEqual(field(long.body, 'fieldErrors'), [{ field: 'name', code: 'length', params: { max: 100 } }]);
  });

  test('LIC-05 a contract has 500 environments at most, and those that it has are read and renamed', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId, contract } = await opened(fixture);
    const productId = contract.products.get('platform') ?? '';
    const environmentId = await makeEnvironment(fixture, contractId, { assigned: new Map([[productId, 3]]) });
    const { kysely } = fixture.database;
    const row = { portal_id: 'license', contract_id: contractId, sort_key: 1, version: 1, assignment_version: 1 };
    const further = Array.from({ length: mostEnvironments - 2 }, (_, n) => `e-${n}`);
    await kysely
      .insertInto('environment')
      .values(further.map((id) => ({ ...row, id, name: id, name_key: id })))
      .execute();
    const make = (name: string): Promise<Reply> => client.call(createEnvironment, { contractId, name, sortKey: 1 });
    assert.equal((await make('本番環境')).status, 201);
    const { status, body } = await make('検証環境');
    assert.deepEqual(
      [status, field(body, 'code'), field(body, 'params')],
      [409, 'too-many-environments', { most: 500 }],
    );
    const renamed = await client.call(
      updateEnvironment,
      { contractId, environmentId, name: '検証環境', sortKey: 2 },
      { version: 1 },
    );
    assert.deepEqual([renamed.status, field(renamed.body, 'products')], [200, 1]);
    const names = await namesOf(client, contractId);
    assert.equal(Array.isArray(names) && names.length, 500);
    const other = await makeContract(fixture, { owners: [owner] });
    const elsewhere = await client.call(createEnvironment, { contractId: other.id, name: '本番環境', sortKey: 1 });
    assert.equal(elsewhere.status, 201, 'another contract has its own');
  });

  test('LIC-05 a contract gets environments to the end of its last day in Japan, and none after it', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await opened(fixture); // it ends on 2026-12-31
    const make = async (name: string): Promise<unknown> => {
      const { status, body } = await client.call(createEnvironment, { contractId, name, sortKey: 1 });
      return field(body, 'code') ?? status;
    };
    const isEnded = async (): Promise<unknown> =>
      field((await client.call(readEnvironments, { contractId })).body, 'ended');
    await fixture.clock.move(Date.parse('2026-12-31T23:59:59.999+09:00') - fixture.clock.now());
    await client.signIn(owner);
    assert.deepEqual([await isEnded(), await make('本番環境')], [undefined, 201]);
    await fixture.clock.move(1);
    assert.deepEqual([await isEnded(), await make('検証環境')], [true, 'contract-ended']);
    const { body } = await client.call(readQuoteOptions, { contractId });
    assert.equal(field(body, 'ended'), true);
    const asked = await client.call(requestQuote, {
      contractId,
      changes: [],
      additions: [{ productId: 'x', count: 1 }],
    });
    assert.deepEqual([asked.status, field(asked.body, 'code')], [409, 'contract-ended']);
  });

  test('LIC-05 a name is there once in a contract, whatever its width and case, also of 20 made at once', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await opened(fixture);
    const names = ['PROD 環境', 'ｐｒｏｄ　環境', ' Prod 環境'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        client.call(createEnvironment, { contractId, name: names[index % 3] ?? '', sortKey: 1 }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    for (const { status, body } of answers)
      if (status !== 201) assert.deepEqual(field(body, 'fieldErrors'), [{ field: 'name', code: 'taken' }]);
    const other = await makeContract(fixture, { owners: [owner] });
    const elsewhere = await client.call(createEnvironment, { contractId: other.id, name: 'prod 環境', sortKey: 1 });
    assert.equal(elsewhere.status, 201, 'another contract may have it');
  });

  test('LIC-05 one intent sent 20 times makes one environment', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await opened(fixture);
    const input = { contractId, name: '本番環境', sortKey: 1 };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.call(createEnvironment, input, { key: 'one' })),
    );
    assert.ok(answers.every(({ status }) => status === 201 || status === 409));
    assert.equal((await client.call(createEnvironment, input, { key: 'one' })).status, 201);
    assert.deepEqual(await namesOf(client, contractId), ['本番環境']);
  });

  test('LIC-05 of 20 who rename one version one wins, and the others are shown what it is called now', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await opened(fixture);
    const environmentId = await makeEnvironment(fixture, contractId, { name: '環境' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        client.call(
          updateEnvironment,
          { contractId, environmentId, name: `環境 ${index}`, sortKey: index },
          { version: 1 },
        ),
      ),
    );
    const [won] = answers.filter(({ status }) => status === 200);
    assert.equal(answers.filter(({ status }) => status === 412).length, 19);
    for (const { status, body } of answers)
      if (status === 412) assert.equal(field(body, 'current.name'), field(won?.body, 'name'));
    const input = { contractId, environmentId, name: '環境', sortKey: 1 };
    assert.equal((await client.call(updateEnvironment, input)).status, 428);
    assert.equal((await client.call(updateEnvironment, input, { version: 2 })).status, 200, 'its own former name');
  });

  test('LIC-05 members see the environments and cannot make or change them', async () => {
    await using fixture = await openFixture(open);
    const { contractId } = await opened(fixture);
    const environmentId = await makeEnvironment(fixture, contractId, { name: '本番環境' });
    const client = await signedIn(fixture, member, 'license');
    assert.deepEqual(await namesOf(client, contractId), ['本番環境']);
    const input = { contractId, name: '検証環境', sortKey: 1 };
    assert.equal((await client.call(createEnvironment, input)).status, 403);
    assert.equal((await client.call(updateEnvironment, { ...input, environmentId }, { version: 1 })).status, 403);
  });

  test('LIC-05 an environment of another contract answers like one that is not there', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await opened(fixture);
    const other = await makeContract(fixture, { owners: [owner] });
    const environmentId = await makeEnvironment(fixture, other.id);
    for (const id of [environmentId, 'absent']) {
      const input = { contractId, environmentId: id, name: '環境', sortKey: 1 };
      assert.equal((await client.call(updateEnvironment, input, { version: 1 })).status, 404);
    }
  });

  test('LIC-08 an environment says whether it is activated for what it is assigned now', async () => {
    await using fixture = await openFixture(open);
    const { client, contract, contractId } = await opened(fixture);
    const platform = contract.products.get('platform') ?? '';
    const assigned = new Map([[platform, 3]]);
    const activations: string[] = [];
    for (const [name, activatedFor] of [
      ['1 never', []],
      ['2 current', [1, 3]],
      ['3 outdated', [3, 4]],
    ] as const) {
      const environmentId = await makeEnvironment(fixture, contractId, { name, assigned });
      for (const [index, count] of activatedFor.entries())
        await fixture.database.kysely
          .insertInto('activation')
          .values({
            id: `${environmentId}-${index}`,
            portal_id: 'license',
            environment_id: environmentId,
            request_id: `${environmentId}-${index}`,
            system_id: 's',
            system_name: 'system',
            assigned: assignedText([{ productId: platform, count }]),
            file_name: 'f',
            file: '{}',
            issued_at: index,
          })
          .execute();
    }
    const { body } = await client.call(readEnvironments, { contractId });
    const environments = field(body, 'environments');
    assert.ok(Array.isArray(environments));
    for (const environment of environments) {
      activations.push(String(field(environment, 'activation')));
      assert.equal(field(environment, 'products'), 1);
    }
    assert.deepEqual(activations, ['none', 'current', 'outdated']);
  });
});
