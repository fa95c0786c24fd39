import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay } from '@madoguchi/sdk';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { closedActions, openActions, openApplication } from '../testing/certificate-records.suite.ts';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';

const table = (page: Page): Locator => page.getByRole('table', { name: 'お申込一覧' });
const row = (page: Page, text: string): Locator => table(page).getByRole('row').filter({ hasText: text });
const counted = (page: Page, count: number): Promise<void> =>
  page
    .locator('mado-application-list [part~="count"]')
    .getByText(new RegExp(`^\\s*全?${count}件\\s*$`))
    .waitFor();

/** The hosts below the domain of the applications, in the order of the list. */
const servers = async (page: Page): Promise<readonly string[]> =>
  (await table(page).getByRole('rowheader').allInnerTexts()).map((name) => name.replace('.nihonbashi-pay.example', ''));

test('CRT-07 CRT-08 the list shows what is in force and under way, sorts by its columns, and is searched by what the guide names; search and order are kept on the way to a record and back', async () => {
  await using journey = await openJourney();
  const page = await enterCertificate(journey, identifier, desktop);
  await counted(page, 12);
  await row(page, 'secure.').getByText('! 書類提出待ち').waitFor();
  assert.equal(await table(page).getByText('!').count(), 1);
  await page.getByText('「!」は、書類の提出をお待ちしているお申し込みです。').waitFor();
  const heads = await table(page).getByRole('columnheader').allInnerTexts();
  assert.deepEqual(
    heads.map((one) => one.trim()).toSorted(),
    [
      'お申込日',
      'お申込種別',
      'クーポン番号',
      'サーバ名',
      'サービス',
      'ステータス',
      '契約コード',
      '申請組織名',
      '証明書有効期間',
    ].toSorted(),
  );
  const sort = async (name: string, direction: string): Promise<void> => {
    await button(table(page), name).click();
    await table(page).locator(`[role="columnheader"][aria-sort="${direction}"]`).filter({ hasText: name }).waitFor();
  };
  const [first, last] = [table(page).getByRole('rowheader').first(), table(page).getByRole('rowheader').last()];
  await sort('契約コード', 'ascending');
  await last.getByText('*.stg').waitFor();
  await sort('契約コード', 'descending');
  await first.getByText('*.stg').waitFor();
  await sort('証明書有効期間', 'ascending');
  await last.getByText('mail.').waitFor();
  assert.match(page.url(), /sort=validity/);

  const past = page.getByRole('checkbox', { name: '過去案件を表示する' });
  await past.check();
  await counted(page, 16);
  for (const [server, state] of [
    ['campaign.', '完了'],
    ['partner.torihiki-saki.example', '発行不可'],
    ['beta.', '申請取消'],
    ['test.', '失効'],
  ] as const)
    await row(page, server).getByText(state).waitFor();
  await past.uncheck();
  await counted(page, 12);

  await button(page, '検索').click();
  const search = page.getByRole('search', { name: 'お申し込みの検索' });
  const go = button(search, '検索');
  const choose = (name: string, label: string) =>
    search.getByRole('combobox', { name, exact: true }).first().selectOption({ label });
  const condition = (place: number): Locator => search.getByRole('group', { name: `絞込条件 ${place}` });
  const begins = await search.getByRole('combobox').locator('option:checked').allTextContents();
  assert.equal(begins.filter((chosen) => chosen === '指定しない').length, 5, begins.join());
  assert.deepEqual(await accessibilityFindings(page), []);
  await choose('日付', 'お申込日');
  const today = calendarDay(Date.now(), 'Asia/Tokyo');
  await search.getByLabel('この日から').fill(addDays(today, -4));
  await search.getByLabel('この日まで').fill(addDays(today, -2));
  await go.click();
  await counted(page, 2);
  assert.deepEqual((await servers(page)).toSorted(), ['*.stg', 'secure']);
  await button(search, '条件を消す').click();
  await counted(page, 12);

  await choose('お申込種別', '新規発行');
  await choose('証明書ダウンロード', '未ダウンロード');
  await choose('並べ替え', '契約コード');
  await go.click();
  await counted(page, 2);
  await condition(1).getByRole('combobox').selectOption({ label: 'サーバ名' });
  await condition(1).getByRole('textbox').fill('ＡＰＩ．');
  await button(search, '条件を追加').click();
  await condition(2).getByRole('combobox').selectOption({ label: '契約コード' });
  await condition(2).getByRole('textbox').fill('b0000008');
  await page.keyboard.press('Enter');
  await counted(page, 1);
  const searched = page.url();
  assert.match(searched, /kind=new/);

  const isKept = async (): Promise<void> => {
    await counted(page, 1);
    assert.deepEqual(await servers(page), ['api']);
    assert.equal(page.url(), searched);
    await page.getByRole('button', { name: /^検索\s*4$/ }).waitFor();
  };
  await page.reload();
  await isKept();
  await row(page, 'api.').getByRole('link').click();
  await page.waitForURL('**/certificate/application/?application=*');
  await page.getByRole('heading', { name: 'api.nihonbashi-pay.example' }).waitFor();
  await page.goBack();
  await isKept();
  await row(page, 'api.').getByRole('link').click();
  await page.getByRole('heading', { name: 'api.nihonbashi-pay.example' }).waitFor();
  await page.getByRole('navigation', { name: '現在の場所' }).getByRole('link', { name: 'お申込一覧' }).click();
  await page.waitForURL('**/certificate/applications/**');
  await isKept();
});

