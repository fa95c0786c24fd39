import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { signIn } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();
const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const [first, second] = demoAccounts['information'] ?? [];

/** What an automatic reading by WCAG 2.2 AA finds wrong with a page. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const reader: typeof axe = Reflect.get(globalThis, 'axe');
    const { violations } = await reader.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      ({ id, nodes }) => `${location.pathname} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  });
}

for (const [name, visit, english] of [
  ['on a phone, dark, in Japanese', phone, false],
  ['on a desktop, light, in English', desktop, true],
] as const)
  test(`every page of the demo can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(404);
    const page = await journey.visit(visit);
    const judge = async (shown: Page): Promise<void> => {
      await shown.waitForLoadState('networkidle');
      assert.deepEqual(await findings(shown), []);
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
    for (const path of ['/', '/vendor/', '/license/', '/information/', '/information/nothing/']) await look(path);
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
    assert.equal(new Set(titles).size, 10, titles.join());
  });
