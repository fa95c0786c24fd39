import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';
import { countLeaks, type LeakCounter } from '../testing/leaks.ts';

declare global {
  var leaks: LeakCounter;
}

const rounds = 5;
/** `npm run test:long` tries the promised number. */
const times = process.env['MADO_LONG'] === '1' ? 1_000 : 25;
const perRound = times / rounds;
/** The states that show most of an element. */
const fullest: readonly string[] = ['ready', 'active', 'ending', 'again'];

test(`each element made, drawn and taken away ${times} times leaves nothing behind, and the heap flat from round 2 to 5`, async (t) => {
  await using served = await serveHarness();
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}/open`);
    await page.evaluate(`globalThis.leaks = (${String(countLeaks)})()`);
    const devtools = await page.context().newCDPSession(page);
    for (const name of exampleOfEach(await page.evaluate(() => harness.names)))
      await t.test(name, async (own) => {
        const churn = async (count: number): Promise<Left> => {
          for (let round = 0; round < count; round++)
            await page.evaluate(([wanted, often]) => harness.churn(wanted, often), [name, perRound] as const);
          return whatIsLeft(page, devtools);
        };
        const [before, last] = [await churn(2), await churn(rounds - 2)];
        // fewer may be left: the second round's last one need not have been collected by then
        for (const [what, count] of Object.entries(last.counts))
          assert.ok(count <= (before.counts[what] ?? 0), `${what}: ${count} after ${before.counts[what]}`);
        const made = perRound * (rounds - 2);
        const grown = last.heap - before.heap;
        own.diagnostic(`${made} elements left ${grown} bytes`);
        // a drawn element that stays weighs 2,000 bytes and more; the engine's own bookkeeping moves by some ten thousand
        assert.ok(grown < 50_000 + made * 200, `${made} elements left ${grown} bytes`);
      });
  } finally {
    await browser.close();
  }
});

interface Left {
  readonly heap: number;
  readonly counts: Readonly<Record<string, number>>;
}

async function whatIsLeft(page: Page, devtools: CDPSession): Promise<Left> {
  // the engine keeps what it drew last until it has drawn without it
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage'); // again for what the first let go
  const { usedSize: heap } = await devtools.send('Runtime.getHeapUsage');
  const { nodes: every, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap, counts: { ...(await page.evaluate(() => leaks.count())), every, jsEventListeners } };
}

/** An example of each element that the harness has: a new element cannot be left out. */
function exampleOfEach(names: readonly string[]): readonly string[] {
  return [...Map.groupBy(names, (name) => name.split('/')[0])].flatMap(
    ([, own]) => own.find((name) => fullest.includes(name.split('/')[1] ?? '')) ?? own.slice(0, 1),
  );
}
