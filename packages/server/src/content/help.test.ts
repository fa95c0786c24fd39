import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { readHelpWindows } from '@madoguchi/sdk/content/help.endpoints.js';
import { openSubscribers } from '../account/subscriber-fixture.suite.ts';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';
import { addHelpWindows } from './help-window-rows.ts';

const hours = { week: [{ days: [1, 5], from: '09:00', to: '17:30' }], closedOn: ['2026-12-29'] };
const internet = {
  id: 'internet',
  name: { ja: 'インターネット窓口' },
  about: { ja: '接続について' },
  telephone: '0120-000-906',
  otherTelephone: '042-000-0617',
  mail: 'a@b.example',
  hours,
  notAnswered: { ja: 'OSについて' },
};
const read = async (client: Client): Promise<readonly unknown[]> => {
  const { body, text } = await client.call(readHelpWindows);
  const windows = field(body, 'windows');
  assert.ok(Array.isArray(windows), text);
  return windows;
};

onEachDatabase('windows for help', (open) => {
  test('MYP-15 everybody is told of the windows of what they have today, whole and in the vendor’s order', async () => {
    await using mypage = await openSubscribers(open);
    await addHelpWindows(mypage.fixture.database.kysely, { configuration: presets.mypage }, [
      { ...internet, kinds: ['internet'] },
      { id: 'lines', kinds: ['television', 'telephone'], name: { ja: 'テレビ・電話' } },
      { id: 'all', kinds: [], name: { ja: 'お客さまセンター' } },
    ]);
    await mypage.registered('net@customer.example', { has: ['internet'] });
    await mypage.registered('tv@customer.example', { has: ['television', 'telephone'] });
    const net = await read(await mypage.signedIn('net@customer.example'));
    assert.deepEqual(net, [internet, { id: 'all', name: { ja: 'お客さまセンター' } }]);
    const tv = await read(await mypage.signedIn('tv@customer.example'));
    assert.deepEqual(
      tv.map((one) => field(one, 'id')),
      ['lines', 'all'],
    );
  });

  test('MYP-15 what has ended is asked about no more from the next day on', async () => {
    await using mypage = await openSubscribers(open); // on 2026-04-01
    const { kysely } = mypage.fixture.database;
    await addHelpWindows(kysely, { configuration: presets.mypage }, [{ ...internet, kinds: ['internet'] }]);
    await mypage.registered('net@customer.example', { has: ['internet'] });
    const client = await mypage.signedIn('net@customer.example');
    await kysely.updateTable('subscribed_service').set({ ends_on: '2026-04-01' }).execute();
    assert.equal((await read(client)).length, 1);
    await kysely.updateTable('subscribed_service').set({ ends_on: '2026-03-31' }).execute();
    assert.equal((await read(client)).length, 0);
  });
});
