import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readRegisteredContracts,
  registerDevice,
  registerSupportContract,
} from '@madoguchi/sdk/contracts/support-contract-making.endpoints.js';
import { createProject } from '@madoguchi/sdk/account/projects.endpoints.js';
import { readSupportContracts } from '@madoguchi/sdk/contracts/support-contracts.endpoints.js';
import { readDevices } from '@madoguchi/sdk/tickets/devices.endpoints.js';
import { field, onEachDatabase } from '../portal/fixture.suite.ts';
import { hours, openSupport } from './support-fixture.suite.ts';

const contract = {
  identifier: ' A@a.example ',
  number: 'ABC1234567',
  name: '基盤の保守',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  level: 'extended',
  services: ['hardware'],
  products: ['RX-9000'],
};
const device = {
  contractNumber: 'ABC1234567',
  name: 'core-01',
  model: 'RX-9000',
  serialNumber: 'SN-1',
  location: '',
  supportHours: hours,
};
const operator = { asOperator: true } as const;

onEachDatabase('registering what is maintained', (open) => {
  test('OPS-03 SUP-08 SUP-10 what the vendor registers is the customer’s to see, and who did it is kept', async () => {
    await using support = await openSupport(open);
    const client = await support.person('甲', 'a@a.example');
    const vendor = support.fixture.client('support');
    const made = await vendor.call(registerSupportContract, contract, operator);
    assert.deepEqual([made.status, field(made.body, 'companyName')], [201, '甲'], made.text);
    const added = await vendor.call(registerDevice, device, operator);
    assert.equal(added.status, 201, added.text);
    const seen = await client.call(readSupportContracts);
    assert.deepEqual(
      [field(seen.body, 'items.0.id'), field(seen.body, 'items.0.devices')],
      [field(made.body, 'id'), 1],
    );
    const devices = await client.call(readDevices, { search: 'core' });
    assert.deepEqual(
      ['id', 'supportHours', 'contract.number', 'location'].map((name) => field(devices.body, `items.0.${name}`)),
      [field(added.body, 'id'), hours, 'ABC1234567', ''],
    );
    const lines = await support.fixture.database.kysely
      .selectFrom('audit')
      .select('subject')
      .where('actor', '=', 'operator:tanaka')
      .execute();
    assert.deepEqual(lines.map(({ subject }) => subject).toSorted(), [
      `device:${String(field(added.body, 'id'))}`,
      `maintenance-contract:${String(field(made.body, 'id'))}`,
    ]);
  });

  test('OPS-03 a number and a serial number are given once, also when they are registered ten times at once', async () => {
    await using support = await openSupport(open);
    await support.person('甲', 'a@a.example');
    const vendor = support.fixture.client('support');
    for (const [endpoint, input, name] of [
      [registerSupportContract, contract, 'number'],
      [registerDevice, device, 'serialNumber'],
    ] as const) {
      const replies = await Promise.all(Array.from({ length: 10 }, () => vendor.call(endpoint, input, operator)));
      const refused = replies.filter(({ status }) => status !== 201);
      assert.equal(refused.length, 9);
      for (const { status, body, text } of refused)
        assert.deepEqual(
          [status, field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')],
          [400, name, 'taken'],
          text,
        );
    }
    const serialNumber = ` ${device.serialNumber.toLowerCase()} `.replaceAll('-', '－');
    const other = await vendor.call(registerDevice, { ...device, serialNumber }, operator);
    assert.equal(field(other.body, 'fieldErrors.0.code'), 'taken', 'in another case and width it is the same');
  });

  test('OPS-03 the vendor finds the contracts of all companies, and what they can be for', async () => {
    await using support = await openSupport(open);
    await support.contract('甲株式会社', { number: 'A1' });
    await support.contract('乙株式会社', { number: 'B1', endsOn: '2026-05-31' });
    const vendor = support.fixture.client('support');
    const { body } = await vendor.call(readRegisteredContracts, {}, operator);
    assert.deepEqual(
      ['total', 'items.0.number', 'items.1.companyName', 'offered'].map((name) => field(body, name)),
      [
        2,
        'B1',
        '甲株式会社',
        [
          { id: 'hardware', name: { ja: 'ハードウェア保守' } },
          { id: 'mail', name: { ja: '電子メール' } },
        ],
      ],
    );
    const found = await vendor.call(readRegisteredContracts, { search: '甲' }, operator);
    assert.deepEqual([field(found.body, 'total'), field(found.body, 'items.0.number')], [1, 'A1']);
  });

  test('OPS-03 SUP-04 every contract that is registered can come into a project, in any width and case', async () => {
    await using support = await openSupport(open);
    await support.person('甲', 'a@a.example');
    const vendor = support.fixture.client('support');
    const typed = ' ｘｙｚ０００００４２ ';
    const made = await vendor.call(registerSupportContract, { ...contract, number: typed }, operator);
    assert.equal(made.status, 201, made.text);
    assert.equal((await vendor.call(registerDevice, { ...device, contractNumber: typed }, operator)).status, 201);
    const project = {
      projectName: '案件',
      groupName: 'グループ',
      mailAddresses: ['a@a.example'],
      contractNumbers: [typed],
    };
    const put = await vendor.call(createProject, project, operator);
    assert.equal(field(put.body, 'contracts.0.number'), 'XYZ0000042', put.text);
  });

  test('OPS-03 what cannot be is refused by its field', async () => {
    await using support = await openSupport(open);
    await support.person('甲', 'a@a.example');
    await support.fixture.account({ portal: 'support', identifier: 'alone@b.example' });
    await support.contract('甲', { number: 'ABC1234567' });
    for (const [endpoint, input, name, code] of [
      [registerSupportContract, { ...contract, identifier: 'nobody@a.example' }, 'identifier', 'unknown'],
      [registerSupportContract, { ...contract, identifier: 'alone@b.example' }, 'identifier', 'unknown'],
      [
        registerSupportContract,
        { ...contract, number: 'NEW0000001', services: ['hardware', 'absent'] },
        'services',
        'unknown',
      ],
      [registerSupportContract, { ...contract, number: 'NEW0000001', endsOn: '2026-03-31' }, 'endsOn', 'order'],
      [registerSupportContract, { ...contract, number: 'M-2024-001' }, 'number', 'not-a-contract-number'],
      [registerSupportContract, { ...contract, number: ' ' }, 'number', 'required'],
      [registerDevice, { ...device, contractNumber: 'M-2024-001' }, 'contractNumber', 'not-a-contract-number'],
      [registerSupportContract, { ...contract, number: 'NEW0000001', services: [] }, 'services', undefined],
      [registerDevice, { ...device, contractNumber: 'ZZZ9999999' }, 'contractNumber', 'unknown'],
      [registerDevice, { ...device, supportHours: { en: 'always' } }, 'supportHours', 'required'],
      [registerDevice, { ...device, supportHours: { ja: '常時', fr: 'toujours' } }, 'supportHours', 'not-offered'],
    ] as const) {
      const reply = await support.fixture.client('support').call(endpoint, input, operator);
      assert.deepEqual([reply.status, field(reply.body, 'fieldErrors.0.field')], [400, name], reply.text);
      if (code !== undefined) assert.equal(field(reply.body, 'fieldErrors.0.code'), code);
    }
  });
});
