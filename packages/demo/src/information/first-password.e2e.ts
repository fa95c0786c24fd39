import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoAccounts } from '@madoguchi/server/demo-data.js';
import {
  askForLink,
  keyboard,
  newestLink,
  pointer,
  setPassword,
  signIn,
  type Hands,
} from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone, type Visit } from '../testing/journey.suite.ts';

const openJourney = journeys();
const person = demoAccounts['information']?.find(({ state }) => state === 'first');
const password = 'Sakura#Hana.2026';

/** From the first visit to home, where it is said who is signed in, and out again. */
async function fromNothingToHome(visit: Visit, hands: Hands): Promise<void> {
  await using journey = await openJourney();
  journey.expect(401, 403); // home asked for before the terms, and after signing out
  const { identifier = '', displayName = '', company = '' } = person ?? {};
  const page = await journey.visit(visit);
  const press = (role: 'link' | 'button' | 'checkbox', name: string): Promise<void> =>
    hands.press(page.getByRole(role, { name, exact: true }));

  await page.goto('/information/');
  await press('link', 'パスワード設定（初回・再設定）');
  await askForLink(page, identifier, hands);

  await page.goto(await newestLink(await journey.visit(), identifier));
  await page.getByText(`${identifier} のパスワードを設定します。`).waitFor();
  assert.equal(new URL(page.url()).hash, '', 'the token does not stay in the address');
  await setPassword(page, password, hands);
  await page.getByRole('heading', { name: 'パスワードをリセットしました。' }).waitFor();
  const inbox = await journey.visit();
  await inbox.goto('/inbox/');
  await inbox.getByRole('heading', { name: 'パスワード変更のお知らせ' }).waitFor();

  await press('link', 'ログイン');
  await signIn(page, identifier, password, hands);
  await page.waitForURL('**/information/terms/');
  await agreeToTerms(page, hands);

  await page.waitForURL('**/information/home/');
  for (const place of [page.getByRole('banner'), page.getByRole('main')])
    await place.getByText(`${displayName} 様`).waitFor();
  await page.getByRole('main').getByText(company).waitFor();
  await press('button', 'ログアウト');
  await page.waitForURL('**/information/');
  await page.goto('/information/home/');
  await page.waitForURL('**/information/');
}

async function agreeToTerms(page: Page, hands: Hands): Promise<void> {
  const box = page.getByRole('checkbox', { name: '利用規約に同意する' });
  await page.goto('/information/home/');
  await page.waitForURL('**/information/terms/'); // nothing else is reached before
  await hands.press(box);
  assert.equal(await box.isChecked(), false, 'it cannot be ticked before everything was opened');
  for (const title of ['利用規約', '個人情報の取扱いについて']) {
    const document = page.locator('details').filter({ has: page.getByText(title, { exact: true }) });
    await hands.press(document.locator('summary'));
    await document.getByRole('paragraph').first().waitFor();
  }
  await hands.press(box);
  assert.equal(await box.isChecked(), true);
  await hands.press(page.getByRole('button', { name: '同意して進む' }));
}

test('AUTH-01 AUTH-05 AUTH-07 AUTH-09 INF-01 INF-02 INF-04 OPS-05 from no password to home, on a desktop', () =>
  fromNothingToHome(desktop, pointer));

test('AUTH-01 AUTH-05 AUTH-07 AUTH-09 INF-01 INF-02 INF-04 OPS-05 from no password to home, on a phone in the dark', () =>
  fromNothingToHome(phone, pointer));

test('AUTH-01 AUTH-05 AUTH-07 AUTH-09 INF-01 INF-02 INF-04 OPS-05 from no password to home, with the keyboard alone', () =>
  fromNothingToHome(desktop, keyboard));