test('CRT-09 a record shows all that was applied for with its history, what can be done with it now, and beside it why the rest cannot', async () => {
  await using journey = await openJourney();
  const page = await enterCertificate(journey, identifier, phone);
  const history = page.getByRole('listitem').and(page.locator('mado-application [part~="event"]'));
  await openApplication(page, 'secure.nihonbashi-pay.example');
  assert.deepEqual(await openActions(page), ['申請取消']);
  assert.equal((await closedActions(page))['証明書が発行されていないため、手続きできません。']?.length, 7);
  assert.match((await history.allInnerTexts()).join(), /申込受付\s+\d.*,書類提出待ち\s+\d/s);
  const documents = page.locator('mado-application [part~="document"]');
  const told = (await documents.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  assert.match(told[0] ?? '', /^登記事項証明書 提出待ち .*発行から3か月以内/);
  assert.match(told[1] ?? '', /^印鑑証明書 提出待ち .*サービス申込書に押印された印鑑のもの/);
  assert.match(told[2] ?? '', /^サービス申込書 \S+に到着/);
  for (const fact of ['契約成立後に付与されます', 'F5 BIG-IP', '森下 直樹', '髙﨑 恵', '103-0027'])
    await page.getByText(fact).first().waitFor();

  await openApplication(page, 'api.nihonbashi-pay.example');
  assert.deepEqual(await openActions(page), ['別サービスへ切り替えて申請', '再発行申請', '担当者変更', '失効申請']);
  assert.deepEqual(
    Object.entries(await closedActions(page)).map(([reason, names]) => [reason.replace(/^[\d/]+/, ''), names]),
    [
      ['から手続きできます。', ['更新申請']],
      ['から手続きできます。', ['継続発行申請']],
      ['解約は、自動契約更新タイプの契約だけの手続きです。', ['解約申請']],
      ['すでに手続きが終わっているため、取り消せません。', ['申請取消']],
    ],
  );
  assert.match((await history.allInnerTexts()).join(), /申込受付.*審査中.*完了/s);

  await openApplication(page, 'www.nihonbashi-pay.example', '担当者変更');
  assert.deepEqual(await openActions(page), ['担当者変更', '解約申請']);
  const elsewhere = 'この種別のお申し込みからは、手続きできません。証明書を発行したお申し込みから手続きしてください。';
  const closed = (await closedActions(page))[elsewhere] ?? [];
  for (const name of ['更新申請', '再発行申請', '失効申請']) assert.ok(closed.includes(name), name);
  assert.equal(await page.getByText('ダウンロードはこちら').count(), 1, 'the heading alone');

  await openApplication(page, 'legacy.nihonbashi-pay.example');
  const open = await openActions(page);
  assert.deepEqual(open, ['別サービスへ切り替えて申請', '担当者変更', '失効申請', '解約申請']);
  assert.deepEqual(await accessibilityFindings(page), []);
});
