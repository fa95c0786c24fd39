import type { Page } from 'playwright-core';
import type { Journey } from './journey.suite.ts';

/** Opens the partner's page from the front page, where nobody is signed in yet. */
export async function openPartner(journey: Journey, page: Page): Promise<void> {
  journey.expect(401); // it asks for a token first, and there is no session that would give one
  await page.goto('/');
  await page.getByRole('link', { name: 'みなと税理士会 会員サイト' }).click();
  await page.waitForURL(`${journey.partner}/`);
}
