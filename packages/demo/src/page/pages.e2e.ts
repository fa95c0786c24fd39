import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { signIn } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';

const openJourney = journeys();
const [first, second] = demoAccounts['information'] ?? [];
const licensee = demoAccounts['license']?.find(({ agreed }) => agreed);

for (const [name, visit, english] of ways([
  ['on a phone, dark, in Japanese', phone, false],
  ['on a desktop, light, in English', desktop, true],
] as const))
  test(`every page of the demo can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(404);
    const page = await journey.visit(visit);
    const judge = async (shown: Page): Promise<void> => {
      await shown.waitForLoadState('networkidle');
      assert.deepEqual(await accessibilityFindings(shown), []);
      const [title, path] = [await shown.title(), new URL(shown.url()).pathname];
      assert.equal(await shown.getByRole('heading', { level: 1 }).count(), 1, `${path} has one heading of its own`);
      assert.match(title, english ? /^[\x20-\x7e’]+ \| M/ : /^[\u3040-\u9fff]+ \| /, path);
      titles.push(title);
    };
    const look = async (path: string): Promise<void> => {
      await page.goto(path);
      await judge(page);
    };
    const titles: string[] = [];
    await page.goto('/');
    if (english) await page.getByRole('button', { name: 'English' }).click();
    for (const path of ['/', '/vendor/', '/certificate-setup/', '/nothing/', '/information/', '/information/nothing/'])
      await look(path);
    await look('/information/password/new/'); // without a link
    await look(`/information/password/new/#mado-token=${'A'.repeat(43)}`);
    await page.goto('/inbox/');
    await page.locator('summary').first().click();
    await judge(page);
    await look('/information/password/');
    await page.getByRole('textbox').fill(first?.identifier ?? '');
    await page.getByRole('button', { name: english ? 'Send' : '新しいパスワードを取得' }).click();
    await page.locator('.mado-notice-success').waitFor();
    await judge(page);
    for (const [person, path] of [
      [first, '/information/terms/'],
      [second, '/information/home/'],
    ] as const) {
      const own = await journey.visit({ ...visit });
      await own.goto('/information/');
      await signIn(own, person?.identifier ?? '', demoPassword);
      await own.waitForURL(`**${path}`);
      if (english) await own.getByRole('button', { name: 'English' }).click();
      await judge(own);
    }
    assert.equal(new Set(titles).size, 11, titles.join());
  });

for (const [name, visit, english] of ways([
  ['on a phone, light, in English', { ...phone, colorScheme: 'light' }, true],
  ['on a desktop, dark, in Japanese', { ...desktop, colorScheme: 'dark' }, false],
] as const))
  test(`LIC-03 LIC-04 every page of the licence site can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(404);
    const page = await journey.visit(visit);
    const titles: string[] = [];
    const judge = async (): Promise<void> => {
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await accessibilityFindings(page), []);
      const [title, path] = [await page.title(), new URL(page.url()).pathname];
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${path} has one heading of its own`);
      assert.match(
        title,
        english ? /^[\x20-\x7e]+ \| Aozora Software$/ : /^[\u3040-\u9fff]+ \| アオゾラソフトウェア$/,
        path,
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path);
      titles.push(title);
    };
    await page.goto('/license/');
    if (english) await page.getByRole('button', { name: 'English' }).click();
    for (const path of ['', 'password/', 'password/new/', 'join/', 'nothing/']) {
      await page.goto(`/license/${path}`);
      await judge();
    }
    await page.goto('/license/');
    await page.locator('mado-login input[autocomplete="username"]').fill(licensee?.identifier ?? '');
    await page.locator('mado-login input[type="password"]').fill(demoPassword);
    await page.locator('mado-login button[type="submit"]').click();
    await page.waitForURL('**/license/home/');
    for (const path of ['home', 'contracts', 'password/change', 'leaving']) {
      await page.goto(`/license/${path}/`);
      await judge();
    }
    await page.goto('/license/contracts/');
    await page.getByRole('main').getByRole('link', { name: '全社業務基盤' }).click();
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      await tab.click();
      await judge();
    }
    assert.equal(new Set(titles).size, 10, titles.join());
  });
