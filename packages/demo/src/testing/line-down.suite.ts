import assert from 'node:assert/strict';
import { openSqlite } from '@madoguchi/server/node.js';
import type { Page, Route } from 'playwright-core';
import type { Journey } from './journey.suite.ts';

/** What a page says where the line is down, and what to do about it. */
export const lineIsDown = '接続できませんでした。通信状態を確認して、もう一度お試しください。';

/** Waits for the answer that says so: what the last one said stands there until then. */
export async function alert(page: Page, hasText: string): Promise<void> {
  const told = page.getByRole('alert').filter({ hasText });
  await page.locator('form[aria-busy="true"]').filter({ has: told }).waitFor({ state: 'detached' });
  await told.waitFor();
}

export const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();

/** Presses the button while the line is down, until the page says so; leaves the line up again. */
export async function pressOffline(page: Page, button: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await press(page, button);
  await alert(page, lineIsDown);
  const box = page.getByRole('alert').filter({ hasText: lineIsDown });
  const edge = await box.evaluate((one) => getComputedStyle(one).borderInlineStartColor);
  const danger = ['rgb(163, 22, 27)', 'rgb(255, 180, 171)']; // in light and dark
  assert.ok(danger.includes(edge), 'it looks like a failure, whatever was loaded before');
  await page.context().setOffline(false);
}

/**
 * Presses the button while the line breaks behind the requests to `path`: the server carries them out, and nobody hears of
 * it.
 */
export async function pressUnanswered(page: Page, button: string, path = '/api/**'): Promise<void> {
  const lose = async (route: Route): Promise<void> => {
    assert.ok((await route.fetch()).ok());
    await route.abort('connectionreset');
  };
  await page.route(`**${path}`, lose);
  const lost = page.waitForEvent('requestfailed');
  await press(page, button);
  await lost;
  await alert(page, lineIsDown);
  await page.unroute(`**${path}`, lose);
}

/** How often the server carried something out. */
export async function carriedOut({ data }: Journey, operation: string): Promise<number> {
  const database = await openSqlite(`${data}/madoguchi.sqlite`);
  const lines = await database.kysely
    .selectFrom('audit')
    .select('outcome')
    .where('operation', '=', operation)
    .where('outcome', '=', 'ok')
    .execute();
  await database.close();
  return lines.length;
}
