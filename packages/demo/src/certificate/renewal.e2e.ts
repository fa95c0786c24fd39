import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@madoguchi/sdk/portal/time.js';
import type { Page } from 'playwright-core';
import {
  agreeToAll,
  apply,
  beginAction,
  fact,
  openRecord,
  passPrefilled,
  pressIn,
  printed,
  wizard,
  workThrough,
} from '../testing/application-pages.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { desktop, journeys } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { makeServerKey } from '../testing/openssl.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';

/** The first and the last day of the contract of the record on the screen. */
async function coverage(page: Page): Promise<readonly [first: number, last: number]> {
  const [first = '', last = ''] = (await fact(page, '契約期間')).match(/\d{4}\/\d{2}\/\d{2}/g) ?? [];
  return [Date.parse(`${first.replaceAll('/', '-')}Z`), Date.parse(`${last.replaceAll('/', '-')}Z`)];
}

test('CRT-10 CRT-06 CRT-17 a renewal has everything from last time but the request, is paid with a coupon, and its contract follows the former one', async () => {
  await using journey = await openJourney();
  const serverName = 'shop.nihonbashi-pay.example';
  const { csr } = await makeServerKey({ names: [serverName] });
  const [page, vendor] = [
    await enterCertificate(journey, identifier, { ...desktop, acceptDownloads: true }),
    await journey.visit(),
  ];
  await openRecord(page, serverName, '継続発行');
  const [, last] = await coverage(page);
  await beginAction(page, '更新申請', '基本情報');
  assert.equal(await textbox(page, '特約店コード').inputValue(), 'A0012345');
  assert.equal(await textbox(page, 'サーバ名（コモンネーム）').inputValue(), serverName);
  assert.equal(await textbox(page, 'CSR').inputValue(), '');
  await pressIn(page, '次へ');
  await wizard(page).getByRole('group').getByText('CSRを入力してください。').waitFor();
  await textbox(page, 'CSR').fill(csr);
  const coupon = page.getByRole('combobox', { name: 'クーポン' });
  await coupon.selectOption({ index: 1 });
  const chosen = await coupon.locator('option:checked').innerText();
  const [couponNumber = ''] = /C-\d{6}/.exec(chosen) ?? [];
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
  await passPrefilled(page);
  for (const said of [couponNumber, '髙﨑 恵', '株式会社日本橋オンライン決済サービス', 'nginx'])
    await wizard(page).getByText(said, { exact: true }).first().waitFor();
  const number = await apply(page);
  const form = await printed(page, 'サービス申込書');
  for (const said of ['サービス更新申込書', couponNumber, number]) assert.ok(form.includes(said), `${said} in ${form}`);

  await workThrough(vendor, number, '承諾する', '証明書を発行');
  await openRecord(page, serverName, '更新');
  const [first] = await coverage(page);
  assert.equal(first, last + day, 'nothing that was paid for is lost');
  assert.equal(await fact(page, 'クーポン番号'), couponNumber);
  await page.goto('/certificate/coupons/');
  assert.match(chosen, /残り10/);
  await page.getByRole('row').filter({ hasText: couponNumber }).getByText('10件中9件').waitFor();
});

test('CRT-10 CRT-11 an SR2.0 record is not renewed but leads to another service, with the days that were left; EV2.0 is issued anew once, and told what is left afterwards', async () => {
  await using journey = await openJourney();
  const serverName = 'legacy.nihonbashi-pay.example';
  const { csr } = await makeServerKey({ names: [serverName] });
  const [page, vendor] = [await enterCertificate(journey, identifier), await journey.visit()];
  await openRecord(page, serverName);
  const [, last] = await coverage(page);
  await page.getByText('自動で更新される契約のため、更新の手続きは不要です。').waitFor();
  assert.equal(await button(page, '更新申請').count(), 0);
  await button(page, '別サービスへ切り替えて申請').click();
  await page.waitForURL('**/certificate/apply/?kind=switch-service*');
  await wizard(page).getByRole('heading', { name: '別サービスへの切り替え' }).waitFor();
  await wizard(page).getByText('残りの契約期間は、新しいサービスに引き継がれます。').waitFor();
  await wizard(page).getByRole('radio', { name: 'EV2.0' }).check();
  await wizard(page).getByRole('radio', { name: '期間固定タイプ' }).check();
  await button(wizard(page), '申請を始める').click();
  await agreeToAll(page, '基本情報');
  await textbox(page, 'CSR').fill(csr);
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
  await passPrefilled(page);
  await button(wizard(page), 'サービスを修正する').click(); // and back, with nothing lost
  await wizard(page).getByRole('radio', { name: 'EV2.0', checked: true }).waitFor();
  await page.goBack();
  await workThrough(vendor, await apply(page), '承諾する', '到着を記録', '証明書を発行');
  await openRecord(page, serverName, '更新');
  const [first, end] = await coverage(page);
  const year = new Date(first);
  const plain = year.setUTCFullYear(year.getUTCFullYear() + 1) - day;
  assert.equal((end - plain) / day, (last - first) / day + 1, 'the days that were left, today among them');

  await beginAction(page, '再発行申請', '基本情報');
  assert.equal(await page.getByRole('combobox', { name: 'クーポン' }).count(), 0);
  await textbox(page, 'CSR').fill((await makeServerKey({ names: [serverName] })).csr);
  await wizard(page).getByRole('radio', { name: '再発行と同時に失効する' }).check();
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
  await passPrefilled(page);
  await workThrough(vendor, await apply(page), '承諾する', '証明書を発行');
  await openRecord(page, serverName, '再発行');
  await page.getByText('再発行は1回までです。新規申請（有料）をご利用ください。').waitFor();
  assert.equal(await button(page, '再発行申請').count(), 0);
});
