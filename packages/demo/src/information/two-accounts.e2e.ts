import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import { enter, signIn } from '../testing/information-pages.suite.ts';
import { journeys } from '../testing/journey.suite.ts';

const openJourney = journeys();
const settings = '/information/notification-settings/';
const [first, second] = ['村上 拓也', '髙﨑 恵'];
const identifierOf = (name: string): string =>
  demoAccounts['information']?.find(({ displayName }) => displayName === name)?.identifier ?? '';

const survey = (page: Page) => page.getByRole('checkbox', { name: 'アンケートのお願い' });
const save = (page: Page): Promise<void> => page.getByRole('button', { name: '保存', exact: true }).click();

/** In the dialog that asks who did something in this tab to sign in again: does. */
async function goOn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByText('ログインが終了しました。').waitFor();
  await dialog.getByRole('textbox', { name: 'パスワード', exact: true }).fill(demoPassword);
  await dialog.getByRole('button', { name: 'ログイン', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('AUTH-03 AUTH-04 two people in two tabs that hear nothing of each other: what is done in a tab is done for its own person or for nobody', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await enter(page, second); // once before, so that there are no terms to agree to later
  await page.context().addInitScript(() => void Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  await enter(page, first);
  await page.goto(settings);
  await survey(page).check();

  const tab = await page.context().newPage();
  await tab.goto('/information/home/');
  await tab.getByRole('button', { name: 'ログアウト' }).click();
  await tab.waitForURL('**/information/');
  await signIn(tab, identifierOf(second), demoPassword);
  await tab.waitForURL('**/information/home/');
  await tab.goto(settings);
  assert.equal(await survey(tab).isChecked(), false);

  await save(page);
  await goOn(page);
  await page.getByRole('status').filter({ hasText: '設定が保存されました。' }).waitFor();
  assert.equal(await survey(page).isChecked(), true);

  await tab.getByRole('checkbox', { name: '講習会のご案内' }).uncheck();
  await save(tab);
  await goOn(tab);
  await tab.getByRole('status').filter({ hasText: '設定が保存されました。' }).waitFor();
  await tab.reload();
  await tab.getByText(`${second} 様`).waitFor();
  assert.equal(await survey(tab).isChecked(), false, 'what was saved in the first tab is not hers');

  await page.getByRole('button', { name: 'ログアウト' }).click();
  await page.waitForURL('**/information/');
  await tab.reload();
  await tab.getByText(`${second} 様`).waitFor();
});

test('AUTH-04 a page says that another account signed in in another tab, and goes on as that person’s from the top', async () => {
  await using journey = await openJourney();
  journey.expect(401); // what a page reads before it knows that nobody is signed in
  const page = await journey.visit();
  await enter(page, second);
  await page.getByRole('button', { name: 'ログアウト' }).click();
  await page.waitForURL('**/information/');
  const tab = await page.context().newPage();
  await tab.goto('/information/'); // the form stands there before somebody else signs in in the first tab
  await tab.getByRole('textbox', { name: 'メールアドレス' }).waitFor();
  await enter(page, first);
  await page.goto(settings);
  await survey(page).waitFor();

  await signIn(tab, identifierOf(second), demoPassword);
  await tab.waitForURL('**/information/home/');
  const dialog = page.getByRole('dialog', { name: '別のアカウントでログインしました' });
  await dialog.getByText(`${second} 様としてログインしています。`).waitFor();
  await dialog.getByRole('button', { name: '続ける' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('banner').getByText(`${second} 様`).waitFor();
  await page.locator('h1:focus').waitFor();
  assert.equal(await tab.getByRole('dialog').count(), 0);
});
