import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, serverTimeHeader } from '@madoguchi/sdk/portal/time.js';
import { demoAccounts } from '@madoguchi/server/demo-data.js';
import { journeys, phone } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = demoAccounts['certificate']?.[0]?.identifier ?? '';
const password = 'Sakura-Hana.2026';

/** Lets the pages be those of the portal whose initial passwords have an end date. */
async function offerCertificates(page: Page): Promise<void> {
  await page.route(/\/information\/(?:[a-z/]*\/)?$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace(
      'base-url="/api/information" preset="information"',
      'base-url="/api/certificate" preset="certificate"',
    );
    assert.notEqual(body, text);
    await route.fulfill({ response, body });
  });
}

interface HandedOut {
  readonly password: string;
  /** What the demo's clock showed. */
  readonly at: number;
}

/** Hands an initial password out as the vendor does. */
async function handOut(vendor: Page): Promise<HandedOut> {
  await vendor.goto('/vendor/?portal=certificate');
  const form = vendor.getByRole('form', { name: '初期パスワードの発行' });
  await form.getByLabel('アクセスキー').fill(identifier);
  const answered = vendor.waitForResponse('**/operator/accounts/initial-password');
  await form.getByRole('button', { name: '初期パスワードを発行' }).click();
  await form.getByText('の初期パスワードを発行しました。').waitFor();
  const at = Number((await answered).headers()[serverTimeHeader]);
  return { password: await form.locator('output').innerText(), at };
}

const textbox = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

async function signIn(page: Page, typed: string): Promise<void> {
  await textbox(page, 'アクセスキー').fill(identifier);
  await textbox(page, 'パスワード').fill(typed);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

test('AUTH-08 CRT-02 an initial password works until 23:59:59.999 of its 30th day; then it is refused in words of its own, and the next one lets in', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403);
  const [page, late, vendor] = [await journey.visit(phone), await journey.visit(phone), await journey.visit()];
  for (const one of [page, late]) await offerCertificates(one);
  const initial = await handOut(vendor);
  const end = Date.parse(`${calendarDay(initial.at + 31 * day, 'Asia/Tokyo')}T00:00:00+09:00`);
  await passTime(journey, end - initial.at - 1, 'ミリ秒');
  await page.goto('/information/');
  await signIn(page, initial.password);
  await page.waitForURL('**/information/password/change/');

  await passTime(journey, 1, 'ミリ秒');
  await late.goto('/information/');
  await signIn(late, initial.password);
  const refusal = late.getByRole('alert').filter({ hasText: '初期パスワードの有効期限が過ぎています。' });
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /新しい初期パスワードの発行をご依頼ください。/);
  assert.equal(await textbox(late, 'アクセスキー').inputValue(), identifier);
  await signIn(late, 'Wrong.Password_2026');
  await late.getByRole('alert').filter({ hasText: 'アクセスキーまたはパスワードが違います' }).waitFor();

  await page.getByText('続けるには、はじめにパスワードを変更してください。').waitFor(); // who came in time may finish
  await textbox(page, '現在のパスワード').fill(initial.password);
  await textbox(page, '新しいパスワード').fill(password);
  await textbox(page, '新しいパスワード（確認）').fill(password);
  await page.getByRole('button', { name: '変更する', exact: true }).click();
  await page.getByText('パスワードを変更しました。').first().waitFor();

  const { password: second } = await handOut(vendor);
  await signIn(late, second);
  await late.waitForURL('**/information/password/change/');
});
