import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** お申込一覧 → the record of a server; of several the one of a kind. */
export async function openApplication(page: Page, server: string, kind = '新規発行'): Promise<void> {
  await page.goto('/certificate/applications/');
  const row = page.getByRole('table').getByRole('row').filter({ hasText: server }).filter({ hasText: kind });
  await row.first().getByRole('link').click();
  await page.waitForURL('**/certificate/application/?application=*');
  await page.getByRole('heading', { name: server }).waitFor();
}

const actions = (page: Page): Locator => page.locator('mado-application [part~="actions"]');

/** What can be done with the record on the page. */
export async function openActions(page: Page): Promise<readonly string[]> {
  const names = await actions(page).locator('[part~="action"]').allInnerTexts();
  return names.map((name) => name.trim());
}

/** What cannot be done with it, by the reason. */
export function closedActions(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return actions(page)
    .locator('dl')
    .evaluate((list) => {
      const entries = [...list.children].map((group) => {
        const words = (tag: string) => [...group.querySelectorAll(tag)].map((one) => (one.textContent ?? '').trim());
        return [words('dd')[0] ?? '', words('dt')] as const;
      });
      return Object.fromEntries(entries);
    });
}

/** Goes on with an action of the record on the page. */
export async function act(page: Page, name: string): Promise<void> {
  await actions(page).locator('[part~="action"]').filter({ hasText: name }).click();
}

/** What a link gives, with the name under which it is saved. */
export async function takeFile(page: Page, link: Locator): Promise<readonly [name: string, content: Buffer]> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return [download.suggestedFilename(), await readFile(await download.path())];
}
