import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Portal } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { enter } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const name = '村上 拓也';
const other = demoAccounts['information']?.find(({ displayName }) => displayName === '勅使河原 慎太郎');
const password = 'Sakura#Hana.2026';

const fields = (page: Page): readonly Locator[] =>
  ['現在のパスワード', '新しいパスワード', '新しいパスワード（確認）'].map((label) =>
    page.locator('mado-password-change').getByRole('textbox', { name: label, exact: true }),
  );
const values = (page: Page): Promise<readonly string[]> => Promise.all(fields(page).map((field) => field.inputValue()));
const change = (page: Page): Promise<void> => page.getByRole('button', { name: '変更する', exact: true }).click();

async function type(page: Page, ...typed: readonly string[]): Promise<void> {
  for (const [index, field] of fields(page).entries()) await field.fill(typed[index] ?? '');
}

/** What the browser keeps for the site, where it could be read later. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([localStorage, sessionStorage, history.state, document.cookie, location.href]));

/** In the dialog that asks: signs the same person in. */
async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByText('30分間操作がなかったため、ログアウトしました。').waitFor();
  const current = dialog.getByRole('textbox', { name: 'パスワード', exact: true });
  await current.fill(demoPassword);
  await current.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

test('AUTH-03 AUTH-06 a session that ends while a new password is being typed is renewed in place, and the change is finished', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit(phone);
  await enter(page, name);
  await page.goto('/information/password/change/');
  await type(page, demoPassword, 'Sakura#');

  await passTime(journey, 31, '分');
  await page.locator('mado-portal').evaluate(async (host) => {
    const portal: Portal = await Reflect.get(host, 'ready');
    await portal.session.refresh(); // as the page asks by itself now and then
  });
  await page.getByRole('alert').filter({ hasText: '入力した内容は残っています。' }).waitFor();
  for (const typed of [demoPassword, 'Sakura#'])
    assert.ok(!(await kept(page)).includes(typed), 'nowhere but in the form');
  await page.getByRole('button', { name: 'もう一度ログインする' }).click();
  await signInAgain(page);
  assert.deepEqual(await values(page), [demoPassword, 'Sakura#', '']);

  await type(page, demoPassword, password, password);
  await passTime(journey, 31, '分');
  await change(page); // the end is learnt by sending it
  await page.getByRole('dialog').getByRole('button', { name: 'あとでログインする' }).click();
  await page.getByRole('alert').filter({ hasText: 'もう一度ログインしてください。' }).waitFor();
  assert.deepEqual(await values(page), [demoPassword, password, password]);
  await change(page);
  await signInAgain(page);
  await page.getByText('パスワードを変更しました。').first().waitFor();
  assert.equal(new URL(page.url()).pathname, '/information/password/change/', 'nobody was led away');
  await page.getByRole('link', { name: '続ける' }).click();
  await page.getByRole('main').getByText(`${name} 様`).waitFor();
  const inbox = await journey.visit();
  await inbox.goto('/inbox/');
  await inbox.getByRole('heading', { name: 'パスワード変更のお知らせ' }).first().waitFor();
  assert.equal(await inbox.getByRole('heading', { name: 'パスワード変更のお知らせ' }).count(), 1, 'changed once');
});

test('AUTH-03 AUTH-06 another account that signs in there finds an empty form, and neither password was changed', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit(desktop);
  await enter(page, name);
  await page.goto('/information/password/change/');
  await type(page, demoPassword, password, password);
  await page.getByRole('checkbox', { name: 'パスワードを表示' }).check();
  await passTime(journey, 31, '分');
  await change(page);

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'メールアドレス' }).fill(other?.identifier ?? '');
  await dialog.getByRole('textbox', { name: 'パスワード', exact: true }).fill(demoPassword);
  await dialog.getByRole('button', { name: 'ログイン', exact: true }).click();
  await dialog.getByText('別のアカウントでログインしました').waitFor();
  assert.deepEqual(await values(page), ['', '', ''], 'already behind the dialog');
  await dialog.getByRole('button', { name: '続ける' }).click();
  await page
    .getByRole('banner')
    .getByText(other?.displayName ?? '')
    .waitFor();
  assert.deepEqual(await values(page), ['', '', '']);
  assert.equal(await page.getByRole('checkbox', { name: 'パスワードを表示' }).isChecked(), false);
  assert.equal(await page.locator('input[name="username"]').inputValue(), other?.identifier);

  for (const person of [name, other?.displayName ?? '']) await enter(await journey.visit(), person); // with the former password
  await type(page, demoPassword, password, password);
  await change(page);
  await page.getByText('パスワードを変更しました。').first().waitFor(); // the form is theirs now
});
