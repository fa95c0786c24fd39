import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { axeSource, wcag } from '../../../../scripts/browsers/axe.ts';

/** What an automatic reading by WCAG 2.2 AA and good practice finds wrong with a page. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (tags) => {
    const reader: typeof axe = Reflect.get(globalThis, 'axe');
    const { violations } = await reader.run(document, { runOnly: [...tags, 'best-practice'] });
    return violations.map(
      ({ id, nodes }) => `${location.pathname} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  }, wcag);
}
