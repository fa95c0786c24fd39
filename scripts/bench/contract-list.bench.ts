import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../browsers/chromium.ts';
import { bundle } from '../lib/serve-examples.ts';
import { servePage } from '../lib/page-server.ts';
import { quickTenth, ratioLine } from './median.ts';
import type { Kind } from './list/page.ts';

// The list of contracts with 10,000 rows handed in, against windowing written by hand in the same page and run. Whatever
// else the machine does only adds time, so that the quick tenth of the rounds tells what the code itself takes.
const count = 10_000;
const rounds = 20;
const kinds: readonly Kind[] = ['element', 'reference'];

const script = await bundle(join(import.meta.dirname, 'list/page.ts'), { conditions: ['production'], minify: true });
await using server = await servePage(
  new Map([
    [
      '/list.html',
      '<!doctype html><html lang="ja"><meta charset="utf-8"><title>list</title><script type="module" src="/list.js"></script>',
    ],
    ['/list.js', script],
  ]),
);
const browser = await chromium.launch(await findChromium());
try {
  await compareTimes(browser);
  await compareScrolling(browser);
  await weighMemory(browser);
} finally {
  await browser.close();
}

async function open(from: Browser): Promise<readonly [Page, CDPSession]> {
  const page = await from.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${server.url}/list.html`);
  await page.waitForFunction(() => 'listBench' in globalThis);
  return [page, await page.context().newCDPSession(page)];
}

async function compareTimes(from: Browser): Promise<void> {
  const [page] = await open(from);
  const times = new Map<string, number[]>();
  const add = (name: string, value: number): void => void times.set(name, [...(times.get(name) ?? []), value]);
  for (let round = -3; round < rounds; round++)
    for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) {
      const rendered = await page.evaluate(([one, rows]) => listBench.firstRender(one, rows), [kind, count] as const);
      const sorted = await page.evaluate(([one, rows]) => listBench.sort(one, rows), [kind, count] as const);
      const typed = await page.evaluate(([one, rows]) => listBench.filter(one, rows), [kind, count] as const);
      if (round < 0) continue;
      add(`render ${kind}`, rendered);
      add(`sort ${kind}`, sorted);
      add(`first character ${kind}`, typed[0] ?? Number.NaN);
      add(`filter ${kind}`, typed.reduce((sum, one) => sum + one, 0) / typed.length);
    }
  await page.close();
  for (const [name, what, aim] of [
    ['first render', 'render', 1.5],
    ['sorting', 'sort', 1.5],
    ['filtering as one types, a character', 'filter', 1.3],
    ['the first character, which makes the index', 'first character', 1.3],
  ] as const)
    console.log(
      ratioLine(
        `${count} contracts, ${name}`,
        quickTenth(times.get(`${what} element`) ?? []),
        quickTenth(times.get(`${what} reference`) ?? []),
        'ms',
        aim,
      ),
    );
}

async function compareScrolling(from: Browser): Promise<void> {
  const [page, devtools] = await open(from);
  // what the page's own thread works, whatever else the machine does
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  for (const speed of [1, 4]) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: speed });
    for (const kind of kinds) {
      const before = await worked();
      const { frames, dropped, longTasks } = await page.evaluate(([one, rows]) => listBench.scroll(one, rows), [
        kind,
        count,
      ] as const);
      const work = ((await worked()) - before) / frames;
      const missed = dropped > 12 || longTasks > 0 ? ', NOT reached' : '';
      const aim = kind === 'element' && speed === 4 ? ` (aim 12 and 0${missed})` : '';
      console.log(
        `${count} contracts, scrolling to the end, ${speed === 4 ? 'quarter' : 'full'} speed, ${kind}: ${dropped} of ${frames} frames dropped, ${longTasks} long tasks${aim}; ${work.toFixed(2)} ms of work a frame`,
      );
    }
  }
  await page.close();
}

async function weighMemory(from: Browser): Promise<void> {
  const [page, devtools] = await open(from);
  await page.evaluate(() => listBench.firstRender('element', 10)); // what is loaded once
  const weigh = async (): Promise<number> => {
    for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number; embedderHeapUsedSize?: number } =
      await devtools.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0) + (usage.embedderHeapUsedSize ?? 0);
  };
  const before = await weigh();
  await page.evaluate(() => listBench.hold(100_000));
  const rows = (await weigh()) - before;
  await page.evaluate(() => listBench.show('element'));
  const list = (await weigh()) - before - rows;
  await page.evaluate(() => listBench.type('東海'));
  const index = (await weigh()) - before - rows - list;
  await page.close();
  const share = (bytes: number, aim: number): string =>
    `${((bytes / rows) * 100).toFixed(1)} % of the rows (aim ${aim}${(bytes / rows) * 100 <= aim ? '' : ', NOT reached'})`;
  console.log(
    `100000 contracts take ${(rows / 1e6).toFixed(1)} MB; the list, ${share(list, 10)}; its index, ${share(index, 40)}`,
  );
}
