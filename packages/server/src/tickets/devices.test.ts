import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDevices, readDevices } from '@madoguchi/sdk/tickets/devices.endpoints.js';
import { listed, openSupport } from '../contracts/support-fixture.suite.ts';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';

const names = (client: Client, input: object = {}): Promise<readonly string[]> =>
  listed(
    (cursor) => client.call(readDevices, { ...input, ...(cursor !== undefined && { cursor }) }),
    (item) => field(item, 'name'),
  );

const foundNames = async (client: Client, text: string, part: 'devices' | 'contracts' = 'devices') => {
  const { body, text: told } = await client.call(findDevices, { text });
  const items = field(body, part);
  assert.ok(Array.isArray(items), told);
  return items.map((item) => field(item, part === 'devices' ? 'name' : 'number'));
};

onEachDatabase('devices', (open) => {
  test('SUP-08 each device stands with its support hours and its contract', async () => {
    await using support = await openSupport(open);
    const id = await support.contract('甲', { number: 'ABC1234567', name: '基盤の保守' });
    const facts = { name: 'core-01', model: 'RX-9000', serialNumber: 'SN-01', location: '本社 18階' };
    const supportHours = { ja: '平日 9:00～17:30', en: 'Mon–Fri' };
    const deviceId = await support.device(id, { ...facts, supportHours });
    const client = await support.person('甲', 'a@a.example', 'inquiry-user');
    const days = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
    const device = {
      id: deviceId,
      ...facts,
      supportHours,
      contract: { id, number: 'ABC1234567', name: '基盤の保守', ...days },
    };
    assert.deepEqual((await client.call(readDevices)).body, { items: [device], total: 1 });
    assert.deepEqual((await client.call(findDevices, { text: 'core' })).body, { devices: [device], contracts: [] });
  });

  test('SUP-03 SUP-08 list, count, search and quick search know the devices of one’s contracts alone', async () => {
    await using support = await openSupport(open);
    const own = await support.contract('甲', { number: 'A1' });
    const second = await support.contract('甲', { number: 'A2' });
    const foreign = await support.contract('乙', { number: 'B1' });
    for (const [contractId, name] of [
      [own, 'sw-own'],
      [second, 'sw-second'],
      [foreign, 'sw-foreign'],
    ] as const)
      await support.device(contractId, { name });
    const client = await support.person('甲', 'a@a.example');
    const all = async () => ({
      list: await names(client),
      search: await names(client, { search: 'sw' }),
      total: field((await client.call(readDevices, { search: 'sw' })).body, 'total'),
      found: await foundNames(client, 'sw'),
      contracts: await foundNames(client, '保守', 'contracts'),
      ofForeign: await names(client, { contractId: foreign }),
      ofOwn: await names(client, { contractId: own }),
    });
    assert.deepEqual(await all(), {
      list: ['sw-own', 'sw-second'],
      search: ['sw-own', 'sw-second'],
      total: 2,
      found: ['sw-own', 'sw-second'],
      contracts: ['A1', 'A2'],
      ofForeign: [],
      ofOwn: ['sw-own'],
    });
    await support.project('案件', ['a@a.example'], [second, foreign]);
    assert.deepEqual(await all(), {
      list: ['sw-foreign', 'sw-second'],
      search: ['sw-foreign', 'sw-second'],
      total: 2,
      found: ['sw-foreign', 'sw-second'],
      contracts: ['A2', 'B1'],
      ofForeign: ['sw-foreign'],
      ofOwn: [],
    });
  });

  test('SUP-08 a search finds each word in name, model, serial number, location or contract, in any width and case', async () => {
    await using support = await openSupport(open);
    const id = await support.contract('甲', { number: 'ABC1234567', name: '基盤の保守' });
    const other = await support.contract('甲', { number: 'XYZ0000001', name: '通販の保守' });
    await support.device(id, { name: 'コア-01', model: 'RX-9000', serialNumber: 'SN_100%', location: '本社 18階' });
    await support.device(other, { name: 'edge-02', model: 'RX-300', serialNumber: 'KZ300', location: '大阪支店' });
    const client = await support.person('甲', 'a@a.example');
    for (const [search, expected] of [
      ['ｺｱ', ['コア-01']],
      ['rx', ['edge-02', 'コア-01']],
      ['ＲＸ 大阪', ['edge-02']],
      ['abc1234567 rx-9000', ['コア-01']],
      ['通販 KZ', ['edge-02']],
      ['通販 本社', []],
      ['100%', ['コア-01']],
      ['%', ['コア-01']],
      ['n_1', ['コア-01']],
      ['階', ['コア-01']],
      ['  ', ['edge-02', 'コア-01']],
    ] as const)
      assert.deepEqual(await names(client, { search }), expected, search);
  });

  test('SUP-08 45 devices come in parts, each once, in every order', async () => {
    await using support = await openSupport(open);
    const ids = [await support.contract('甲', { number: 'A1' }), await support.contract('甲', { number: 'A2' })];
    const all = Array.from({ length: 45 }, (_, index) => `d${String(index).padStart(2, '0')}`);
    for (const [index, name] of all.entries())
      await support.device(ids[index % 2] ?? '', { name, model: `M${index % 3}`, location: index % 5 ? '同じ' : '' });
    const client = await support.person('甲', 'a@a.example');
    for (const sort of ['name', 'model', 'serial-number', 'location', 'contract'])
      for (const direction of ['ascending', 'descending']) {
        const seen = await names(client, { sort, direction });
        assert.deepEqual([seen.toSorted(), seen.length], [all, 45], `${sort} ${direction}`);
        if (sort === 'name') assert.deepEqual(seen, direction === 'ascending' ? all : all.toReversed());
      }
    assert.deepEqual(await names(client), all);
  });

  test('SUP-05 the quick search has ten at most: what is named so first, then what begins so, each with contracts in force first', async () => {
    await using support = await openSupport(open); // on 2026-04-01
    const id = await support.contract('甲', { number: 'SW' });
    const over = await support.contract('甲', { number: 'SW-OLD', startsOn: '2020-04-01', endsOn: '2026-03-31' });
    await support.device(over, { name: 'sw' });
    await support.device(id, { name: 'core', serialNumber: 'ＳＷ'.normalize('NFKC') });
    await support.device(over, { name: 'sw-00' });
    await support.device(id, { name: 'sw-99' });
    await support.device(id, { name: 'a', location: 'sw-rack' });
    for (let index = 10; index < 25; index++) await support.device(id, { name: `z-sw-${index}` });
    const client = await support.person('甲', 'a@a.example');
    const found = await foundNames(client, 'ｓＷ');
    assert.deepEqual(found.slice(0, 6), ['core', 'sw', 'sw-99', 'sw-00', 'a', 'z-sw-10']);
    assert.equal(found.length, 10);
    assert.deepEqual(await foundNames(client, 'sw', 'contracts'), ['SW', 'SW-OLD']);
    assert.equal((await foundNames(client, '')).length, 10);
    assert.deepEqual(await foundNames(client, '%'), []);
  });
});
