import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { alert, carriedOut, press, pressOffline, pressUnanswered } from '../testing/line-down.suite.ts';
import { enter, newestLink, signIn } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { moveClock } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const identifier = demoAccounts['information']?.[0]?.identifier ?? '';
const password = 'Sakura#Hana.2026';

const textbox = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

test('AUTH-01 AUTH-07 AUTH-09 INF-02 INF-04 on a line that breaks in every form, nothing typed is lost and each is carried out once', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403, 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_CONNECTION_RESET');
  const [page, inbox] = [await journey.visit(phone), await journey.visit()];

  await page.goto('/information/password/');
  await textbox(page, 'メールアドレス').fill(identifier);
  await pressOffline(page, '新しいパスワードを取得');
  await pressUnanswered(page, '新しいパスワードを取得');
  assert.equal(await textbox(page, 'メールアドレス').inputValue(), identifier);
  await press(page, '新しいパスワードを取得');
  await page.getByRole('heading', { name: 'メールを送信しました' }).waitFor();
  const link = await newestLink(inbox, identifier);
  assert.equal(await inbox.getByRole('listitem').filter({ hasText: identifier }).count(), 1, 'one mail');

  await page.goto(link);
  const fields = ['新しいパスワード', '新しいパスワード（確認）'].map((label) => textbox(page, label));
  for (const field of fields) await field.fill(password);
  await pressOffline(page, 'パスワードを保存');
  await pressUnanswered(page, 'パスワードを保存');
  for (const field of fields) assert.equal(await field.inputValue(), password);
  await press(page, 'パスワードを保存');
  await page.getByRole('heading', { name: 'パスワードをリセットしました。' }).waitFor();

  await page.goto('/information/');
  await signInOffline(page);
  await signIn(page, identifier, password);
  await page.waitForURL('**/information/terms/');

  for (const title of ['利用規約', '個人情報の取扱いについて'])
    await page.locator('summary').filter({ hasText: title }).click();
  const box = page.getByRole('checkbox', { name: '利用規約に同意する' });
  await box.check();
  await pressOffline(page, '同意して進む');
  await pressUnanswered(page, '同意して進む');
  assert.ok(await box.isChecked());
  assert.equal(await page.getByText('まだ開いていません').count(), 0);
  await press(page, '同意して進む');
  await page.waitForURL('**/information/home/');

  for (const operation of ['requestPasswordLink', 'setPassword', 'signIn', 'agreeToTerms'])
    assert.equal(await carriedOut(journey, operation), 1, operation);
});

/** Tries the former password, offline at first: once the line is back it is told what is wrong with it. */
async function signInOffline(page: Page): Promise<void> {
  await textbox(page, 'メールアドレス').fill(identifier);
  await textbox(page, 'パスワード').fill(demoPassword);
  await pressOffline(page, 'ログイン');
  assert.equal(await textbox(page, 'メールアドレス').inputValue(), identifier);
  assert.equal(await textbox(page, 'パスワード').inputValue(), demoPassword);
  await press(page, 'ログイン');
  await alert(page, 'パスワードが違います');
}

test('AUTH-07 INF-03 the form for another link comes when the line is back, where it broke just after the link was refused', async () => {
  await using journey = await openJourney();
  journey.expect(404, 'net::ERR_CONNECTION_RESET');
  const page = await journey.visit(phone);
  const form = '**/mado-password-request-*.js';
  await page.route(form, (route) => route.abort('connectionreset'));
  const lost = page.waitForEvent('requestfailed');
  await page.goto('/information/password/new/#mado-token=unknown');
  await lost;
  await page.getByRole('heading', { name: 'このURLは使えません' }).waitFor();
  await page.unroute(form);
  await alert(page, 'URLが正しくありません。');
  await textbox(page, 'メールアドレス').fill(identifier);
  await press(page, '新しいパスワードを取得');
  await page.getByRole('heading', { name: 'メールを送信しました' }).waitFor();
});

test('AUTH-03 AUTH-04 INF-05 INF-08 on a line that breaks under the sign-in dialog, a search and signing out, each goes on when it is back', async () => {
  await using journey = await openJourney();
  journey.expect(401, 'net::ERR_INTERNET_DISCONNECTED');
  const [page, vendor] = [await journey.visit(phone), await journey.visit()];
  await enter(page, '村上 拓也');

  await page.goto('/information/notification-settings/');
  const box = page.getByRole('checkbox', { name: 'アンケートのお願い' });
  await box.check();
  await moveClock(vendor, 31, '分');
  await press(page, '保存');
  const dialog = page.getByRole('dialog');
  const typed = dialog.getByRole('textbox', { name: 'パスワード', exact: true });
  await typed.fill(demoPassword);
  await pressOffline(page, 'ログイン');
  assert.equal(await typed.inputValue(), demoPassword);
  await press(page, 'ログイン');
  await page.getByText('設定が保存されました。').waitFor();
  assert.ok(await box.isChecked());

  await page.goto('/information/faq/sias/');
  await page.getByRole('main').getByRole('button', { expanded: false }).first().waitFor();
  await page.context().setOffline(true);
  await page.getByRole('searchbox').fill('年末調整');
  await page.getByRole('searchbox').press('Enter');
  await alert(page, '接続できませんでした。');
  await page.context().setOffline(false);
  assert.equal(await page.getByRole('searchbox').inputValue(), '年末調整');
  await press(page, 'もう一度試す');
  await page.locator('mado-faq mark').first().waitFor();

  await pressOffline(page, 'ログアウト');
  await press(page, 'ログアウト');
  await page.waitForURL('**/information/');
});
