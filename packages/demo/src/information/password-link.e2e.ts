import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { askForLink, mailedLink, newestLink, setPassword, signIn } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';
import { moveClock } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const identifier = demoAccounts['information']?.[0]?.identifier ?? '';
const password = 'Sakura#Hana.2026';

async function ask(page: Page): Promise<void> {
  await page.goto('/information/password/');
  await askForLink(page, identifier);
}

const form = (page: Page): Promise<void> => page.getByRole('button', { name: 'パスワードを保存' }).waitFor();
const refusal = (page: Page, reason: string): Promise<void> =>
  page.getByRole('alert').filter({ hasText: reason }).waitFor();
const expired = 'URLの有効期間が過ぎています。';

test('INF-03 AUTH-07 OPS-05 a link works 59:59.999 after it was sent; at 60:00.000 it asks for a new one, ready to repeat', async () => {
  await using journey = await openJourney();
  journey.expect(410);
  const [page, vendor] = [await journey.visit(), await journey.visit()];
  await ask(page);
  const link = await newestLink(vendor, identifier);
  await moveClock(vendor, 3_599_999, 'ミリ秒');
  await page.goto(link);
  await form(page);

  await moveClock(vendor, 1, 'ミリ秒');
  await setPassword(page, password); // typed in time, sent too late
  await refusal(page, expired);
  await page.goto('/information/');
  await page.goto(link);
  await refusal(page, expired);

  await askForLink(page, identifier); // the very form that the reason stands above
  await page.goto(await newestLink(vendor, identifier, 2));
  await setPassword(page, password);
  await page.getByRole('heading', { name: 'パスワードをリセットしました。' }).waitFor();
});

test('INF-03 AUTH-07 a link works once, and only the newest does, on a desktop', async () => {
  await using journey = await openJourney();
  journey.expect(410, 404, 401);
  const page = await journey.visit();
  await ask(page);
  const older = await mailedLink(journey, identifier);
  await passTime(journey, 1, '秒');
  await ask(page);
  const newest = await mailedLink(journey, identifier, 2);
  assert.notEqual(newest, older);

  await page.goto(older);
  await refusal(page, '新しいメールが送られているため');
  await page.goto('/information/');
  await page.goto(newest);
  await setPassword(page, password);
  const saved = page.getByRole('heading', { name: 'パスワードをリセットしました。' });
  await saved.waitFor();
  await page.reload();
  await saved.waitFor();
  await page.getByRole('link', { name: 'ログイン', exact: true }).waitFor();

  await page.goto('/information/');
  await page.goto(newest);
  await refusal(page, 'このURLはすでに使われています。');
  await page.goto(`${newest.slice(0, -1)}${newest.endsWith('A') ? 'B' : 'A'}`);
  await refusal(page, 'URLが正しくありません。');

  await page.goto('/information/');
  await signIn(page, identifier, demoPassword);
  await page.getByRole('alert').filter({ hasText: 'パスワードが違います' }).waitFor(); // the former one is over
});

test(`INF-04 AUTH-05 - / and \\ are named as not usable, and what is missing is said while typing, on a phone`, async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await ask(page);
  await page.goto(await mailedLink(journey, identifier));
  await page.getByText('「-」「/」は使えません').waitFor();
  const rules = page.getByRole('listitem');
  const field = page.getByRole('textbox', { name: '新しいパスワード', exact: true });
  for (const character of ['-', '/', '\\']) {
    await setPassword(page, `Sakura#Hana${character}2026`);
    await page.getByText(`使えない文字があります: ${character}`).first().waitFor();
    await rules.filter({ hasText: '使える記号だけ' }).filter({ hasText: 'まだ満たしていません' }).waitFor();
  }
  await field.fill('sakura');
  for (const unmet of ['12～128文字', '半角英字（大文字）を含む', '半角数字を含む', '半角記号を含む'])
    await rules.filter({ hasText: unmet }).filter({ hasText: 'まだ満たしていません' }).waitFor();
  await setPassword(page, password);
  await page.getByRole('heading', { name: 'パスワードをリセットしました。' }).waitFor();
});
