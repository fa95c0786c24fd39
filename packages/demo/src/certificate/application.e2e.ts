import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import {
  apply,
  beginNew,
  contact,
  fillAll,
  fillBasics,
  goOn,
  pressIn,
  printed,
  useStoredContacts,
  wizard,
  workThrough,
} from '../testing/application-pages.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { desktop, journeys } from '../testing/journey.suite.ts';
import { textbox } from '../testing/license-pages.suite.ts';
import { makeServerKey, publicKeyOf } from '../testing/openssl.suite.ts';

const openJourney = journeys();
const stored = 'k7m2p9qa';
const signing = 'x4t8w1zd';

test('CRT-03 CRT-04 CRT-06 CRT-20 a new application goes step by step to its number and its form, is accepted and issued, and its certificate is of the key that it was applied with', async () => {
  await using journey = await openJourney();
  const serverName = 'pay.nihonbashi-pay.example';
  const { key, csr } = await makeServerKey({ names: [serverName], organisation: '株式会社日本橋' });
  const [page, vendor] = [
    await enterCertificate(journey, stored, { ...desktop, acceptDownloads: true }),
    await journey.visit(),
  ];
  const menu = page.getByRole('navigation', { name: 'ポータルのメニュー' });
  await menu.getByRole('link', { name: 'お申込一覧' }).waitFor();
  const places = [
    ['新規申請', 'apply'],
    ['お申込一覧', 'applications'],
    ['アカウント情報登録', 'account-details'],
    ['クーポン管理', 'coupons'],
    ['よくあるお問い合わせ', 'help'],
    ['パスワード変更', 'password/change'],
  ] as const;
  assert.deepEqual(
    await menu.getByRole('link').allInnerTexts(),
    places.map(([name]) => name),
  );
  for (const [name, path] of places) {
    await menu.getByRole('link', { name }).click();
    await page.waitForURL(`**/certificate/${path}/`);
    await menu.locator('[aria-current=page]').getByText(name).waitFor();
  }
  await menu.getByRole('link', { name: 'お申込一覧' }).click();
  await beginNew(page);
  await pressIn(page, '次へ');
  await wizard(page).getByText('サーバ名（コモンネーム）を入力してください。').first().waitFor();
  await fillBasics(page, ' Pay.Nihonbashi-Pay.example', csr);
  await page.getByRole('combobox', { name: 'クーポン' }).selectOption({ label: 'クーポンを使わない' });
  for (const said of ['Chuo-ku', '株式会社日本橋', 'ECDSA P-256']) await wizard(page).getByText(said).first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await goOn(page, '申請組織情報');
  assert.equal(await textbox(page, '法人名').inputValue(), '株式会社日本橋オンライン決済サービス', 'as stored');
  await goOn(page, '担当者情報');
  await useStoredContacts(page);
  await contact(page, '技術担当者').getByRole('textbox', { name: '電話番号' }).fill('０３ー００００ー４１９９');
  await goOn(page, '入力内容の確認');
  const check = wizard(page);
  for (const fact of [serverName, '特約店の定める料金', '12か月', '髙﨑 恵', '03-0000-4199'])
    await check.getByText(fact, { exact: true }).first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  const number = await apply(page);

  const form = await printed(page, 'サービス申込書');
  for (const said of [
    number,
    '髙﨑恵',
    '国名JP',
    '市区町村名Chuo-ku',
    '組織名株式会社日本橋',
    `Webサイト名${serverName}`,
  ])
    assert.ok(form.includes(said), `${said} in ${form}`);
  await page.getByText('現在お待ちしている書類はありません。').waitFor();
  await page.reload(); // what was sent is an application now
  await page.waitForURL('**/certificate/application/?application=*');
  await page.locator('[part=state]').getByText('申込受付').waitFor();
  await menu.getByRole('link', { name: 'お申込一覧' }).click();
  const row = page.getByRole('row').filter({ hasText: serverName });
  for (const cell of ['申込受付', '新規発行']) await row.getByText(cell).waitFor();

  const item = await workThrough(vendor, number, '承諾する', '証明書を発行');
  const code = (await item.getByText(/^[A-Z]\d{7}$/).innerText()).trim();
  await page.reload();
  await row.getByText('完了').waitFor();
  await row.getByText(code).waitFor();
  await row.getByRole('link', { name: serverName }).click();
  await page.waitForURL('**/certificate/application/?application=*');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '証明書（PEM形式）', exact: true }).click(),
  ]);
  const certificate = await readFile(await download.path(), 'utf8');
  assert.equal(publicKeyOf.certificate(certificate), publicKeyOf.key(key));
  assert.ok(
    (await printed(page, 'サービス申込書の印刷')).includes(code),
    'from its detail, with the code that it has by now',
  );
});

