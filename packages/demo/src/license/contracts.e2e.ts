import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { demoLicenseKeys } from '@madoguchi/server/demo-data.js';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import {
  button,
  decide,
  enterLicense,
  openContract,
  openTab,
  person,
  textbox,
} from '../testing/license-pages.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const contract = '全社業務基盤（本番・開発）';
const edi = '流通BMS・EDI接続パック';

const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name });

test('LIC-03 home shows the contracts that run with their ends, the site map leads to every area, and the help video plays with its captions', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await enterLicense(page, owner);
  const portlet = page.getByRole('main').locator('mado-contract-list');
  await portlet.getByText('まもなく終了（残り23日）').waitFor();
  assert.deepEqual(await portlet.getByRole('link', { name: /契約|基盤/ }).allInnerTexts(), [
    'すべてのご契約を見る',
    '購買システム 海外拠点展開（タイ・ベトナム・インドネシア）共同利用契約',
    contract,
  ]);
  const video = page.locator('video');
  const played = await video.evaluate(async (element) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error('no video');
    element.muted = true;
    await element.play();
    const [track] = element.textTracks;
    if (track) track.mode = 'showing';
    await new Promise((resolve) => element.addEventListener('timeupdate', resolve, { once: true }));
    element.pause();
    element.currentTime = 20; // a part that has to be asked for
    await new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }));
    return { duration: Math.round(element.duration), at: element.currentTime, captions: track?.cues?.length };
  });
  assert.deepEqual(played, { duration: 36, at: 20, captions: 6 });

  const map = page.getByRole('banner').getByRole('navigation', { name: 'サイトマップ' });
  await button(map, 'サイトマップ').click();
  const named = async (area: string): Promise<readonly string[]> =>
    map.getByRole('region', { name: area }).getByRole('link').allInnerTexts();
  assert.deepEqual(await named('ライセンスポータル'), ['ホーム', 'ご契約一覧']);
  assert.deepEqual(await named('個人設定'), ['パスワードの変更', '退会']);
  await page.keyboard.press('Escape');
  await map.getByRole('link', { name: '退会' }).waitFor({ state: 'hidden' });
  await portlet.getByRole('link', { name: 'すべてのご契約を見る' }).click();
  await page.waitForURL('**/license/contracts/');
});

test('LIC-04 LIC-14 LIC-16 LIC-17 contracts are searched and opened; each tab stands in the address, and shows products, files that are stored, and particulars', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enterLicense(page, owner);
  await page.goto('/license/contracts/');
  const list = page.locator('mado-contract-list');
  await list.getByText('全3件').waitFor();
  await list.getByRole('searchbox').fill('ｌ－2024');
  await list.getByRole('link', { name: '研究所 文書管理' }).waitFor({ state: 'detached' });
  await list.getByRole('link', { name: contract }).click();
  await page.getByRole('heading', { name: contract }).waitFor();

  await openTab(page, '製品');
  assert.equal(new URL(page.url()).hash, '#products');
  assert.match(await row(page, '申請承認ワークフロー').innerText(), /3,500\s*ユーザ\s*3,200\s*300/);
  assert.equal(await row(page, '旧版データ連携アダプター').count(), 0);
  await page.getByRole('switch', { name: '期限切れの製品を表示する' }).click();
  await row(page, '旧版データ連携アダプター').getByText('期限切れ').waitFor();

  await openTab(page, 'リソース');
  await row(page, 'release-notes').first().waitFor();
  await page.getByRole('searchbox', { name: 'ファイル名、製品名で検索' }).fill('ひな型');
  await row(page, 'release-notes').first().waitFor({ state: 'detached' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('mado-resource-list a[download]').click(),
  ]);
  assert.equal(download.suggestedFilename(), '申請書ひな型一覧.csv');
  assert.match(await readFile(await download.path(), 'utf8'), /1,稟議書,3/);
  await page.getByRole('searchbox').fill('legacy');
  await page.locator('mado-resource-list a[download]').first().waitFor({ state: 'detached' }); // it has expired

  await openTab(page, 'ご契約詳細');
  const detail = page.getByRole('tabpanel', { name: 'ご契約詳細' });
  for (const fact of ['L-2024-00418', person(owner).company ?? '', 'エンタープライズ', '03-0000-2210'])
    await detail.getByText(fact).first().waitFor();
  await page.reload();
  await detail.getByText('L-2024-00418').waitFor();
  await page.goBack();
  await page.getByRole('tabpanel', { name: 'リソース' }).waitFor();
});

