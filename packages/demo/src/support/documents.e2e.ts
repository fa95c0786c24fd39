import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { journeys } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { enterSupport } from '../testing/support-pages.suite.ts';

// the whole browser, which has a viewer for PDFs
const openJourney = journeys({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

test('SUP-12 a document is found by words, kind, date, amount and partner, looked at in the page, taken as a file, and its link is worth nothing after signing out', async () => {
  await using journey = await openJourney();
  journey.expect(401, 404); // signed out, the list asks for nobody, who gets nothing, until the page is left
  const page = await enterSupport(journey, 'yoshiko.mishima');
  await page.goto('/support/documents/');
  const list = page.locator('mado-document-list');
  const first = list.locator('[part="row"]').filter({ hasText: 'R-2026-00418' });
  await first.waitFor();
  const cells = await first.innerText();
  const amount = Number(/([\d,]{5,})円|[¥￥]([\d,]{5,})/.exec(cells)?.slice(1).find(Boolean)?.replaceAll(',', ''));
  const [, date = ''] = /(\d{4}\/\d{2}\/\d{2})/.exec(cells) ?? [];
  assert.ok(amount > 0 && date, cells);
  const day = date.replaceAll('/', '-');
  const conditions: readonly (readonly [name: string, value: string, other: string])[] = [
    ['日付（から）', day, '2999-01-01'],
    ['日付（まで）', day, '2001-01-01'],
    ['金額（以上）', String(amount), '999999999'],
    ['金額（以下）', String(amount), '1'],
    ['取引先', '青空', '存在しない会社'],
  ];
  await list.getByText('条件を指定').first().click();
  const search = async (name: string, text: string): Promise<void> => {
    await list.getByLabel(name).fill(text);
    await button(page, '検索').click();
  };
  for (const [name, value, other] of conditions) {
    await search(name, other);
    await first.waitFor({ state: 'detached' });
    await search(name, value);
    await first.waitFor();
    await search(name, '');
  }
  await list.getByRole('searchbox').fill('R-2026-00402');
  await first.waitFor({ state: 'detached' });
  await list.getByRole('searchbox').fill('00418');
  await first.waitFor();
  const kind = list.getByLabel('種類');
  await kind.selectOption('請求書');
  await first.waitFor({ state: 'detached' });
  await kind.selectOption('すべての種類');
  await first.waitFor();

  await first.getByRole('link', { name: /をプレビュー$/ }).click();
  const dialog = page.getByRole('dialog');
  const frame = dialog.locator('iframe');
  await frame.waitFor();
  assert.match((await frame.getAttribute('src')) ?? '', /^blob:/);
  await button(dialog, '閉じる').click();
  await dialog.waitFor({ state: 'detached' });

  const link = first.getByRole('link', { name: /をダウンロード$/ });
  const url = (await link.getAttribute('href')) ?? '';
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.match(download.suggestedFilename(), /\.pdf$/);
  assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-');

  // somebody else's browser, a browser of nobody, and nobody any more
  const other = await enterSupport(journey, 'hiroshi.tsuji');
  assert.equal((await other.context().request.get(url)).status(), 404);
  const nobody = await journey.visit();
  assert.equal((await nobody.context().request.get(url)).status(), 200, 'the link is the permission');
  await page.getByRole('button', { name: 'ログアウト' }).first().click();
  await page.waitForURL('**/support/');
  assert.equal((await nobody.context().request.get(url)).status(), 404);
});
