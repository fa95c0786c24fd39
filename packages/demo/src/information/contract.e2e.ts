import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, minute } from '@madoguchi/sdk/portal/time.js';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { enter, signIn } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const withoutContract = demoAccounts['information']?.find(({ state }) => state === 'no-contract');

test('INF-09 a right password of a company whose contract has ended is refused in words of its own, on a desktop', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403);
  const page = await journey.visit();
  await page.goto('/information/');
  await signIn(page, withoutContract?.identifier ?? '', demoPassword);
  const alert = page.getByRole('alert').filter({ hasText: '現在有効な保守契約がないため、ご利用いただけません。' });
  await alert.waitFor();
  assert.equal(new URL(page.url()).pathname, '/information/');

  await signIn(page, withoutContract?.identifier ?? '', 'Wrong.Password_2026');
  await page.getByRole('alert').filter({ hasText: 'パスワードが違います' }).waitFor();
  await page.goto('/information/videos/sias/');
  await page.waitForURL('**/information/');
});

test('INF-09 a customer of SIAS alone reads on the pages of de3 whom they are for, on a phone', async () => {
  await using journey = await openJourney();
  journey.expect(403);
  const page = await journey.visit(phone);
  await enter(page, '勅使河原 慎太郎');
  for (const place of ['videos', 'faq']) {
    await page.goto(`/information/${place}/de3/`);
    const main = page.getByRole('main');
    await main.getByText('現在有効なde3の保守契約がありません').waitFor();
    await main.getByRole('link', { name: 'ご契約についてはお客様サポート窓口へ' }).click();
    await page.getByRole('region', { name: 'お問い合わせ' }).getByText('03-0000-1155').waitFor();
    assert.equal(await main.getByRole('alert').count(), 0, 'it is no fault');
    assert.equal(await main.getByRole('searchbox').count(), 0, 'nothing is offered that leads nowhere');
    await page.goto(`/information/${place}/sias/`);
    await main.getByRole('listitem').first().waitFor();
  }
});

test('INF-09 a contract that ends while somebody is signed in closes the next page they read, and home says so', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403); // 401: what home asks while it is being left
  const page = await journey.visit();
  const now = Date.now();
  const afterLastDay = Date.parse(`${calendarDay(now + 2 * day, 'Asia/Tokyo')}T00:00:00+09:00`);
  await passTime(journey, Math.round((afterLastDay - now) / minute) - 10, '分');

  await enter(page, '村上 拓也');
  await page.goto('/information/faq/sias/');
  await page.getByRole('button', { name: 'プログラムの更新には、どのくらい時間がかかりますか？' }).waitFor();

  await passTime(journey, 15, '分');
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill('更新');
  await main.getByText('現在有効な保守契約がありません').waitFor();
  assert.equal(await main.getByText('プログラムの更新には').count(), 0, 'nothing of it stays');
  await page.reload();
  await main.getByText('現在有効な保守契約がありません').waitFor();
  await page.goto('/information/home/');
  await main.getByText('現在有効な保守契約がないため、ご利用いただけません。').waitFor();
  await main.getByText('現在有効な保守契約がありません').waitFor();
  await page.getByRole('banner').getByRole('button', { name: 'ログアウト' }).click();
  await page.waitForURL('**/information/');
});
