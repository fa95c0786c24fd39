import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { carriedOut } from '../testing/line-down.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { enterSupport, supported } from '../testing/support-pages.suite.ts';
import { mailSent } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

test('SUP-11 OPS-03 another quote is asked for, the vendor publishes it, its mail leads to it, and it is ordered with a purchase order', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'yoshiko.mishima', phone);
  await page.goto('/support/home/');
  await page
    .locator('mado-support-home')
    .getByRole('link', { name: /社内ネットワーク 統合保守/ })
    .first()
    .click();
  await page.waitForURL('**/support/renewal-quote/?id=*');
  const quote = page.locator('mado-renewal-quote');
  await quote.getByLabel('ご希望の内容').fill('24か月の見積もお願いします。');
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  await button(page, '再見積を依頼する').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '再見積を依頼する' }).click();
  await quote.getByText('再見積を依頼しました。').waitFor();

  const vendor = await journey.visit();
  await vendor.goto('/vendor/support/billing/');
  const asked = vendor.locator('.works li').filter({ hasText: '社内ネットワーク 統合保守 更新のお見積り（12か月）' });
  await asked.locator('.state').getByText('再見積を依頼済み').waitFor();
  await asked.locator('summary').click();
  await asked.getByText('24か月の見積もお願いします。').waitFor();
  const number = await asked.locator('.number').innerText();
  const form = vendor.getByRole('form', { name: '更新見積' });
  const [option = ''] = await form.getByLabel('差し替える見積').locator('option', { hasText: number }).allInnerTexts();
  await form.getByLabel('差し替える見積').selectOption(option);
  for (const [name, text] of [
    ['見積番号', 'R-2030-24'],
    ['件名', '社内ネットワーク 統合保守 更新のお見積り（24か月）'],
    ['金額（円、税込）', '22,000,000'],
    ['更新後の最初の日', '2030-04-01'],
    ['更新後の最終日', '2032-03-31'],
    ['見積日', '2026-01-05'],
    ['発注の期限', '2030-03-31'],
  ] as const)
    await form.getByLabel(name).fill(text);
  await form.getByLabel('PDFファイル').setInputFiles({ ...pdf, name: '見積書_R-2030-24.pdf' });
  await button(form, '更新見積を公開').click();
  await form.getByText(/更新見積 R-2030-24 を公開し/).waitFor();

  const { identifier } = supported('yoshiko.mishima');
  const mail = await mailSent(journey, { recipient: identifier, says: 'R-2030-24', portal: 'support' });
  const [link = ''] = /https?:\S*\/support\/renewal-quote\/\?id=\S+/.exec(mail.text) ?? [];
  await page.goto(link);
  await quote.getByText('R-2030-24').first().waitFor();
  await quote.locator('input[type="file"]').setInputFiles({ ...pdf, name: '発注書.pdf' });
  await quote
    .getByText(/発注書\.pdf.*を添付しました/)
    .first()
    .waitFor();
  await button(page, '発注する').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '発注する' }).click();
  await quote.getByText('発注しました。ありがとうございます。').waitFor();
  await vendor.reload();
  const ordered = vendor.locator('.works li').filter({ has: vendor.locator('.number', { hasText: 'R-2030-24' }) });
  await ordered.locator('.state').getByText('発注済み').waitFor();
  await ordered.locator('summary').click();
  const file = await ordered.getByRole('link', { name: '発注書.pdf' }).getAttribute('href');
  assert.deepEqual(await (await vendor.request.get(file ?? '')).body(), pdf.buffer);
  await page.goto('/support/documents/');
  await page.locator('mado-document-list').getByText('R-2030-24').first().waitFor();
});

