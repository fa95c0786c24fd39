import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { enter } from '../testing/information-pages.suite.ts';
import { journeys, widths, type Journey } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';
import { askWhoIsHere } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const name = '村上 拓也';
const other = demoAccounts['information']?.find(({ displayName }) => displayName === '勅使河原 慎太郎');

/** Lets time go by for the demo, and each page ask the server who is signed in, as it does by itself now and then. */
async function pass(journey: Journey, minutes: number, ...pages: readonly Page[]): Promise<void> {
  await passTime(journey, minutes, '分');
  for (const page of pages) await askWhoIsHere(page);
}

const warning = (page: Page): Locator => page.getByRole('heading', { name: 'まもなくログアウトします' });

for (const [width, visit] of widths)
  test(`AUTH-03 five minutes before a session ends it is said, and one press lets it go on in every tab, ${width}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    await enter(page, name);
    const tab = await page.context().newPage();
    await tab.goto('/information/faq/sias/');
    await tab.getByRole('searchbox').waitFor();
    for (const one of [page, tab]) await one.waitForLoadState('networkidle'); // what is asked for later is activity

    await pass(journey, 26, page, tab);
    await warning(page).waitFor();
    await page.getByText('あと4分で自動的にログアウトします。').first().waitFor();
    await warning(tab).waitFor();
    await page.getByRole('button', { name: '延長する' }).click();
    await warning(page).waitFor({ state: 'hidden' });
    await warning(tab).waitFor({ state: 'hidden' });

    await pass(journey, 20, page, tab);
    await page.reload();
    await page.getByRole('main').getByText(`${name} 様`).waitFor();
  });

for (const [width, visit] of widths)
  test(`AUTH-03 a session that ends under a half-filled form is renewed in place, and what was filled in is saved, ${width}`, async () => {
    await using journey = await openJourney();
    journey.expect(401);
    const page = await journey.visit(visit);
    await enter(page, name);
    await page.goto('/information/notification-settings/');
    const box = page.getByRole('checkbox', { name: 'アンケートのお願い' });
    await box.check();
    await passTime(journey, 31, '分');
    await page.getByRole('button', { name: '保存', exact: true }).click();

    const dialog = page.getByRole('dialog');
    await dialog.getByText('30分間操作がなかったため、ログアウトしました。').waitFor();
    const password = dialog.getByRole('textbox', { name: 'パスワード', exact: true });
    await password.fill(demoPassword);
    await password.press('Enter');
    await page.getByText('設定が保存されました。').waitFor();
    assert.equal(await dialog.count(), 0);
    assert.ok(await box.isChecked());
    await page.reload();
    await box.waitFor();
    assert.ok(await box.isChecked());
    assert.equal(new URL(page.url()).pathname, '/information/notification-settings/', 'nobody was led away');
  });

for (const [width, visit] of widths)
  test(`AUTH-03 who puts signing in again off is told the end once, and then which button to press again, ${width}`, async () => {
    await using journey = await openJourney();
    journey.expect(401);
    const page = await journey.visit(visit);
    await enter(page, name);
    await page.goto('/information/notification-settings/');
    await page.getByRole('checkbox', { name: 'アンケートのお願い' }).check();
    await passTime(journey, 31, '分');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const reason = page.getByText('30分間操作がなかったため、ログアウトしました。');
    const password = dialog.getByRole('textbox', { name: 'パスワード', exact: true });
    await password.waitFor();
    assert.equal(await reason.filter({ visible: true }).count(), 1, 'told once');
    await page.keyboard.press('Escape');
    await page.getByText('ログインしていません。入力した内容は残っています。').waitFor();
    assert.equal(await reason.filter({ visible: true }).count(), 0, 'and not anew');

    await page.getByRole('button', { name: 'もう一度ログインする' }).click();
    await password.fill(demoPassword);
    await password.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'もう一度「保存」を押してください' }).waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('設定が保存されました。').waitFor();
  });

test('AUTH-03 the warning goes when the person reads on, here or in another tab', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await enter(page, name);
  const tab = await page.context().newPage();
  await tab.goto('/information/faq/sias/');
  await tab.getByRole('searchbox').waitFor();
  for (const one of [page, tab]) await one.waitForLoadState('networkidle');
  await pass(journey, 26, page, tab);
  for (const one of [page, tab]) await warning(one).waitFor();
  await page.goto('/information/announcements/');
  await page.getByRole('main').getByRole('button', { name: '年末調整プログラム' }).waitFor();
  await warning(tab).waitFor({ state: 'hidden' });
  await page.waitForLoadState('networkidle');
  assert.equal(await warning(page).count(), 0);
});

test('AUTH-03 another account that signs in there is told, and gets nothing of what the first one began', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await enter(page, name);
  await page.goto('/information/notification-settings/');
  const box = page.getByRole('checkbox', { name: 'アンケートのお願い' });
  await box.check();
  await passTime(journey, 31, '分');
  await page.getByRole('button', { name: '保存', exact: true }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'メールアドレス' }).fill(other?.identifier ?? '');
  await dialog.getByRole('textbox', { name: 'パスワード', exact: true }).fill(demoPassword);
  await dialog.getByRole('button', { name: 'ログイン', exact: true }).click();
  await dialog.getByText('別のアカウントでログインしました').waitFor();
  await dialog.getByRole('button', { name: '続ける' }).click();
  await page
    .getByRole('banner')
    .getByText(other?.displayName ?? '')
    .waitFor();
  await page.goto('/information/notification-settings/');
  await page.getByText('まだ保存されていません。').waitFor();
  assert.equal(await box.isChecked(), false);
});