test('CRT-04 CRT-06 CRT-20 extended validation asks for more: fields, a signatory, and documents, which are told by their names also after a reload', async () => {
  await using journey = await openJourney();
  const serverName = 'secure.zenkoku-shinko.example';
  const { csr } = await makeServerKey({ names: [serverName] });
  const page = await enterCertificate(journey, signing);
  await beginNew(page, { service: 'EV2.0' });
  await fillBasics(page, serverName, csr);
  await goOn(page, '申請組織情報');
  await fillAll(page, {
    法人名: '髙﨑・鷗外工業(株)',
    法人名カナ: 'ﾀｶｻｷｵｳｶﾞｲコウギョウ',
    登記住所の郵便番号: '１０００００１',
    登記住所: '東京都千代田区千代田1-1',
    申込者の氏名: '髙﨑 𠮷之助',
  });
  await pressIn(page, '次へ');
  for (const missing of ['登記番号を入力してください。', '申込者の役職名を入力してください。'])
    await wizard(page).getByText(missing).first().waitFor();
  await fillAll(page, { 登記番号: '０１１００１０１２３４５', 申込者の役職名: '代表理事' });
  await goOn(page, '担当者情報');
  for (const [index, role] of ['登録担当者', '技術担当者', '事務担当者', '契約責任者'].entries()) {
    const entries = {
      組織名: '髙﨑・鷗外工業(株)',
      氏名: `担当 ${index}`,
      郵便番号: '100-0001',
      住所: '東京都千代田区千代田1-1',
      電話番号: '０３－１１１１－２２２２',
      メールアドレス: `kakari${index}@zenkoku-shinko.example`,
    };
    if (index === 2) await contact(page, role).getByRole('button', { name: '登録担当者と同じ内容を入れる' }).click();
    else await fillAll(contact(page, role), entries);
  }
  await goOn(page, '入力内容の確認');
  for (const fact of [
    '髙﨑・鷗外工業（株）',
    'タカサキオウガイコウギョウ',
    '100-0001',
    '0110-01-012345',
    '03-1111-2222',
  ])
    await wizard(page).getByText(fact).first().waitFor();
  await wizard(page).getByText('138,600円（税込）').waitFor();

  // the answer is lost, and the page loaded anew
  journey.expect('net::ERR_CONNECTION_RESET', 404);
  await page.route('**/submission', async (route) => {
    assert.ok((await route.fetch()).ok());
    await route.abort('connectionreset');
  });
  await pressIn(page, '申込');
  await wizard(page).getByText('接続できませんでした。').waitFor();
  await page.unroute('**/submission');
  await page.reload();
  await wizard(page)
    .getByText(/お申込番号は\d{10}です。/)
    .waitFor();
  for (const name of ['サービス申込書', '登記事項証明書', '印鑑証明書'])
    await wizard(page).locator('[part=documents]').getByText(name, { exact: true }).waitFor();
  await page.goto('/certificate/applications/');
  const rows = page.getByRole('row').filter({ hasText: serverName });
  await rows.first().waitFor();
  assert.equal(await rows.count(), 1, 'it was applied for once');
  await atList(page, serverName);
});

async function atList(page: Page, serverName: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: serverName });
  await row.getByText('書類提出待ち').first().waitFor();
  await row.getByRole('link', { name: serverName }).click();
  await page.waitForURL('**/certificate/application/?application=*');
  await page.getByText('発行から3か月以内の履歴事項全部証明書または').waitFor();
}
