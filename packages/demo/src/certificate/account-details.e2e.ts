import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { agreeToAll, fillBasics, goOn } from '../testing/application-pages.suite.ts';
import { carriedOut, pressOffline, pressUnanswered } from '../testing/line-down.suite.ts';
import { enterCertificate, fillCredentials } from '../testing/certificate-pages.suite.ts';
import { keyFor } from '../testing/certificate-work.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'x4t8w1zd'; // has stored nothing

const region = (page: Page, name: string): Locator =>
  page.locator('mado-account-details').getByRole('region', { name, exact: true });
const organisation = (page: Page): Locator => region(page, '申請組織情報');
const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'アカウント情報を登録しました。' });
const conflict = (page: Page): Locator => page.getByRole('alert').filter({ hasText: '別の画面で先に変更されました。' });

const typed = {
  法人名: 'ｶﾅﾒ商事(株) ABC',
  法人名カナ: 'かなめしょうじ',
  登記番号: '０１１００１０１２３４５',
  登記住所の郵便番号: '１５０－０００１',
  登記住所: '東京都渋谷区神宮前1-5-1',
} as const;
const stored = {
  法人名: 'カナメ商事（株）　ＡＢＣ',
  法人名カナ: 'カナメショウジ',
  登記番号: '0110-01-012345',
  登記住所の郵便番号: '150-0001',
  登記住所: '東京都渋谷区神宮前１－５－１',
} as const;

async function fill(place: Locator, entries: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(entries)) await textbox(place, name).fill(text);
}

async function holds(place: Locator, entries: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(entries)) {
    await textbox(place, name).waitFor();
    assert.equal(await textbox(place, name).inputValue(), text, name);
  }
}

/** 確認 in the dialog that shows what will be stored. */
const confirm = (page: Page): Promise<void> => button(page.getByRole('dialog'), '確認').click();