test('SUP-12 OPS-03 what the vendor published is in the file that a customer takes of the documents, as it is narrowed', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'yoshiko.mishima');
  await page.goto('/support/documents/');
  const list = page.locator('mado-document-list');
  await list.getByRole('combobox', { name: '種類' }).selectOption('invoice');
  await page.waitForURL('**?documents-kind=invoice');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'CSVで書き出す').click()]);
  assert.match(download.suggestedFilename(), /^見積書・契約書・請求書-\d{4}-\d{2}-\d{2}\.csv$/);
  const [head = '', ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  assert.equal(head, '\uFEFF"種類","書類番号","件名","取引先","金額（税込）","日付","保守契約番号","保守契約"');
  assert.ok(rows.length > 0 && rows.every((row) => row.startsWith('"請求書",')), rows.join('\n'));
  await list
    .locator('[part="count"]')
    .filter({ hasText: new RegExp(`(?<!\\d)${rows.length}件`) })
    .waitFor();
});

test('SUP-11 of two people who answer one quote at once one does; the other is told who did, and what, and nothing was ordered twice', async () => {
  await using journey = await openJourney();
  journey.expect(409, 412);
  const people = ['yoshiko.mishima', 'hiroshi.tsuji'] as const;
  const pages = await Promise.all(people.map((name) => enterSupport(journey, name)));
  for (const page of pages) {
    await page.goto('/support/renewal-quotes/');
    await page
      .getByRole('main')
      .getByRole('link', { name: /社内ネットワーク 統合保守 更新のお見積り（12か月）/ })
      .first()
      .click();
    const quote = page.locator('mado-renewal-quote');
    await quote.locator('input[type="file"]').setInputFiles({ ...pdf, name: '発注書.pdf' });
    await quote
      .getByText(/発注書\.pdf.*を添付しました/)
      .first()
      .waitFor();
    await button(page, '発注する').first().click();
    await page.getByRole('dialog').getByRole('button', { name: '発注する' }).waitFor();
  }
  await Promise.all(pages.map((page) => page.getByRole('dialog').getByRole('button', { name: '発注する' }).click()));
  const thanks = (page: Page) => page.getByText('発注しました。ありがとうございます。');
  const meanwhile = (page: Page) => page.getByText(/様が.*に回答しました。/);
  for (const page of pages) await thanks(page).or(meanwhile(page)).first().waitFor();
  const told = await Promise.all(pages.map(async (page) => (await thanks(page).count()) > 0));
  assert.equal(told.filter(Boolean).length, 1);
  const winner = told.indexOf(true);
  const loser = pages[1 - winner];
  assert.ok(loser);
  const name = supported(people[winner] ?? '').displayName;
  await loser
    .getByText(new RegExp(`${name}様が.*に回答しました。`))
    .first()
    .waitFor();
  assert.equal(await carriedOut(journey, 'orderRenewalQuote'), 1);
  const vendor = await journey.visit();
  await vendor.goto('/vendor/support/billing/');
  const ordered = vendor.locator('.works li').filter({ hasText: '社内ネットワーク 統合保守 更新のお見積り（12か月）' });
  await ordered.locator('.state').getByText('発注済み').waitFor();
  await ordered.locator('summary').click();
  assert.equal(await ordered.getByRole('link', { name: '発注書.pdf' }).count(), 1);
});

test('SUP-11 ten clicks and Enter ask for one new quote', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'yoshiko.mishima');
  await page.goto('/support/renewal-quotes/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /社内ネットワーク 統合保守 更新のお見積り（12か月）/ })
    .first()
    .click();
  const quote = page.locator('mado-renewal-quote');
  await quote.getByLabel('ご希望の内容').fill('24か月の見積もお願いします。');
  await button(page, '再見積を依頼する').first().click();
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') sent++;
  });
  const decide = page.getByRole('dialog').getByRole('button', { name: '再見積を依頼する' });
  await decide.focus();
  await decide.evaluate((act) => {
    if (act instanceof HTMLElement) for (let click = 0; click < 10; click++) act.click();
  });
  await page.keyboard.press('Enter');
  await quote.getByText('再見積を依頼しました。').waitFor();
  assert.equal(sent, 1);
  assert.equal(await carriedOut(journey, 'askForNewQuote'), 1);
});
