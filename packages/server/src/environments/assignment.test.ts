import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAssignment, updateAssignment } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import { makeContract, type MadeContract } from '../contracts/contract-fixture.suite.ts';
import { field, onEachDatabase, openFixture, type Client, type Fixture, type Reply } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { makeEnvironment } from './environment-fixture.suite.ts';

const owner = 'TKS-00418-01';
const second = 'TKS-00418-02';
const member = 'TKS-00418-03';

interface Opened {
  readonly contract: MadeContract;
  readonly contractId: string;
  readonly client: Client;
  readonly platform: string;
  readonly report: string;
  readonly expired: string;
}

/** A contract with 10 `platform`, 1 `report` and 5 `former`, which has expired. */
async function opened(fixture: Fixture): Promise<Opened> {
  for (const identifier of [owner, second, member]) await fixture.account({ portal: 'license', identifier });
  const contract = await makeContract(fixture, {
    owners: [owner, second],
    members: [member],
    products: [
      { id: 'platform', count: 10 },
      { id: 'report', count: 1 },
      { id: 'former', count: 5, startsOn: '2025-04-01', endsOn: '2026-03-31' },
    ],
  });
  const [platform = '', report = '', expired = ''] = contract.products.values();
  const client = await signedIn(fixture, owner, 'license');
  return { contract, contractId: contract.id, client, platform, report, expired };
}

function assign(
  client: Client,
  contractId: string,
  environmentId: string,
  counts: Readonly<Record<string, number>>,
  version = 1,
): Promise<Reply> {
  const list = Object.entries(counts).map(([productId, count]) => ({ productId, count }));
  return client.call(updateAssignment, { contractId, environmentId, counts: list }, { version });
}

