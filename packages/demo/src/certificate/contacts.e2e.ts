import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import {
  apply,
  beginAction,
  contact,
  fillAll,
  goOn,
  openRecord,
  pressIn,
  printed,
  wizard,
  workThrough,
} from '../testing/application-pages.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { mailSent } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const serverName = 'www.nihonbashi-pay.example';
const successor = { 氏名: '𠮷田 鷗', メールアドレス: 'kamome.yoshida@nihonbashi-pay.example' };

test('CRT-12 CRT-06 CRT-18 a change of contacts asks for nothing but what changes, is a record of its own, and counts once it is carried out, on a phone', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const [page, vendor] = [
    await enterCertificate(journey, 'k7m2p9qa', { ...phone, acceptDownloads: true }),
    await journey.visit(),
  ];
  await openRecord(page, serverName, '新規発行');
  await beginAction(page, '担当者変更', '担当者情報');
  const technical = contact(page, '技術担当者');
  assert.equal(await textbox(technical, '氏名').inputValue(), '小野寺 翔太', 'as it is now');
  assert.equal(await wizard(page).getByRole('textbox', { name: 'CSR' }).count(), 0);
  const [unchanged, submit] = [
    wizard(page).getByText('変更された項目がありません。').first(),
    button(wizard(page), '申込'),
  ];
  await pressIn(page, '次へ');
  await unchanged.or(submit).first().waitFor();
  if (await submit.isVisible()) await pressIn(page, '申込'); // the server says so at the latest
  await unchanged.waitFor();
  await fillAll(technical, { ...successor, 電話番号: '０３００００４１７７' });
  assert.deepEqual(await accessibilityFindings(page), []);
  await goOn(page, '入力内容の確認');
  for (const said of [successor.氏名, '0300004177', serverName]) await wizard(page).getByText(said).first().waitFor();
  assert.equal(await wizard(page).getByText('契約料金').count(), 0);
  const number = await apply(page);
  const form = await printed(page, 'サービス申込書');
  for (const said of ['担当者変更申込書', '技術担当者【変更】', '鷗'])
    assert.ok(form.includes(said), `${said} in ${form}`);

  await openRecord(page, serverName, '申込受付');
  await page.locator('[part=state]').getByText('申込受付').waitFor();
  const closed = page
    .locator('[part=closed-actions] div')
    .filter({ hasText: 'この種別のお申し込みからは、手続きできません。' });
  for (const action of ['更新申請', '再発行申請', '失効申請']) {
    await closed.getByText(action, { exact: true }).waitFor();
    assert.equal(await button(page, action).count(), 0);
  }
  const item = await workThrough(vendor, number, '承諾する', '完了にする');
  await item.locator('.state').getByText('完了').waitFor();
  await mailSent(journey, {
    recipient: 'megumi.takasaki@nihonbashi-pay.example',
    says: number,
    count: 2,
    portal: 'certificate',
  });
  await openRecord(page, serverName, '新規発行');
  await page.getByText('小野寺 翔太').first().waitFor(); // the record says what was applied for with it
  await beginAction(page, '担当者変更', '担当者情報');
  assert.equal(await textbox(technical, '氏名').inputValue(), successor.氏名);
});
