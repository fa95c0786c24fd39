import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { enter, keyboard } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone, widths } from '../testing/journey.suite.ts';
import { tabTo } from '../testing/keys.suite.ts';

const openJourney = journeys();
const menuOf = (page: Page): Locator => page.getByRole('navigation').getByRole('button', { name: '製品FAQ' });
const searchOf = (page: Page): Locator => page.getByRole('searchbox', { name: 'キーワードで探す' });
const question = (page: Page, text: string): Locator => page.getByRole('main').getByRole('button', { name: text });
const update = 'プログラムの更新には、どのくらい時間がかかりますか？';

for (const [name, visit] of widths)
  test(`INF-08 the FAQ of a system is there as a whole, and narrowed by a process and by words, ${name}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    await enter(page, '髙﨑 恵');
    if (visit === phone) await page.getByRole('navigation').getByRole('button', { name: 'メニュー' }).tap();
    await menuOf(page).click();
    await page.getByRole('navigation').getByRole('link', { name: 'SIAS', exact: true }).click();
    await page.waitForURL('**/information/faq/sias/');
    const main = page.getByRole('main');
    await main.getByText(/\d+件中 1～20件を表示/).waitFor();

    await main.getByRole('radio', { name: '導入・更新' }).check();
    await main.getByText('6件', { exact: true }).waitFor();
    await question(page, update).click();
    await main.getByText('1台あたり10分ほどです。').waitFor();
    await main.getByRole('radio', { name: 'すべての処理' }).check();
    await main.getByText(/\d+件中 1～20件を表示/).waitFor();

    const found: string[] = [];
    for (const words of ['ＣＳＶ', 'csv']) {
      await searchOf(page).fill(words);
      await question(page, '銀行の入出金明細を取り込めますか？').waitFor();
      const count = main.getByText(/^\s*\d+件\s*$/);
      await count.waitFor();
      found.push(await count.innerText());
      await searchOf(page).fill('');
      await main.getByText(/\d+件中 1～20件を表示/).waitFor();
    }
    assert.equal(found[0], found[1], 'in full width and in half width');

    await searchOf(page).fill('宇宙旅行');
    await main.getByText('条件に合うものはありません').waitFor();
    await main.getByRole('button', { name: '絞り込みを解除' }).click();
    await question(page, update).waitFor();
    assert.equal(await searchOf(page).inputValue(), '');
  });

test('INF-08 what is searched stays after a reload and on the way back, and is searched everywhere where one process has none of it', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  const main = page.getByRole('main');
  await enter(page, '髙﨑 恵');
  await page.goto('/information/faq/sias/');
  await searchOf(page).fill('csv');
  await question(page, '銀行の入出金明細を取り込めますか？').waitFor();
  await main.getByRole('radio', { name: '導入・更新' }).check();
  await main.getByText('この処理には見つかりませんでした').waitFor();

  const isKept = async (): Promise<void> => {
    await main.getByText('この処理には見つかりませんでした').waitFor();
    assert.equal(await searchOf(page).inputValue(), 'csv');
    assert.ok(await main.getByRole('radio', { name: '導入・更新' }).isChecked());
  };
  await page.reload();
  await isKept();
  await page.getByRole('banner').getByRole('link', { name: 'お客様専用情報ポータル' }).click();
  await page.waitForURL('**/information/home/');
  await page.goBack();
  await isKept();

  await main.getByRole('button', { name: 'すべての処理から探す' }).click();
  await question(page, '銀行の入出金明細を取り込めますか？').waitFor();
  assert.equal(new URL(page.url()).search, '?faq-text=csv');
});

test('AUTH-01 INF-08 with the keyboard alone somebody signs in, comes home and reads an answer', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enter(page, '勅使河原 慎太郎', keyboard);
  await tabTo(menuOf(page)); // it opens as the focus comes
  const entry = page.getByRole('navigation').getByRole('link', { name: 'SIAS', exact: true });
  await tabTo(entry);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/information/faq/sias/');
  await keyboard.type(searchOf(page), '更新');
  await page.keyboard.press('Enter');
  await page.getByText(/^\s*\d+件\s*$/).waitFor();
  await keyboard.press(question(page, update));
  await page.getByText('1台あたり10分ほどです。').waitFor();
  assert.equal(await question(page, update).getAttribute('aria-expanded'), 'true');
});