test('LIC-07 LIC-15 a licence key adds another product, in full width and without hyphens; what is wrong with a key is told; the product is then assigned to an environment', async () => {
  await using journey = await openJourney();
  journey.expect(404, 409);
  const page = await journey.visit();
  await enterLicense(page, owner);
  await openContract(page, contract, '製品');
  const [key = ''] = demoLicenseKeys;
  const bare = key.replaceAll('-', '');
  await button(page, 'その他製品を追加').click();
  const field = textbox(page, 'ライセンスキー');
  const add = button(page, '追加');
  await field.fill(bare.slice(0, 24));
  await add.click();
  await page.getByText('ライセンスキーは25文字です。いまは24文字です。').first().waitFor();
  await field.fill(bare.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
  await add.click();
  await page.getByText('どこかの文字が違うようです。').first().waitFor();
  await field.fill(
    bare.toLowerCase().replaceAll(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
  );
  await add.click();
  await page.getByRole('dialog').getByText(edi).waitFor();
  await decide(page);
  await page.getByText(`「${edi}」を追加しました。`).waitFor();
  await row(page, edi).getByText('その他の製品').waitFor();
  await button(page, 'その他製品を追加').click();
  await field.fill(key);
  await add.click();
  await page.getByText('このライセンスキーは、このご契約に追加済みです。').first().waitFor();

  await openContract(page, contract, '環境');
  await button(page, '開発環境（名古屋・四日市 共用）の割り当て').click();
  await button(page, 'その他の製品を追加').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: edi }).check();
  await button(dialog, '選択').click();
  await page.getByLabel(`${edi}の割り当て数`).fill('2');
  await button(page, '割り当て').click();
  await decide(page, edi, '2');
  await page.getByText('割り当てました。').waitFor();
  await openTab(page, '製品');
  await row(page, edi).getByText('2', { exact: true }).first().waitFor();
});

test('LIC-13 a company of the register is found by a part of its name and added as a group company; none is added twice, and one is taken out', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await enterLicense(page, owner);
  await openContract(page, contract, 'グループ会社');
  await row(page, '東海ケミカル物流株式会社').waitFor();
  await button(page, 'グループ会社を追加').click();
  const name = textbox(page, '会社名').or(page.getByRole('searchbox', { name: '会社名' }));
  await name.fill('東海');
  await button(page, '検索').click();
  await page.getByText('「東海」に合う会社 15社').waitFor();
  await page.getByRole('radio', { name: '東海総合化学アジア株式会社' }).check();
  await button(page, '追加').click();
  await decide(page, '東海総合化学アジア株式会社');
  await page.getByText('「東海総合化学アジア株式会社」をグループ会社に追加しました。').waitFor();

  await button(page, 'グループ会社を追加').click();
  await name.fill('東海総合化学アジア');
  await button(page, '検索').click();
  await page.getByText('追加済み').waitFor();
  await button(page, 'キャンセル').click();
  await button(page, '東海ケミカル物流株式会社をグループ会社から外す').click();
  await decide(page, 'この会社では、このご契約のライセンスを利用できなくなります。');
  await page.getByText('「東海ケミカル物流株式会社」をグループ会社から外しました。').waitFor();
  assert.equal(await row(page, '東海ケミカル物流株式会社').count(), 0);
});
