import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { enter, keyboard, pointer, signIn, type Hands } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';

const openJourney = journeys();
const name = '村上 拓也';
const identifier = demoAccounts['information']?.find(({ displayName }) => displayName === name)?.identifier ?? '';
const password = 'Sakura#Hana.2026';

const labels = ['現在のパスワード', '新しいパスワード', '新しいパスワード（確認）'] as const;

async function change(page: Page, values: readonly string[], hands: Hands): Promise<void> {
  for (const [index, label] of labels.entries())
    await hands.type(page.getByRole('textbox', { name: label, exact: true }), values[index] ?? '');
  await hands.press(page.getByRole('button', { name: '変更する', exact: true }));
}

for (const [width, visit, hands] of ways([
  ['on a phone', phone, pointer],
  ['on a desktop with the keyboard alone', desktop, keyboard],
] as const))
  test(`AUTH-06 a password is changed with the present one; other sessions end and a mail tells of it, ${width}`, async () => {
    await using journey = await openJourney();
    journey.expect(400, 401, 'net::ERR_INTERNET_DISCONNECTED');
    const [page, elsewhere, inbox] = [
      await journey.visit(visit),
      await journey.visit(visit),
      await journey.visit(visit),
    ];
    await enter(elsewhere, name);
    await enter(page, name);
    await page.goto('/information/password/change/');
    await change(page, ['Wrong.Password_2026', password, password], hands);
    await page.getByRole('link', { name: '現在のパスワードが違います。' }).waitFor(); // with what tells failures

    await page.context().setOffline(true);
    await change(page, [demoPassword, password, password], hands);
    await page.getByRole('alert').filter({ hasText: 'そのまま残っています' }).waitFor();
    const typed = await Promise.all(
      labels.map((label) => page.getByRole('textbox', { name: label, exact: true }).inputValue()),
    );
    assert.deepEqual(typed, [demoPassword, password, password], 'a broken line loses nothing');
    await page.context().setOffline(false);
    await hands.press(page.getByRole('button', { name: '変更する', exact: true }));
    const saved = page.getByRole('status').filter({ hasText: 'パスワードを変更しました。' });
    await saved.waitFor();
    await page.waitForFunction(
      (told) => {
        const { top, bottom } = told?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top >= 0 && bottom <= innerHeight; // though the button that was pressed stands further down
      },
      await saved.elementHandle(),
    );
    if (hands === keyboard)
      assert.equal(
        await saved.evaluate((told) => told.matches(':focus-visible') && getComputedStyle(told).outlineOffset),
        '8px', // the frame keeps away from the text
      );
    await page.goto('/information/home/');
    await page.getByRole('main').getByText(`${name} 様`).waitFor();

    await elsewhere.goto('/information/home/');
    await elsewhere.waitForURL('**/information/');
    await signIn(elsewhere, identifier, demoPassword);
    await elsewhere.getByRole('alert').filter({ hasText: 'パスワードが違います' }).waitFor();
    await signIn(elsewhere, identifier, password);
    await elsewhere.waitForURL('**/information/home/');
    await inbox.goto('/inbox/');
    await inbox
      .getByRole('listitem')
      .filter({ hasText: identifier })
      .filter({ hasText: 'パスワード変更のお知らせ' })
      .waitFor();
  });
