import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { onEachDatabase, start } from '../portal/fixture.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { openSubscribers, rolesAtStart } from './subscriber-fixture.suite.ts';
import { addSubscriber } from './subscribers.ts';

onEachDatabase('subscribers', (open) => {
  test('MYP-17 the role comes with what somebody has: the internet opens what is for its subscribers only', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    const roles = async (has: readonly ('internet' | 'television' | 'telephone')[]) =>
      rolesAtStart(fixture, await mypage.unregistered({ has }));
    assert.deepEqual(await roles(['television', 'telephone']), ['subscriber']);
    assert.deepEqual(await roles(['television', 'internet']), ['internet-subscriber']);
    assert.deepEqual(await roles([]), ['subscriber']);
  });

  test('MYP-17 what began today counts, what begins tomorrow does not; the last day is included', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered();
    const context = { random: cryptoRandom, configuration: presets.mypage, now: start };
    const add = (customerNumber: string, started_on: string): Promise<string> =>
      transaction(fixture.ports, (work) =>
        addSubscriber(work, context, {
          customerNumber,
          name: '山田 太郎',
          kana: 'ヤマダ タロウ',
          telephone: '03-1111-2222',
          postalCode: '150-0001',
          address: '東京都渋谷区',
          services: [{ service_id: 'internet', started_on }],
        }),
      );
    assert.deepEqual(await rolesAtStart(fixture, await add('1', '2026-04-01')), ['internet-subscriber']);
    assert.deepEqual(await rolesAtStart(fixture, await add('2', '2026-04-02')), ['subscriber']);
    const ended = await add('3', '2024-01-01');
    const end = (ends_on: string) =>
      fixture.database.kysely
        .updateTable('subscribed_service')
        .set({ ends_on })
        .where('subscriber_id', '=', ended)
        .execute();
    await end('2026-04-01');
    assert.deepEqual(await rolesAtStart(fixture, ended), ['internet-subscriber']);
    await end('2026-03-31');
    assert.deepEqual(await rolesAtStart(fixture, ended), ['subscriber']);
  });

  test('MYP-02 a customer number is one subscriber’s', async () => {
    await using mypage = await openSubscribers(open);
    await mypage.unregistered({ customerNumber: '40010001' });
    await assert.rejects(mypage.unregistered({ customerNumber: '40010001' }));
  });
});
