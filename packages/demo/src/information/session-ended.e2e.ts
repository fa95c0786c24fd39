import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Locator, Page } from 'playwright-core';
import { enter, signIn } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const name = '村上 拓也';
const identifier = demoAccounts['information']?.find(({ displayName }) => displayName === name)?.identifier ?? '';
const faq = '/information/faq/sias/';

const idle = (page: Page): Locator => page.getByText('30分間操作がなかったため、ログアウトしました。');
const longest = (page: Page): Locator => page.getByText('ログインしてから12時間がたったため、ログアウトしました。');

/** On the sign-in page, once it can be used. */
async function isSignIn(page: Page): Promise<void> {
  await page.waitForURL('**/information/');
  await page.getByRole('button', { name: 'ログイン', exact: true }).waitFor();
}

test('AUTH-03 who loads a page again after the session has ended by time is told why, signs in and is back there, on a phone', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit(phone);
  await enter(page, name);
  await page.goto(faq);
  await page.getByRole('searchbox').waitFor();
  await page.waitForLoadState('networkidle');
  await passTime(journey, 30, '分');
  await page.reload();
  await isSignIn(page);
  await idle(page).waitFor();
  assert.equal(await longest(page).isVisible(), false);
  assert.deepEqual(await accessibilityFindings(page), []);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  for (const personal of [name, identifier]) assert.ok(!kept.includes(personal), kept);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('You were signed out because nothing was done for 30 minutes.').waitFor();
  await page.getByRole('button', { name: '日本語' }).click();

  await signIn(page, identifier, demoPassword);
  await page.waitForURL(`**${faq}`);
  await page.getByRole('searchbox').waitFor();
  await page.getByRole('button', { name: 'ログアウト' }).click();
  await isSignIn(page);
  await page.getByText('ログアウトしました。', { exact: true }).waitFor();
  assert.equal(await idle(page).isVisible(), false, 'it is told once');
});

test('AUTH-03 who was active until the session had lasted its longest is told that', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await enter(page, name);
  await page.waitForLoadState('networkidle');
  await passTime(journey, 12, '時間');
  await page.reload();
  await isSignIn(page);
  await longest(page).waitFor();
  assert.equal(await idle(page).isVisible(), false);
});

test('AUTH-03 AUTH-04 who had not signed in, or signed out in another tab, is told that, and nothing of time', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await page.goto(faq);
  await isSignIn(page);
  const asked = page.getByText('ご覧になろうとしたページは、ログインすると開きます。');
  await asked.waitFor();
  assert.equal(await idle(page).isVisible(), false);
  await page.reload();
  await isSignIn(page);
  assert.equal(await asked.isVisible(), false, 'it is said once');

  await signIn(page, identifier, demoPassword);
  await page.waitForURL(`**${faq}`);
  await page.getByRole('searchbox').waitFor();
  const tab = await page.context().newPage();
  await tab.goto('/information/home/');
  await tab.getByRole('button', { name: 'ログアウト' }).click();
  await isSignIn(tab);
  await tab.getByText('ログアウトしました。', { exact: true }).waitFor();
  await isSignIn(page);
  await page.getByText('ほかのタブでログアウトしました。').waitFor();
  await passTime(journey, 31, '分');
  for (const one of [page, tab]) {
    await one.goto(faq);
    await isSignIn(one);
    assert.equal(await idle(one).isVisible(), false);
  }
});

test('AUTH-03 AUTH-06 who is signed out because the password was changed elsewhere is told that something done elsewhere was why', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const [page, other] = [await journey.visit(), await journey.visit()];
  await enter(page, name);
  await enter(other, name);
  await other.goto('/information/password/change/');
  for (const [field, text] of [
    ['現在のパスワード', demoPassword],
    ['新しいパスワード', 'Sakura#20261121'],
    ['新しいパスワード（確認）', 'Sakura#20261121'],
  ] as const)
    await other.getByRole('textbox', { name: field, exact: true }).fill(text);
  await other.getByRole('button', { name: '変更する' }).click();
  await other.getByText('このままご利用いただけます').waitFor();
  await page.goto(faq);
  await isSignIn(page);
  await page.getByText('ほかの端末での操作やパスワードの変更などにより、ログインが終了しました。').waitFor();
});
