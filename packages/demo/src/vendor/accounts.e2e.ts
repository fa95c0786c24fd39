import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { enter, signIn } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const person = demoAccounts['information']?.find(({ displayName }) => displayName === '村上 拓也');
const identifier = person?.identifier ?? '';
const password = 'Sakura#Hana.2026';

async function lock(page: Page): Promise<void> {
  await page.goto('/information/');
  for (let failure = 0; failure < 5; failure++) {
    const answered = page.waitForResponse('**/api/information/session');
    await signIn(page, identifier, `Wrong.Password_${failure}`);
    await answered;
    await page.locator('mado-login button:not([aria-disabled])').getByText('ログイン').waitFor(); // one at a time
  }
  await isLocked(page);
}

async function isLocked(page: Page): Promise<void> {
  await signIn(page, identifier, demoPassword);
  await page.getByRole('alert').filter({ hasText: '入力の間違いが続いたので' }).waitFor();
}

async function unlock(vendor: Page, typed: string): Promise<void> {
  await vendor.goto('/vendor/');
  const form = vendor.getByRole('form', { name: 'ロックの解除' });
  await form.getByLabel('メールアドレス').fill(typed);
  await form.getByRole('button', { name: 'ロックを解除' }).click();
}

test('AUTH-02 five failures lock until 15:00.000 have passed: at 14:59.999 the right password is refused too', async () => {
  await using journey = await openJourney();
  journey.expect(401, 423);
  const page = await journey.visit();
  await lock(page);
  await passTime(journey, 899_999, 'ミリ秒');
  await isLocked(page);
  await passTime(journey, 1, 'ミリ秒');
  await signIn(page, identifier, demoPassword);
  await page.waitForURL('**/information/home/');
});

test('AUTH-02 OPS-01 the vendor ends a lock at once, and is told of an address that nobody has, on a desktop', async () => {
  await using journey = await openJourney();
  journey.expect(401, 423, 404);
  const [page, vendor] = [await journey.visit(), await journey.visit()];
  await lock(page);
  await unlock(vendor, 'nobody@nanshin-bus.example');
  await vendor.getByText('このメールアドレスのアカウントはありません。').waitFor();
  assert.equal(
    await vendor.getByRole('form', { name: 'ロックの解除' }).getByLabel('メールアドレス').inputValue(),
    'nobody@nanshin-bus.example',
  );
  await unlock(vendor, ` ${identifier.toUpperCase()} `);
  await vendor.getByText('のロックを解除しました。').waitFor();
  await signIn(page, identifier, demoPassword);
  await page.waitForURL('**/information/home/');
});

test('AUTH-08 AUTH-06 an initial password that the vendor gave, shown once, lets in to its own change and no further, on a phone', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403);
  const [before, page, vendor] = [await journey.visit(phone), await journey.visit(phone), await journey.visit(phone)];
  await enter(before, '村上 拓也');
  await vendor.goto('/vendor/');
  const form = vendor.getByRole('form', { name: '初期パスワードの発行' });
  await form.getByLabel('メールアドレス').fill(identifier);
  await form.getByRole('button', { name: '初期パスワードを発行' }).click();
  await form.getByText('の初期パスワードを発行しました。').waitFor();
  const initial = await form.locator('output').innerText();
  assert.match(initial, /^\S{12,}$/);
  await vendor.reload();
  assert.equal(await form.locator('output').innerText(), '', 'it is told once');

  await before.goto('/information/announcements/'); // signed out by it
  await before.waitForURL('**/information/');
  await page.goto('/information/');
  await signIn(page, identifier, demoPassword);
  await page.getByRole('alert').filter({ hasText: 'パスワードが違います' }).waitFor();
  await signIn(page, identifier, initial);
  await page.waitForURL('**/information/password/change/');
  await page.goto('/information/home/');
  await page.waitForURL('**/information/password/change/'); // nothing else is reached before
  await page.getByText('続けるには、はじめにパスワードを変更してください。').waitFor();

  await page.getByRole('textbox', { name: '現在のパスワード' }).fill(initial);
  await page.getByRole('textbox', { name: '新しいパスワード', exact: true }).fill(password);
  await page.getByRole('textbox', { name: '新しいパスワード（確認）' }).fill(password);
  await page.getByRole('button', { name: '変更する' }).click();
  await page.getByText('パスワードを変更しました。').first().waitFor();
  await page.getByRole('link', { name: '続ける' }).click();
  await page.waitForURL('**/information/home/');
  await page.getByRole('main').getByText('村上 拓也 様').waitFor();
});
