import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browsers/chromium.ts';
import { brandCombinations, combinations, inEachBrand, type Combination } from './combinations.ts';
import { serveFolder } from './static-site.ts';

const axeSource: string = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
  /** In the page, once axe's source ran there. */
  var axe: typeof import('axe-core');
}

/** What was found wrong with a story in one combination. */
export interface Finding {
  readonly story: string;
  readonly combination: string;
  readonly problems: readonly string[];
}

export interface StoryReport {
  /** Stories times combinations. */
  readonly checked: number;
  readonly findings: readonly Finding[];
}

/** Opens every story of a built Storybook in the four combinations, and some in each brand: nothing on the console, nothing that axe finds. */
export async function checkStories(folder: string): Promise<StoryReport> {
  const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    await readFile(join(folder, 'index.json'), 'utf8'),
  );
  const stories = Object.values(index.entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
  await using site = await serveFolder(folder);
  const browser = await chromium.launch(await findChromium());
  try {
    const halves = [combinations.slice(0, 2), combinations.slice(2)];
    const findings = await Promise.all(
      halves.map(async (half) => {
        const found: Finding[] = [];
        for (const combination of half) found.push(...(await checkIn(browser, site.url, combination, stories)));
        return found;
      }),
    );
    const branded = stories.filter((id) => inEachBrand.includes(id));
    if (branded.length < inEachBrand.length) throw new Error('a story that is looked at in each brand is missing');
    for (const combination of brandCombinations)
      findings.push([...(await checkIn(browser, site.url, combination, branded))]);
    return {
      checked: stories.length * combinations.length + branded.length * brandCombinations.length,
      findings: findings.flat(),
    };
  } finally {
    await browser.close();
  }
}

async function checkIn(
  browser: Browser,
  url: string,
  { name, locale, theme, brand = 'plain', context }: Combination,
  stories: readonly string[],
): Promise<readonly Finding[]> {
  const page = await (await browser.newContext(context)).newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  const findings: Finding[] = [];
  for (const story of stories) {
    said.length = 0;
    await page.goto(
      `${url}/iframe.html?id=${story}&viewMode=story&globals=locale:${locale};theme:${theme};brand:${brand}`,
    );
    const problems = [...(await problemsOf(page)), ...said];
    if (problems.length > 0) findings.push({ story, combination: name, problems });
  }
  await page.context().close();
  return findings;
}

async function problemsOf(page: Page): Promise<readonly string[]> {
  try {
    await page.locator('body.sb-show-main #storybook-root > *').first().waitFor({ state: 'attached', timeout: 20_000 });
    // what a story loads after it is drawn has come when nothing is waiting any more
    await page.waitForFunction(() => !document.querySelector('.sb-show-preparing-story'));
    await page.waitForLoadState('networkidle');
  } catch {
    return [
      `not shown: ${await page
        .locator('#error-message')
        .innerText()
        .catch(() => 'no story on the page')}`,
    ];
  }
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (tags) => {
    for (;;)
      try {
        return await axe.run('#storybook-root', { runOnly: tags });
      } catch (error) {
        // Storybook's own panel looks at the same story; its turn ends soon
        if (!String(error).includes('already running')) throw error;
        await new Promise((turn) => setTimeout(turn, 20));
      }
  }, standards);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `axe ${id}: ${help}\n    ${html}\n    ${failureSummary ?? ''}`),
  );
}
