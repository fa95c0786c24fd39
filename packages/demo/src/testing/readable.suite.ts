import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What an automatic reading by WCAG 2.2 AA finds wrong with a page. */
export async function findings(page: Page): Promise<readonly string[]> {
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