onEachDatabase('assignment', (open) => {
  test('LIC-06 what is assigned is shown with what the contract has and what other environments have', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId, platform, report } = await opened(fixture);
    await makeEnvironment(fixture, contractId, { name: '検証環境', assigned: new Map([[platform, 4]]) });
    const environmentId = await makeEnvironment(fixture, contractId, { name: '本番環境' });
    const answer = await assign(client, contractId, environmentId, { [platform]: 6, [report]: 1 });
    assert.equal(answer.status, 200, answer.text);
    const read = await client.call(readAssignment, { contractId, environmentId });
    assert.deepEqual(read.body, answer.body);
    assert.equal(read.headers.get('etag'), '"2"');
    const line = { unit: 'license', origin: 'contract', endsOn: '2026-12-31', expired: false };
    assert.deepEqual(read.body, {
      environmentId,
      environmentName: '本番環境',
      lines: [
        { ...line, productId: platform, name: 'platform', licensed: 10, elsewhere: 4, count: 6 },
        { ...line, productId: report, name: 'report', licensed: 1, elsewhere: 0, count: 1 },
      ],
      role: 'owner',
      version: 2,
    });
    const emptied = await assign(client, contractId, environmentId, { [platform]: 0 }, 2);
    assert.equal(field(emptied.body, 'lines.0.count'), 0);
    assert.equal(field(emptied.body, 'lines.1.count'), 0, 'what is left out is taken away');
    const kept = await fixture.database.kysely
      .selectFrom('assignment')
      .selectAll()
      .where('environment_id', '=', environmentId)
      .execute();
    assert.deepEqual(kept, []);
  });

  test('LIC-06 refuses more than the licence count, and takes nothing of the rest', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId, platform, report } = await opened(fixture);
    await makeEnvironment(fixture, contractId, { assigned: new Map([[report, 1]]) });
    const environmentId = await makeEnvironment(fixture, contractId);
    const { status, body } = await assign(client, contractId, environmentId, { [platform]: 10, [report]: 1 });
    assert.equal(status, 409);
    assert.equal(field(body, 'code'), 'not-enough-licenses');
    assert.deepEqual(field(body, 'fieldErrors'), [{ field: 'counts.1', code: 'too-many', params: { remaining: 0 } }]);
    const read = await client.call(readAssignment, { contractId, environmentId });
    assert.equal(field(read.body, 'lines.0.count'), 0);
    assert.equal(field(read.body, 'version'), 1);
  });

  test('LIC-06 the last licence, wanted by two owners for two environments at once, goes to one of them', async () => {
    await using fixture = await openFixture(open);
    const { contractId, report, client } = await opened(fixture);
    const clients = [client, await signedIn(fixture, second, 'license')];
    for (let round = 0; round < 5; round++) {
      const environments = await Promise.all(clients.map(() => makeEnvironment(fixture, contractId)));
      const answers = await Promise.all(
        clients.map((one, index) => assign(one, contractId, environments[index] ?? '', { [report]: 1 })),
      );
      assert.deepEqual(
        answers.map(({ status }) => status).toSorted((a, b) => a - b),
        [200, 409],
        answers.map((a) => a.text).join(),
      );
      await fixture.database.kysely.deleteFrom('assignment').execute();
    }
  });

  test('LIC-06 ten environments that want three of ten licences each at once never get more than ten', async () => {
    await using fixture = await openFixture(open);
    const { contractId, platform, client } = await opened(fixture);
    const environments = await Promise.all(Array.from({ length: 10 }, () => makeEnvironment(fixture, contractId)));
    const answers = await Promise.all(environments.map((id) => assign(client, contractId, id, { [platform]: 3 })));
    assert.equal(answers.filter(({ status }) => status === 200).length, 3);
    const rows = await fixture.database.kysely.selectFrom('assignment').select('count').execute();
    assert.deepEqual(
      rows.map(({ count }) => count),
      [3, 3, 3],
    );
  });

  test('LIC-06 of 20 parallel edits of one version one wins, and the others get 412 with what is assigned now', async () => {
    await using fixture = await openFixture(open);
    const { contractId, platform, client } = await opened(fixture);
    const environmentId = await makeEnvironment(fixture, contractId);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        assign(client, contractId, environmentId, { [platform]: (index % 10) + 1 }),
      ),
    );
    const [won] = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 412);
    assert.equal(lost.length, 19);
    for (const { body } of lost) assert.deepEqual(field(body, 'current'), won?.body);
    const missing = await client.call(updateAssignment, { contractId, environmentId, counts: [] });
    assert.equal(missing.status, 428);
  });

  test('LIC-06 where the contract shrank below what is assigned it can stay or go down, and nothing can go up', async () => {
    await using fixture = await openFixture(open);
    const { contractId, platform, report, client } = await opened(fixture);
    await makeEnvironment(fixture, contractId, { assigned: new Map([[platform, 4]]) });
    const environmentId = await makeEnvironment(fixture, contractId, { assigned: new Map([[platform, 6]]) });
    await fixture.database.kysely
      .updateTable('contract_product')
      .set({ count: 5 })
      .where('id', '=', platform)
      .execute();
    const read = await client.call(readAssignment, { contractId, environmentId });
    assert.deepEqual([field(read.body, 'lines.0.licensed'), field(read.body, 'lines.0.elsewhere')], [5, 4]);
    assert.equal((await assign(client, contractId, environmentId, { [platform]: 7 })).status, 409);
    const same = await assign(client, contractId, environmentId, { [platform]: 6, [report]: 1 });
    assert.equal(same.status, 200, same.text);
    const lowered = await assign(client, contractId, environmentId, { [platform]: 2 }, 2);
    assert.equal(lowered.status, 200, 'still more than there is, but less than before');
    const raised = await assign(client, contractId, environmentId, { [platform]: 3 }, 3);
    assert.deepEqual(field(raised.body, 'fieldErrors.0.params'), { remaining: 1 });
  });

  test('LIC-06 what has expired is shown where it is assigned, and can only be lowered', async () => {
    await using fixture = await openFixture(open);
    const { contractId, expired, client } = await opened(fixture);
    const without = await makeEnvironment(fixture, contractId);
    const { body } = await assign(client, contractId, without, { [expired]: 1 });
    assert.deepEqual(field(body, 'fieldErrors'), [{ field: 'counts.0', code: 'expired', params: { count: 0 } }]);
    const having = await makeEnvironment(fixture, contractId, { assigned: new Map([[expired, 2]]) });
    const read = await client.call(readAssignment, { contractId, environmentId: having });
    assert.equal(field(read.body, 'lines.2.expired'), true);
    assert.equal((await assign(client, contractId, having, { [expired]: 3 })).status, 409);
    const lowered = await assign(client, contractId, having, { [expired]: 1 });
    assert.equal(field(lowered.body, 'lines.2.count'), 1);
    const gone = await assign(client, contractId, having, {}, 2);
    assert.equal(field(gone.body, 'lines.2'), undefined);
  });

  test('LIC-06 what has not begun is shown, and can be assigned from its first day in the portal’s time zone on', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier: owner });
    const days = { startsOn: '2026-04-02', endsOn: '2027-04-01' };
    const made = await makeContract(fixture, { owners: [owner], products: [{ id: 'platform', count: 10 }], ...days });
    const [platform = ''] = made.products.values();
    const contractId = made.id;
    const environmentId = await makeEnvironment(fixture, contractId);
    const client = await signedIn(fixture, owner, 'license');
    const read = await client.call(readAssignment, { contractId, environmentId });
    assert.equal(field(read.body, 'lines.0.coming'), true);
    const early = await assign(client, contractId, environmentId, { [platform]: 1 });
    assert.deepEqual(
      [field(early.body, 'code'), field(early.body, 'fieldErrors')],
      ['not-enough-licenses', [{ field: 'counts.0', code: 'not-begun', params: { count: 0 } }]],
    );
    await fixture.clock.move(Date.parse('2026-04-02T00:00:00+09:00') - fixture.clock.now());
    await client.signIn(owner);
    const begun = await assign(client, contractId, environmentId, { [platform]: 1 });
    assert.deepEqual([begun.status, field(begun.body, 'lines.0.coming')], [200, undefined]);
  });

  test('LIC-07 a product added by a key stands behind the contracted ones, and is assigned like them', async () => {
    await using fixture = await openFixture(open);
    const { contractId, platform, report, client } = await opened(fixture);
    const { kysely } = fixture.database;
    const license = { starts_on: '2026-01-01', ends_on: null, uses: 1, count: 10 };
    await kysely
      .insertInto('license_key')
      .values({ id: 'k', portal_id: 'license', key_hash: 'h', product_id: 'platform', ...license })
      .execute();
    await kysely.updateTable('contract_product').set({ license_key_id: 'k' }).where('id', '=', platform).execute();
    const environmentId = await makeEnvironment(fixture, contractId);
    const { body } = await assign(client, contractId, environmentId, { [platform]: 2 });
    assert.deepEqual(
      [0, 1].map((index) => [field(body, `lines.${index}.productId`), field(body, `lines.${index}.origin`)]),
      [
        [report, 'contract'],
        [platform, 'key'],
      ],
    );
    assert.equal(field(body, 'lines.1.count'), 2);
    assert.equal(field(body, 'lines.1.endsOn'), '2026-12-31');
  });

  test('LIC-06 a product of another contract, and one named twice, are refused', async () => {
    await using fixture = await openFixture(open);
    const { contractId, platform, client } = await opened(fixture);
    const other = await makeContract(fixture, { owners: [owner], products: [{ id: 'platform', count: 5 }] });
    const environmentId = await makeEnvironment(fixture, contractId);
    const foreign = other.products.get('platform') ?? '';
    const { status, body } = await assign(client, contractId, environmentId, { [foreign]: 1 });
    assert.deepEqual([status, field(body, 'fieldErrors')], [400, [{ field: 'counts.0', code: 'not-offered' }]]);
    const line = { productId: platform, count: 1 };
    const twice = await client.call(
      updateAssignment,
      { contractId, environmentId, counts: [line, line] },
      { version: 1 },
    );
    assert.deepEqual(field(twice.body, 'fieldErrors'), [{ field: 'counts.1', code: 'repeated' }]);
    const elsewhere = await makeEnvironment(fixture, other.id);
    assert.equal((await assign(client, contractId, elsewhere, {})).status, 404);
  });

  test('LIC-06 members see what is assigned and cannot change it', async () => {
    await using fixture = await openFixture(open);
    const { contractId, platform } = await opened(fixture);
    const environmentId = await makeEnvironment(fixture, contractId, { assigned: new Map([[platform, 2]]) });
    const client = await signedIn(fixture, member, 'license');
    const read = await client.call(readAssignment, { contractId, environmentId });
    assert.deepEqual([field(read.body, 'lines.0.count'), field(read.body, 'role')], [2, 'member']);
    assert.equal((await assign(client, contractId, environmentId, {})).status, 403);
  });
});
