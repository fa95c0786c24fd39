import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Download, Page } from 'playwright-core';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { button, enterLicense, textbox } from '../testing/license-pages.suite.ts';
import { makeContract } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const whole = ['ご契約名', 'ご契約番号', '会社名', '有効期限', '状態', '権限'];

async function openContracts(page: Page, identifier: string): Promise<void> {
  await enterLicense(page, identifier);
  await page.goto('/license/contracts/');
  await page.getByRole('columnheader', { name: 'ご契約名' }).waitFor();
}
const heads = (page: Page): Promise<readonly string[]> => page.getByRole('columnheader').allInnerTexts();
const kept = (page: Page): Promise<unknown> =>
  page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());

/** Presses, and reads the file that the browser saves. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The lines of a file whose cells are all texts on one line. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const lines = csv.split('\r\n');
  assert.equal(lines.pop(), '');
  assert.ok(lines.every((line) => /^(?:"(?:[^"]|"")*"(?:,(?!$)|$))+$/.test(line)));
  return lines.map((line) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text.replaceAll('""', '"')),
  );
}

test('LIC-04 columns that were chosen are there again after a reload and in another browser, and nobody else’s list changes', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await openContracts(page, owner);
  assert.deepEqual(await heads(page), whole);
  await button(page, '表示項目').click();
  await Promise.all([kept(page), page.getByRole('checkbox', { name: '会社名' }).uncheck()]);
  await Promise.all([kept(page), page.getByRole('checkbox', { name: '権限' }).uncheck()]);
  const chosen = ['ご契約名', 'ご契約番号', '有効期限', '状態'];
  assert.deepEqual(await heads(page), chosen);
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('columnheader', { name: 'ご契約名' }).waitFor();
  assert.deepEqual(await heads(page), chosen);

  const elsewhere = await journey.visit(phone);
  await openContracts(elsewhere, owner);
  assert.deepEqual(await heads(elsewhere), chosen);
  const colleague = await journey.visit(desktop);
  await openContracts(colleague, 'TKS-00418-01');
  assert.deepEqual(await heads(colleague), whole);
});

test('LIC-04 a view is saved under a name, chosen again, refused under the same name and deleted', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await openContracts(page, owner);
  await page.getByRole('searchbox').fill('基盤');
  await page.getByText('1件', { exact: true }).waitFor();
  await button(page, '表示').click();
  await textbox(page, 'いまの表示を保存').fill('基盤の契約');
  await Promise.all([kept(page), button(page, '保存').click()]);
  await button(page, '標準の表示').click();
  await page.getByText('全3件').waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), '');
  await page.reload();
  await button(page, '表示').click();
  await button(page, '基盤の契約').click();
  await page.getByText('1件', { exact: true }).waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), '基盤');
  await textbox(page, 'いまの表示を保存').fill('基盤の契約');
  await button(page, '保存').click();
  await page.getByText('「基盤の契約」は、ほかの表示の名前です。').waitFor();
  await button(page, '「基盤の契約」を削除').click();
  await Promise.all([kept(page), page.getByRole('dialog').getByRole('button', { name: '削除', exact: true }).click()]);
  await button(page, '基盤の契約').waitFor({ state: 'detached' });
});

test('LIC-04 all contracts are exported, a formula among their names made harmless, and a line that breaks in between is told and gone on from', async () => {
  await using journey = await openJourney();
  journey.expect('net::ERR_CONNECTION_RESET');
  const formula = '=HYPERLINK("http://x","y")';
  const page = await journey.visit(desktop);
  await enterLicense(page, owner);
  await makeContract(journey, owner, formula);
  for (let number = 1; number <= 20; number++) await makeContract(journey, owner, `契約 ${number}`);
  await page.goto('/license/contracts/');
  await page.getByText('24件中 1～20件を表示').waitFor();
  const further = '**/api/license/contracts?*cursor=*';
  await page.route(further, (route) => route.abort('connectionreset'));
  await button(page, 'CSVで書き出す').click();
  await page.getByText('書き出せませんでした。ファイルは保存されていません。').waitFor();
  await page.unroute(further);
  const { name, text } = await saved(page, () => button(page, 'もう一度試す').click());
  await page.getByText('24件を書き出しました。').and(page.locator('.mado-text')).waitFor();
  assert.match(name, /^ご契約一覧-\d{4}-\d{2}-\d{2}\.csv$/);
  assert.equal(text[0], '\uFEFF');
  const [head, ...rows] = cellsOf(text.slice(1));
  assert.deepEqual(head, whole);
  assert.equal(rows.length, 24);
  assert.equal(rows.filter(([contract]) => contract === `'${formula}`).length, 1);
  assert.ok(rows.flat().every((cell) => !/^\s*[=+\-@＝＋－＠]/u.test(cell)));
  assert.ok(rows.every(([, , , endsOn]) => /^\d{4}-\d{2}-\d{2}$/.test(endsOn ?? '')));
});
