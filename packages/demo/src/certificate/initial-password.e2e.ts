import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, serverTimeHeader } from '@madoguchi/sdk/portal/time.js';
import { takeLoginFile } from '../testing/certificate-client.suite.ts';
import { fillCredentials, signInByCertificate, visitCertificate } from '../testing/certificate-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'x4t8w1zd';
const chosen = 'Sakura-Hana.2026';

/** 初期パスワードの発行 on the vendor's page; gives the password. */
async function handOut(vendor: Page): Promise<string> {
  await vendor.goto('/vendor/?portal=certificate');
  const form = vendor.getByRole('form', { name: '初期パスワードの発行' });
  await form.getByLabel('アクセスキー').fill(identifier);
  await button(form, '初期パスワードを発行').click();
  await form.getByText('の初期パスワードを発行しました。').waitFor();
  return form.locator('output').innerText();
}

test('CRT-02 AUTH-08 CRT-15 CRT-19 an initial password leads to nothing but its change, ends after 30 days, and the way out is a new one from the vendor', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403);
  const vendor = await journey.visit();
  const login = await takeLoginFile(journey.origin, identifier);
  const [early, page] = [await visitCertificate(journey, login), await visitCertificate(journey, login, phone)];
  const late = await handOut(vendor);
  const { headers } = await fetch(`${journey.origin}/api/information/session`);
  const now = Number(headers.get(serverTimeHeader));
  const end = Date.parse(`${calendarDay(now + 31 * day, 'Asia/Tokyo')}T00:00:00+09:00`);
  await passTime(journey, end - now - 1, 'ミリ秒'); // 23:59:59.999 of the 30th day
  await signInByCertificate(early, identifier, late);
  await early.waitForURL('**/certificate/password/change/');
  await passTime(journey, 1, 'ミリ秒');
  await signInByCertificate(page, identifier, late);
  const refusal = page.getByRole('alert').filter({ hasText: '初期パスワードの有効期限が過ぎています。' });
  await refusal.waitFor();
  const help = page.locator('mado-login').getByRole('link').last();
  await help.click();
  await page.waitForURL('**/certificate/help/');
  for (const said of ['特約店コード', 'アクセスキー', /2～3営業日/])
    await page.getByRole('main').getByText(said).first().waitFor();

  const initial = await handOut(vendor);
  await page.goto('/certificate/sign-in/');
  await fillCredentials(page, identifier, initial);
  await button(page, 'ログイン').click();
  await page.waitForURL('**/certificate/password/change/');
  for (const path of ['applications/', 'apply/', 'coupons/']) {
    await page.goto(`/certificate/${path}`);
    await page.waitForURL('**/certificate/password/change/');
  }
  await page.getByText('続けるには、はじめにパスワードを変更してください。').waitFor();
  assert.equal(await textbox(page, '現在のパスワード').count(), 0, 'the certificate stands for it');
  await textbox(page, '新しいパスワード').fill(chosen);
  await textbox(page, '新しいパスワード（確認）').fill(`${chosen}x`);
  await button(page, '変更する').click();
  await page.getByText('2つのパスワードが違います。').first().waitFor();
  await textbox(page, '新しいパスワード（確認）').fill(chosen);
  await button(page, '変更する').click();
  await page.waitForURL('**/certificate/coupons/'); // where one was on the way to
  await page.getByRole('status').filter({ hasText: 'パスワードを変更しました。' }).waitFor();
  await button(page, 'ログアウト').click();
  await page.waitForURL('**/certificate/');
  await signInByCertificate(page, identifier, initial);
  await page.getByRole('alert').filter({ hasText: 'アクセスキーまたはパスワードが違います' }).waitFor();
  await fillCredentials(page, identifier, chosen);
  await button(page, 'ログイン').click();
  await page.waitForURL('**/certificate/applications/');
});
