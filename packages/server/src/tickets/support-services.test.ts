import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { readSupportServices } from '@madoguchi/sdk/tickets/support-services.endpoints.js';
import { openSupport } from '../contracts/support-fixture.suite.ts';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';
import { addSupportChannels } from './support-service-rows.ts';

const context = { configuration: presets.support };
const hours = { week: [{ days: [1, 5], from: '09:00', to: '17:30' }], closedOn: ['2026-12-29'] };
const read = async (client: Client) => {
  const { body, text } = await client.call(readSupportServices);
  const [services, channels] = [field(body, 'services'), field(body, 'channels')];
  assert.ok(Array.isArray(services) && Array.isArray(channels), text);
  return {
    used: services.filter((one) => field(one, 'inUse') === true).map((one) => field(one, 'id')),
    ways: channels.map((one) => field(one, 'value')),
    services,
    channels,
  };
};

onEachDatabase('services and channels', (open) => {
  test('SUP-13 the window by mail is the one of one’s own contracts in force; what is for all stands for all', async () => {
    await using support = await openSupport(open); // on 2026-04-01
    await addSupportChannels(support.fixture.database.kysely, context, [
      { kind: 'web', value: 'portal', note: { ja: '24時間' }, hours },
      { kind: 'mail', level: 'normal', value: 'normal@support.example' },
      { kind: 'mail', level: 'extended', value: 'extended@support.example' },
    ]);
    const normal = await support.contract('甲', { number: 'A1', endsOn: '2026-04-01' });
    const extended = await support.contract('甲', { number: 'A2', level: 'extended', services: ['mail'] });
    await support.contract('甲', { number: 'A3', level: 'extended', startsOn: '2027-04-01', endsOn: '2028-03-31' });
    await support.contract('丙', { number: 'C1', level: 'extended' });
    const client = await support.person('甲', 'a@a.example', 'inquiry-user');
    const both = await read(client);
    assert.deepEqual(both.ways, ['portal', 'normal@support.example', 'extended@support.example']);
    assert.deepEqual(both.used, ['hardware', 'mail']);
    assert.deepEqual(both.channels[0], { kind: 'web', value: 'portal', note: { ja: '24時間' }, hours });
    await support.project('案件', ['a@a.example'], [normal]);
    const controlled = await read(client);
    assert.deepEqual(controlled.ways, ['portal', 'normal@support.example']);
    assert.deepEqual(controlled.used, ['hardware']);
    await support.project('別の案件', ['a@a.example'], [extended]);
    assert.deepEqual((await read(client)).used, ['hardware', 'mail'], 'the union of the groups');
    const without = await read(await support.person('乙', 'b@b.example'));
    assert.deepEqual([without.ways, without.used], [['portal', 'normal@support.example'], []]);
    await support.fixture.clock.move(15 * 3_600_000);
    const later = await read(await support.person('甲', 'a@a.example'));
    assert.deepEqual([later.ways, later.used], [['portal', 'extended@support.example'], ['mail']]);
  });

  test('SUP-13 every service is described, with where it is asked', async () => {
    await using support = await openSupport(open);
    await support.fixture.database.kysely
      .insertInto('support_service')
      .values({
        portal_id: 'support',
        id: 'training',
        position: 3,
        name: JSON.stringify({ ja: '研修' }),
        description: JSON.stringify({ ja: '講習です。' }),
        reception: 'elsewhere',
        note: JSON.stringify({ ja: '研修窓口へ' }),
        link: 'https://training.example/',
        opens_knowledge: 0,
      })
      .execute();
    const { services } = await read(await support.person('甲', 'a@a.example'));
    assert.deepEqual(
      services.map((one) => field(one, 'id')),
      ['hardware', 'mail', 'training'],
    );
    assert.deepEqual(services[2], {
      id: 'training',
      name: { ja: '研修' },
      description: { ja: '講習です。' },
      reception: 'elsewhere',
      note: { ja: '研修窓口へ' },
      link: 'https://training.example/',
      inUse: false,
    });
  });
});
