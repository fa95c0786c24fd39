import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { agree, button, enterLicense, person, signInLicense, textbox } from '../testing/license-pages.suite.ts';
import { moveClock } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const agreed = 'TKS-00418-02';

test('LIC-01 AUTH-01 a user code in any width and case and the password let in; an unknown code and a wrong password, also of a suspended account, are told alike', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await page.goto('/license/');
  const told: string[] = [];
  for (const [identifier, password] of [
    ['ZZZ-00000-01', demoPassword],
    [agreed, 'Wrong.Password_2026'],
    ['KYU-00009-01', 'Wrong.Password_2026'],
  ] as const) {
    const answered = page.waitForResponse('**/api/license/session');
    await signInLicense(page, identifier, password);
    await answered;
    const alert = page.getByRole('alert').filter({ hasText: 'ユーザコードまたはパスワードが違います' });
    await alert.waitFor();
    told.push((await alert.innerText()).replace(/エラー番号.*/s, ''));
    assert.equal(await textbox(page, 'ユーザコード').inputValue(), identifier);
  }
  assert.equal(new Set(told).size, 1);
  await signInLicense(page, 'ｔｋｓ－00418－02');
  await page.waitForURL('**/license/home/');
  await page
    .getByRole('banner')
    .getByText(`${person(agreed).displayName} 様`)
    .waitFor();
  await button(page, 'ログアウト').click();
  await page.waitForURL('**/license/');
  await page.getByText('ログアウトしました。', { exact: true }).waitFor();
  await page.goto('/license/home/');
  await page.waitForURL('**/license/');
});

test('LIC-02 AUTH-08 AUTH-09 the first sign-in leads through the terms, then a password of one’s own, to home; nothing else is reached before', async () => {
  await using journey = await openJourney();
  journey.expect(403); // home asked for before
  const [page, vendor] = [await journey.visit(desktop), await journey.visit()];
  const { identifier, displayName } = person('TKS-00418-01');
  await vendor.goto('/vendor/?portal=license');
  const form = vendor.getByRole('form', { name: '初期パスワードの発行' });
  await form.getByLabel('ユーザコード').fill(identifier);
  await form.getByRole('button', { name: '初期パスワードを発行' }).click();
  await form.getByText('の初期パスワードを発行しました。').waitFor();
  const initial = await form.locator('output').innerText();

  await page.goto('/license/');
  await signInLicense(page, identifier, initial);
  await page.waitForURL('**/license/terms/');
  const box = page.getByRole('checkbox', { name: '利用規約に同意する' });
  await box.click({ force: true });
  assert.equal(await box.isChecked(), false, 'it cannot be ticked before the terms were opened');
  for (const place of ['home', 'contracts', 'password/change']) {
    await page.goto(`/license/${place}/`);
    await page.waitForURL('**/license/terms/');
  }
  await agree(page);

  await page.waitForURL('**/license/password/change/');
  await page.getByText('続けるには、はじめにパスワードを変更してください。').waitFor();
  await page.goto('/license/home/');
  await page.waitForURL('**/license/password/change/');
  await textbox(page, '現在のパスワード').fill(initial);
  await textbox(page, '新しいパスワード').fill('Sakura#Hana.2026');
  await textbox(page, '新しいパスワード（確認）').fill('Sakura#Hana.2026');
  await button(page, '変更する').click();
  await page.waitForURL('**/license/home/');
  await page.getByRole('main').getByText(`${displayName} 様`).waitFor();
});

test('AUTH-03 a session that ends by time says so, and who signs in again is back at the tab they had asked for', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const [page, vendor] = [await journey.visit(phone), await journey.visit()];
  await enterLicense(page, agreed);
  await moveClock(vendor, 30, '分');
  await page.goto('/license/contract/?contract=none#resources');
  await page.waitForURL('**/license/');
  await page.getByText('30分間操作がなかったため、ログアウトしました。').waitFor();
  journey.expect(404);
  await signInLicense(page, agreed);
  await page.waitForURL('**/license/contract/?contract=none#resources');
  await page.getByText('このご契約は見つかりません').waitFor();
});

test('AUTH-07 a forgotten password is set by a link that goes to the mail address of the user code', async () => {
  await using journey = await openJourney();
  const [page, inbox] = [await journey.visit(), await journey.visit()];
  await page.goto('/license/');
  await page.getByRole('link', { name: 'パスワードをお忘れの方' }).click();
  await textbox(page, 'ユーザコード').fill(agreed);
  await button(page, '新しいパスワードを取得').click();
  await page.getByRole('heading', { name: 'メールを送信しました' }).waitFor();
  await inbox.goto('/inbox/');
  const mail = inbox.getByRole('listitem').filter({ hasText: 'kentaro.saito@tokai-kagaku.example' });
  await mail.first().locator('summary').click();
  const link = await mail.first().getByRole('link', { name: '#mado-token=' }).getAttribute('href');
  await page.goto(link ?? '');
  await textbox(page, '新しいパスワード').fill('Sakura#Hana.2026');
  await textbox(page, '新しいパスワード（確認）').fill('Sakura#Hana.2026');
  await button(page, 'パスワードを保存').click();
  await page.getByRole('heading', { name: 'パスワードをリセットしました。' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'ログイン' }).click();
  await signInLicense(page, agreed, 'Sakura#Hana.2026');
  await page.waitForURL('**/license/home/');
});
