import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, journeys, phone, ways, widths } from '../testing/journey.suite.ts';
import { enterMypage } from '../testing/mypage-pages.suite.ts';
import { settled } from '../testing/support-pages.suite.ts';

const openJourney = journeys();
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const [width, visit] of ways([
  ...widths,
  ['at 360 px', { ...phone, viewport: { width: 360, height: 740 } }],
] as const))
  test(`MYP-11 MYP-17 a subscriber comes from the newest bill at home to its lines and tax, takes the PDF, and narrows all statements to a year, ${width}`, async () => {
    await using journey = await openJourney();
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    await page.goto('/mypage/home/');
    const bill = page.locator('mado-statement-list');
    const newest = bill.getByRole('link', { name: /^\d{4}年\d{1,2}月ご請求分$/ });
    const name = (await newest.textContent())?.trim() ?? '';
    assert.equal(await newest.count(), 1);
    await settled(page);
    assert.deepEqual(await accessibilityFindings(page), []);
    await newest.click();
    await page.waitForURL('**/mypage/statement/?id=*');
    await page.getByRole('heading', { name }).waitFor();

    const rows = await page.getByRole('table').getByRole('row').allTextContents();
    const amounts = rows.slice(1).map((row) => Number(/(-?[\d,]+)円/.exec(row)?.[1]?.replaceAll(',', '')));
    const total = amounts.pop();
    assert.ok(amounts.length >= 4, 'internet, television, telephone and calls');
    assert.equal(
      amounts.reduce((sum, amount) => sum + amount, 0),
      total,
      'the lines come to the total',
    );
    await page.getByText('10%対象', { exact: true }).waitFor();
    await page.getByText('T1234567890123').waitFor();
    await page.getByText('末尾4242').waitFor();
    assert.doesNotMatch(await page.locator('mado-statement').innerText(), /\d{12}(?!\d)/, 'no number of a card');
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.equal(await sideways(page), 0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDFをダウンロード' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^statement-40010001-\d{6}\.pdf$/);

    await page.getByRole('link', { name: 'すべてのご請求明細を見る' }).click();
    await page.getByText('全15件').waitFor();
    const year = page.getByRole('combobox', { name: '表示する年' });
    const [, , last = ''] = await year.getByRole('option').allTextContents();
    await year.selectOption({ label: last.trim() });
    await page.waitForURL(`**/?statements-year=${last.trim().slice(0, 4)}`);
    await page.getByText('全15件').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('mado-statement-list').getByRole('link').first().waitFor();
    for (const one of await page.locator('mado-statement-list').getByRole('link').allTextContents())
      assert.ok(one.trim().startsWith(last.trim()), one);
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.equal(await sideways(page), 0);
  });

test('MYP-11 a charge that did not go through is said, and leads to the payment method; somebody else’s statement is none', async () => {
  await using journey = await openJourney();
  journey.expect(404);
  const page = await enterMypage(journey, 'takahashi-family', desktop);
  await page.goto('/mypage/statements/');
  await page.getByText('お引き落とし未完了').waitFor();
  const link = page.getByRole('link', { name: /ご請求分$/ }).first();
  const address = (await link.getAttribute('href')) ?? '';
  await page.getByRole('link', { name: 'お支払い方法を確認・変更する' }).click();
  await page.waitForURL('**/mypage/payment-method/');

  const other = await enterMypage(journey, 'yuki.yamanouchi', desktop);
  await other.goto(address);
  await other.getByText('ご請求明細を読み込めませんでした').waitFor();
});
