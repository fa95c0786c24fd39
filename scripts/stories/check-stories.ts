import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { axeSource, wcag } from '../browsers/axe.ts';
import { findHeadlessChromium } from '../browsers/chromium.ts';
import { motion } from './calm.ts';
import {
  brandCombinations,
  combinations,
  drawings,
  inEachBrand,
  phone,
  type Combination,
  type Drawing,
} from './combinations.ts';
import { sidewaysAtTwice } from './sideways.ts';
import { serveFolder } from './static-site.ts';

declare global {
  /** In the page, once axe's source ran there. */
  var axe: typeof import('axe-core');
  /** In Storybook's frame: how its parts tell each other what happens. */
  var __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, hear: (told: unknown) => void): void;
    emit(event: string, told: unknown): void;
  };
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

/**
 * Opens every story of a built Storybook in each combination, and some in each brand: nothing on the console, nothing that
 * axe finds; on a phone, nothing that sticks out with text twice as large, or moves where less motion was asked for.
 */
export async function checkStories(
  folder: string,
  wanted: readonly Combination[] = combinations,
): Promise<StoryReport> {
  const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    await readFile(join(folder, 'index.json'), 'utf8'),
  );
  const stories = Object.values(index.entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
  await using site = await serveFolder(folder);
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const findings: (readonly Finding[])[] = [];
    const branded = stories.filter((id) => inEachBrand.includes(id));
    if (branded.length < inEachBrand.length) throw new Error('a story that is looked at in each brand is missing');
    const middle = Math.ceil(stories.length / 2);
    const parts = [
      ...drawings(wanted).flatMap((looks) =>
        [stories.slice(0, middle), stories.slice(middle)].map((some) => [looks, some] as const),
      ),
      ...drawings(brandCombinations).map((looks) => [looks, branded] as const),
    ].values();
    const lookAtTheNext = async (): Promise<void> => {
      for (const [looks, some] of parts) findings.push(await checkIn(browser, site.url, looks, some));
    };
    // most of a view's time is waiting for the next drawing: four share it
    await Promise.all([lookAtTheNext(), lookAtTheNext(), lookAtTheNext(), lookAtTheNext()]);
    return {
      checked: stories.length * wanted.length + branded.length * brandCombinations.length,
      findings: findings.flat(),
    };
  } finally {
    await browser.close();
  }
}

/** Draws these stories one after the other, and looks at each in these combinations, which differ in width. */
async function checkIn(
  browser: Browser,
  url: string,
  looks: Drawing,
  stories: readonly string[],
): Promise<readonly Finding[]> {
  const [{ locale, theme, brand = 'plain', context }] = looks;
  // by this name Storybook knows a test, and does not wait a tenth of a second for animations that nobody sees
  const page = await (await browser.newContext({ ...context, userAgent: 'StorybookTestRunner' })).newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  const requests = countRequests(page);
  // the panel's own axe would look at every story a second time
  const globals = `locale:${locale};theme:${theme};brand:${brand};latency:0;a11y.manual:!true`;
  // begins with the last one: each is chosen from another
  await page.goto(`${url}/iframe.html?id=${stories.at(-1)}&viewMode=story&globals=${globals}`);
  await page.locator('body.sb-show-main #storybook-root > *').first().waitFor({ state: 'attached' });
  await page.evaluate(axeSource);
  const findings: Finding[] = [];
  for (const story of stories) {
    said.length = 0;
    for (const [number, look] of looks.entries()) {
      // as on a device that is turned while somebody reads
      if (looks.length > 1 && look.context.viewport) await page.setViewportSize(look.context.viewport);
      const wrong = number === 0 ? await page.evaluate(choose, story) : undefined;
      const problems =
        wrong === undefined ? await problemsOf(page, requests, look === combinations[0]) : [`not shown: ${wrong}`];
      const adapted = wrong === undefined && look.context.viewport === phone ? await adaptedTo(page) : [];
      const all = [...problems, ...adapted, ...said.splice(0)];
      if (all.length > 0) findings.push({ story, combination: look.name, problems: all });
      if (wrong !== undefined) break;
    }
  }
  await page.context().close();
  return findings;
}

/**
 * What is wrong with the story that is shown, once it has come to rest. What sheets say of a device that is turned is the same
 * in all: they are read in one combination only, as it takes a fifth of axe's time.
 */
async function problemsOf(page: Page, requests: Requests, preload: boolean): Promise<readonly string[]> {
  if (!(await atRest(page, requests))) return ['it did not come to rest within 20 seconds'];
  return page.evaluate(
    async ([tags, withSheets]) => {
      // only what is wrong leaves the page: the rest, told in full, takes longer than finding it
      const how = { runOnly: [...tags], resultTypes: ['violations' as const], preload: withSheets };
      const { violations } = await axe.run('#storybook-root', how);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `axe ${id}: ${help}\n    ${html}\n    ${failureSummary ?? ''}`),
      );
    },
    [wcag, preload] as const,
  );
}

/** What is wrong with the story that is shown for somebody who needs larger text, or less motion. */
async function adaptedTo(page: Page): Promise<readonly string[]> {
  return [...(await page.evaluate(motion)), ...(await page.evaluate(sidewaysAtTwice))];
}

/** In the page: goes to a story as a designer does who chooses the next one, and waits until it has been drawn. Gives what went wrong. */
async function choose(storyId: string): Promise<string | undefined> {
  localStorage.clear();
  sessionStorage.clear();
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const outcome = new Promise<string | undefined>((done) => {
    const ends = ['storyFinished', 'storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];
    for (const end of ends)
      channel.once(end, (told) => done(end === 'storyFinished' ? undefined : `${end} ${JSON.stringify(told)}`));
    setTimeout(() => done('nothing was drawn within 20 seconds'), 20_000);
  });
  channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  return await outcome;
}

/** Waits until nothing is under way and nothing on the page changes any more. */
async function atRest(page: Page, requests: Requests): Promise<boolean> {
  const giveUp = performance.now() + 20_000;
  while (performance.now() < giveUp) {
    const open = requests.open;
    if ((await page.evaluate(isStill)) && open === 0 && requests.open === 0) return true;
  }
  return false;
}

/** In the page: whether all that is shown, inside of shadow roots too, stays the same in three drawings, with pictures and fonts. */
async function isStill(): Promise<boolean> {
  const ends = ({ effect }: Animation): boolean => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  const shown = (): string => {
    const parts: string[] = [document.fonts.status];
    const walk = (root: ParentNode): void => {
      if (root instanceof ShadowRoot || root instanceof Element) parts.push(root.getHTML());
      const scope = root instanceof ShadowRoot ? root : document;
      // what fades in is paler than it will be
      parts.push(
        scope.getAnimations().some((one) => one.playState === 'running' && ends(one)) ? `${performance.now()}` : '',
      );
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element instanceof HTMLImageElement) parts.push(String(element.complete));
      }
    };
    walk(document.body);
    return parts.join('\n');
  };
  const before = shown();
  for (let drawing = 0; drawing < 3; drawing++) {
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)));
    if (shown() !== before) return false;
  }
  return true;
}

interface Requests {
  /** How many have not been answered. */
  readonly open: number;
}

function countRequests(page: Page): Requests {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return {
    get open() {
      return open.size;
    },
  };
}
