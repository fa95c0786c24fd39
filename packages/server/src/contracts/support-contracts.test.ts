import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSupportContract, readSupportContracts } from '@madoguchi/sdk/contracts/support-contracts.endpoints.js';
import { readDevices } from '@madoguchi/sdk/tickets/devices.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';
import { listed, openSupport } from './support-fixture.suite.ts';

const numbers = (client: Client, input: object = {}): Promise<readonly string[]> =>
  listed(
    (cursor) => client.call(readSupportContracts, { ...input, ...(cursor !== undefined && { cursor }) }),
    (item) => field(item, 'number'),
  );

const kinds = ['contract-manager', 'user-administrator'] as const;

onEachDatabase('maintenance contracts', (open) => {
  test('SUP-10 both types of account that have to do with contracts see those of its company with services, products and devices, and no prices', async () => {
    await using support = await openSupport(open);
    const facts = { number: 'ABC1234567', name: '基盤の保守', level: 'extended' } as const;
    const id = await support.contract('甲株式会社', {
      ...facts,
      services: ['mail', 'hardware', 'mail'],
      products: ['RX-9000', 'AX-1'],
    });
    const other = await support.contract('乙株式会社', { number: 'XYZ0000001' });
    for (const name of ['a', 'b', 'c']) await support.device(id, { name });
    await support.device(other, { name: 'd' });
    for (const role of kinds) {
      const client = await support.person('甲株式会社', `${role}@a.example`, role);
      const { body, status, text } = await client.call(readSupportContracts);
      assert.equal(status, 200, text);
      assert.deepEqual(body, {
        items: [
          {
            id,
            ...facts,
            companyName: '甲株式会社',
            startsOn: '2026-04-01',
            endsOn: '2027-03-31',
            services: [
              { id: 'hardware', name: { ja: 'ハードウェア保守' } },
              { id: 'mail', name: { ja: '電子メール' } },
            ],
            products: ['AX-1', 'RX-9000'],
            devices: 3,
          },
        ],
        total: 1,
      });
      assert.deepEqual((await client.call(readSupportContract, { contractId: id })).body, field(body, 'items.0'));
    }
  });

  test('SUP-02 SUP-10 both inquiry types are refused, whatever the contract; a device of theirs still names its own', async () => {
    await using support = await openSupport(open);
    const id = await support.contract('甲株式会社', { number: 'ABC1234567' });
    await support.device(id, { name: 'core' });
    for (const role of ['inquiry-user', 'inquiry-administrator']) {
      const client = await support.person('甲株式会社', `${role}@a.example`, role);
      for (const reply of [
        await client.call(readSupportContracts),
        await client.call(readSupportContracts, { search: 'ABC' }),
        await client.call(readSupportContract, { contractId: id }),
        await client.call(readSupportContract, { contractId: 'absent' }),
      ]) {
        assert.deepEqual([reply.status, field(reply.body, 'code')], [403, 'forbidden'], reply.text);
        assert.ok(!reply.text.includes('ABC1234567'));
      }
      const devices = await client.call(readDevices);
      assert.equal(field(devices.body, 'items.0.contract.number'), 'ABC1234567');
    }
  });

  test('SUP-03 SUP-10 with access control the contracts of one’s projects are all there is, also another company’s', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1' });
    const second = await support.contract('甲', { number: 'A2' });
    const foreign = await support.contract('乙', { number: 'B1' });
    const client = await support.person('甲', 'a@a.example');
    assert.deepEqual((await numbers(client)).toSorted(), ['A1', 'A2']);
    const seen = async (contractId: string) => {
      const { status, text } = await client.call(readSupportContract, { contractId });
      return { status, text: text.replace(/"requestId":"[^"]*"/, '').replaceAll(contractId, '') };
    };
    assert.deepEqual(await seen(foreign), await seen('absent'));
    await support.project('案件', ['a@a.example'], [second, foreign]);
    assert.deepEqual((await numbers(client)).toSorted(), ['A2', 'B1']);
    assert.deepEqual(await numbers(client, { search: 'A1' }), []);
    assert.equal((await seen(foreign)).status, 200);
    await support.person('甲', 'empty@a.example');
    await support.project('空', ['empty@a.example'], []);
    const empty = await support.person('甲', 'empty@a.example');
    const { body } = await empty.call(readSupportContracts);
    assert.deepEqual(body, { items: [], total: 0 });
    assert.equal((await empty.call(readSupportContract, { contractId: second })).status, 404);
  });

  test('SUP-10 a contract is to come, in force or over by the calendar day in the portal’s time zone', async () => {
    await using support = await openSupport(open); // at 9 in the morning of 2026-04-01
    await support.contract('甲', { number: 'LAST', startsOn: '2025-04-01', endsOn: '2026-04-01' });
    await support.contract('甲', { number: 'OVER', startsOn: '2025-04-01', endsOn: '2026-03-31' });
    await support.contract('甲', { number: 'FIRST', startsOn: '2026-04-01', endsOn: '2026-04-30' });
    await support.contract('甲', { number: 'NEXT', startsOn: '2026-04-02', endsOn: '2026-05-31' });
    const client = await support.person('甲', 'a@a.example');
    const states = () => Promise.all(['coming', 'current', 'ended'].map((state) => numbers(client, { state })));
    assert.deepEqual(await states(), [['NEXT'], ['LAST', 'FIRST'], ['OVER']]);
    assert.deepEqual(await numbers(client), ['LAST', 'FIRST', 'NEXT', 'OVER'], 'those that ended come last');
    await support.fixture.clock.move(15 * 3_600_000 - 1);
    client.cookie = (await support.person('甲', 'a@a.example')).cookie;
    assert.deepEqual(await states(), [['NEXT'], ['LAST', 'FIRST'], ['OVER']]);
    await support.fixture.clock.move(1);
    assert.deepEqual(await states(), [[], ['FIRST', 'NEXT'], ['LAST', 'OVER']]);
  });

  test('SUP-10 50 contracts come in parts, each once, in every order, also as days pass', async () => {
    await using support = await openSupport(open);
    const names = Array.from({ length: 50 }, (_, index) => String(index).padStart(2, '0'));
    for (const [index, name] of names.entries()) {
      const endsOn = new Date(Date.parse('2026-03-20') + (index % 20) * day).toISOString().slice(0, 10);
      await support.contract('甲', { number: `N${name}`, name: `契約${index % 3}`, startsOn: '2025-04-01', endsOn });
    }
    const client = await support.person('甲', 'a@a.example');
    for (const sort of [undefined, 'number', 'name', 'ends-on'])
      for (const direction of ['ascending', 'descending']) {
        const order = { ...(sort && { sort, direction }) };
        const seen = await numbers(client, order);
        assert.deepEqual(
          [...new Set(seen)].toSorted(),
          names.map((name) => `N${name}`),
          JSON.stringify(order),
        );
        assert.equal(seen.length, 50);
        if (sort === 'number') assert.equal(seen[0], direction === 'ascending' ? 'N00' : 'N49');
      }
    const first = await client.call(readSupportContracts);
    await support.fixture.clock.move(15 * 3_600_000);
    const later = await support.person('甲', 'a@a.example');
    const cursor = field(first.body, 'next');
    const rest = await listed(
      (next) => later.call(readSupportContracts, { cursor: next ?? cursor }),
      (item) => field(item, 'number'),
    );
    const items = field(first.body, 'items');
    assert.ok(Array.isArray(items));
    const all = [...items.map((item) => field(item, 'number')), ...rest];
    assert.deepEqual([all.length, new Set(all).size], [50, 50], 'what ends meanwhile stays where it was');
    const forged = await later.call(readSupportContracts, { cursor: 'WyJ4Il0' });
    assert.deepEqual([forged.status, field(forged.body, 'fieldErrors.0.field')], [400, 'cursor']);
  });

  test('SUP-10 a search looks into number, name and company, in any width and case', async () => {
    await using support = await openSupport(open);
    await support.contract('青空電機産業株式会社', { number: 'AOZ3100021', name: '社内ネットワーク保守' });
    await support.contract('青空電機産業株式会社', { number: 'AOZ3100384', name: '100% 稼働の_保守' });
    const client = await support.person('青空電機産業株式会社', 'a@a.example');
    for (const [search, expected] of [
      ['ａｏｚ3100021', ['AOZ3100021']],
      ['ﾈｯﾄﾜｰｸ 青空', ['AOZ3100021']],
      ['青空 保守', ['AOZ3100021', 'AOZ3100384']],
      ['100%', ['AOZ3100384']],
      ['の_', ['AOZ3100384']],
      ['%', ['AOZ3100384']],
      ['青空 見つからない', []],
    ] as const)
      assert.deepEqual((await numbers(client, { search })).toSorted(), expected, search);
  });
});
