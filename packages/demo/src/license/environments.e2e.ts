import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { journeys } from '../testing/journey.suite.ts';
import { button, decide, enterLicense, openContract, openTab, textbox } from '../testing/license-pages.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const contract = '全社業務基盤（本番・開発）';
const workflow = '申請承認ワークフロー';

const row = (page: Page, name: string): Locator =>
  page.locator('mado-environment-list').getByRole('row').filter({ hasText: name });
const product = (page: Page, name: string): Locator =>
  page.locator('mado-environment-assignment').getByRole('row').filter({ hasText: name });
const names = (page: Page): Promise<readonly string[]> =>
  page.locator('mado-environment-list').getByRole('rowheader').allInnerTexts();

test('LIC-04 LIC-05 LIC-06 an owner goes by the guide: makes an environment, which stands where its sort key says, and assigns it products; what remains is shown while typing and cannot be exceeded', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await enterLicense(page, owner);
  await openContract(page, contract, '環境');
  await button(page, '新しい環境を作成').click();
  await button(page, '登録').click();
  await page.getByText('環境名を入力してください。').first().waitFor();
  await textbox(page, '環境名').fill('検証環境');
  await textbox(page, 'ソートキー').fill('１５');
  await page.getByText('この名前の環境は、すでにあります。別の名前を入力してください。').first().waitFor();
  await textbox(page, '環境名').fill('性能試験環境');
  await button(page, '登録').click();
  await decide(page, '性能試験環境', '15');
  await page.getByText('環境「性能試験環境」を作成しました。').waitFor();
  assert.deepEqual(await names(page), ['本番環境', '性能試験環境', '検証環境', '開発環境（名古屋・四日市 共用）']);

  await row(page, '性能試験環境').getByRole('button', { name: '割り当て' }).click();
  const count = page.getByLabel(`${workflow}の割り当て数`);
  await product(page, workflow).getByText('300', { exact: true }).waitFor();
  await count.click({ position: { x: 8, y: 8 } });
  await page.keyboard.type('25'); // in place of the 0 that stands there
  await product(page, workflow).getByText('275', { exact: true }).waitFor();
  await count.fill('301');
  await product(page, workflow).getByText('1超過').filter({ visible: true }).waitFor();
  await button(page, '割り当て').click();
  await page.getByText('この環境に割り当てられるのは300までです。').first().waitFor();
  await count.fill('３００');
  await button(page, '割り当て').click();
  await decide(page, workflow, '300');
  await page.getByText('割り当てました。').waitFor();
  await button(page, '利用（アクティベート）へ進む').click();
  await page.getByRole('heading', { name: '利用（アクティベート）' }).waitFor();
  await page.goBack();
  await count.waitFor();
  await page.reload();
  assert.equal(await count.inputValue(), '300');
  assert.match(new URL(page.url()).hash, /^#environments\/[^/]+\/assignment$/);

  await openTab(page, 'リソース');
  assert.equal(new URL(page.url()).hash, '#resources');
  await page.goBack();
  await count.waitFor();
});

test('LIC-06 two owners who assign the same last licences at once never get more than there are, and the second is told', async () => {
  await using journey = await openJourney();
  journey.expect(409);
  const [one, other] = [await journey.visit(), await journey.visit()];
  for (const [page, who] of [
    [one, owner],
    [other, 'TKS-00418-01'],
  ] as const) {
    await enterLicense(page, who);
    await openContract(page, contract, '環境');
  }
  await row(one, '検証環境').getByRole('button', { name: '割り当て' }).click();
  await row(other, '開発環境').getByRole('button', { name: '割り当て' }).click();
  await one.getByLabel(`${workflow}の割り当て数`).fill('500');
  await other.getByLabel(`${workflow}の割り当て数`).fill('300');
  for (const page of [one, other]) {
    await button(page, '割り当て').click();
    await page.getByRole('dialog').waitFor();
  }
  await decide(one);
  await one.getByText('割り当てました。').waitFor();
  await button(other.getByRole('dialog'), '決定').click();
  await other.getByRole('alert').filter({ hasText: '残りの数を確認してください' }).first().waitFor();
  assert.equal(await other.getByLabel(`${workflow}の割り当て数`).inputValue(), '300', 'what was typed stays');
});

test('LIC-04 LIC-05 LIC-06 a member sees environments and what is assigned, and nothing to change', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await enterLicense(page, owner);
  await openContract(page, '購買システム 海外拠点展開', '環境');
  await page.getByText('メンバー').first().waitFor();
  await row(page, '海外拠点 本番').getByRole('button', { name: '割り当てを見る' }).click();
  await product(page, workflow).getByText('260').first().waitFor();
  assert.equal(await page.locator('mado-environment-assignment').getByRole('textbox').count(), 0);
  for (const name of ['新しい環境を作成', '割り当て', '見積依頼'])
    assert.equal(await button(page, name).count(), 0, name);
});
