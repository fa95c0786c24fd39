import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { journeys } from '../testing/journey.suite.ts';
import { button, decide, enter, openContract } from '../testing/license-pages.suite.ts';

const openJourney = journeys();
const contract = '全社業務基盤（本番・開発）';
const products = ['業務基盤 ふうか スタンダード', '申請承認ワークフロー', '帳票デザイナー', '社内文書検索'];
const mobile = 'モバイル接続オプション（iOS・Android）';

const wish = (page: Page, product: string): Locator => page.getByLabel(`${product}のご希望`);
const count = (place: Page | Locator, product: string): Locator => place.getByLabel(`${product}の希望の数`);

test('LIC-18 LIC-19 LIC-20 an owner asks for a quote by the guide: another count, a product that ends, one bought in addition; the request is listed, and cancelling everything is refused with whom to ask', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await enter(page, 'TKS-00418-02');
  await openContract(page, contract, '環境');
  await button(page, '見積依頼').click();
  await page.getByText('ご契約の解約と新規のご契約は、このポータルでは手続きできません。').first().waitFor();
  const quote = page.locator('mado-quote-request');
  const ask = button(quote, '見積依頼');
  await ask.click();
  await page.getByText('変更も追加もありません').first().waitFor();
  for (const product of products) await wish(page, product).selectOption('更新時に解約');
  await ask.click();
  await page.getByText('すべての製品を解約することはできません').first().waitFor();
  await page.getByText('license-sales@vendor.example').first().waitFor();

  for (const product of products) await wish(page, product).selectOption('継続');
  await wish(page, '申請承認ワークフロー').selectOption('数を変更');
  await count(page, '申請承認ワークフロー').fill('0');
  await ask.click();
  await page
    .getByText('1から9999999までの整数')
    .or(page.getByText('1以上の整数'))
    .or(page.getByText('までの整数'))
    .first()
    .waitFor();
  await count(page, '申請承認ワークフロー').fill('４０００');
  await wish(page, '帳票デザイナー').selectOption('更新時に解約');

  await button(quote, '追加').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: mobile }).check();
  await count(dialog, mobile).fill('150');
  await button(dialog, '追加').click();
  await dialog.waitFor({ state: 'detached' });
  await ask.click();
  await decide(page, '3,500ユーザから4,000ユーザへ', '更新時に解約', '150ユーザ');
  const saved = await page.getByText(/^見積を依頼しました（依頼番号 Q-\d{4}-\d{6}）。$/).innerText();
  const number = /Q-\d{4}-\d{6}/.exec(saved)?.[0] ?? '';
  const listed = quote
    .getByRole('row')
    .filter({ hasText: number })
    .or(quote.getByRole('listitem').filter({ hasText: number }));
  await listed.getByText('依頼済み').first().waitFor();
  assert.match(new URL(page.url()).hash, /^#quote-request$/);
});
