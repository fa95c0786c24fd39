import type { Portal } from '@madoguchi/sdk';
import type { Page } from 'playwright-core';

/** On a page of its own: moves the demo's clock ahead, as the vendor does. */
export async function moveClock(
  page: Page,
  amount: number,
  unit: 'ミリ秒' | '秒' | '分' | '時間' | '日',
): Promise<void> {
  await page.goto('/vendor/');
  await page.getByRole('textbox', { name: '進める量' }).fill(String(amount));
  await page.getByRole('combobox', { name: '単位' }).selectOption(unit);
  await page.getByRole('button', { name: '進める', exact: true }).click();
  await page.getByText('進めました。').waitFor();
}

/** Lets a page ask the server who is signed in, as it does by itself now and then. */
export async function askWhoIsHere(page: Page): Promise<void> {
  await page.locator('mado-portal').evaluate(async (host) => {
    const portal: Portal = await Reflect.get(host, 'ready');
    await portal.session.refresh();
  });
}