test('CRT-16 CRT-17 without a stored agency code there are no coupons; details are typed in any width, shown as they are stored, and begin a new application; a broken line, Back and the end of the session lose none of them', async () => {
  await using journey = await openJourney();
  journey.expect(401, 412, 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_CONNECTION_RESET');
  const page = await enterCertificate(journey, identifier, phone);
  await page.goto('/certificate/coupons/');
  await page.getByText('特約店コードが登録されていません').waitFor();
  await page.getByRole('link', { name: 'アカウント情報登録へ' }).click();
  await page.waitForURL('**/certificate/account-details/');
  await textbox(organisation(page), '法人名').waitFor();
  await fill(organisation(page), { ...typed, 登記番号: '1234567890123' });
  await button(page, '次へ').click();
  await page.getByRole('link', { name: /13桁の法人番号が入力されています。/ }).click();
  const number = textbox(organisation(page), '登記番号');
  assert.ok(await number.evaluate((element) => element.matches(':focus')));
  await number.fill(typed.登記番号);
  await textbox(page, '特約店コード').fill('Ａ００１２３４５');
  await fill(region(page, '登録担当者'), {
    氏名: '勅使河原 慎太郎',
    電話番号: '０３０００００００１',
    メールアドレス: 'teshigawara@zenkoku-shinko.example',
  });
  await region(page, '登録担当者')
    .getByRole('checkbox', { name: /更新のご案内メールを受け取る/ })
    .check();
  await button(region(page, '技術担当者'), '登録担当者と同じ内容を入れる').click();
  await holds(region(page, '技術担当者'), { 氏名: '勅使河原 慎太郎', 電話番号: '０３０００００００１' });
  assert.deepEqual(await accessibilityFindings(page), []);

  await page.goto('/certificate/help/');
  await page.goBack();
  await page.getByText('前回、登録していなかった入力を復元しました。').waitFor();
  await page.waitForLoadState('networkidle');
  await passTime(journey, 31, '分');
  await button(page, '次へ').click();
  const dialog = page.getByRole('dialog');
  for (const fact of Object.values(stored)) await dialog.getByText(fact).first().waitFor();
  await dialog.getByText('A0012345').waitFor();
  await dialog.getByText('この部分は未入力です。').first().waitFor();
  await confirm(page);
  const again = page.getByRole('dialog').filter({ has: textbox(page, 'アクセスキー') });
  await again.waitFor();
  await fillCredentials(page, identifier);
  await button(again, 'ログイン').click();
  await saved(page).waitFor();
  assert.equal(await carriedOut(journey, 'updateAccountDetails'), 1);
  await holds(organisation(page), stored);

  await fill(organisation(page), { 申込者の役職名: '事務局長', 申込者の氏名: '邊見 さくら' });
  await button(page, '次へ').click();
  await pressOffline(page, '確認');
  await button(page, '次へ').click();
  await pressUnanswered(page, '確認');
  await holds(organisation(page), { 申込者の氏名: '邊見 さくら' });
  await button(page, '次へ').click();
  await confirm(page);
  await saved(page).waitFor();
  assert.equal(await carriedOut(journey, 'updateAccountDetails'), 2, 'the answer alone was lost');

  await page.goto('/certificate/coupons/');
  await page.getByText('特約店コード A0012345 のクーポン').waitFor();
  for (const [service, standing] of [
    ['SR3.0', '利用可'],
    ['EV2.0', '利用可'],
    ['SR3.0', '期限切れ'],
  ] as const)
    await page.getByRole('row').filter({ hasText: service }).filter({ hasText: standing }).waitFor();

  await page.goto('/certificate/apply/');
  await page.getByRole('radio', { name: /SR3\.0/ }).check();
  await page.getByRole('radio', { name: /期間固定タイプ/ }).check();
  await page.getByRole('radio', { name: /12か月/ }).check();
  await button(page, '申請を始める').click();
  await agreeToAll(page, '基本情報');
  const server = 'www.kaname-shoji.example';
  await fillBasics(page, server, (await keyFor(server)).csr);
  await goOn(page, '申請組織情報');
  await holds(page.locator('mado-certificate-wizard'), { ...stored, 申込者の氏名: '邊見 さくら' });
});

test('CRT-16 of two tabs in which details are changed the second is told, keeps what was typed, and decides', async () => {
  await using journey = await openJourney();
  journey.expect(412);
  const page = await enterCertificate(journey, identifier);
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto('/certificate/account-details/');
    await textbox(organisation(tab), '法人名').waitFor();
  }
  await fill(organisation(page), { 法人名: 'かなめ商事株式会社', 登記住所: '東京都港区' });
  await fill(organisation(other), { 法人名: '要商事株式会社' });
  for (const tab of [page, other]) {
    await button(tab, '次へ').click();
    await tab.getByRole('dialog').waitFor();
  }
  await confirm(page);
  await saved(page).waitFor();
  await confirm(other);
  await conflict(other).waitFor();
  const sides = other.locator('mado-account-details [part~="sides"] > li');
  const words = ['法人名', 'この画面の内容', '要商事株式会社', '保存されている内容', 'かなめ商事株式会社'];
  assert.equal((await sides.allInnerTexts()).join().replaceAll(/\s+/g, ' '), words.join(' '));
  assert.deepEqual(await accessibilityFindings(other), []);
  await button(other, '保存されている内容を使う').click();
  await holds(organisation(other), { 法人名: 'かなめ商事株式会社', 登記住所: '東京都港区' });
  await conflict(other).waitFor({ state: 'detached' });

  await fill(organisation(page), { 法人名: 'カナメ商事株式会社' });
  await fill(organisation(other), { 登記住所: '東京都中央区' });
  for (const tab of [page, other]) {
    await button(tab, '次へ').click();
    await tab.getByRole('dialog').waitFor();
  }
  await confirm(page);
  await saved(page).waitFor();
  await confirm(other);
  await other.getByRole('status').filter({ hasText: '別の画面で登録された内容を取り込みました。' }).waitFor();
  await holds(organisation(other), { 法人名: 'カナメ商事株式会社', 登記住所: '東京都中央区' });
  await button(other, '次へ').click();
  await confirm(other);
  await saved(other).waitFor();
  await page.reload();
  await holds(organisation(page), { 法人名: 'カナメ商事株式会社', 登記住所: '東京都中央区' });
});
