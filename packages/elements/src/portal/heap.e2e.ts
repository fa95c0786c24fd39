import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../../scripts/browsers/chromium.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';

const names = [
  'mado-login/ready',
  'mado-login/failed',
  'mado-password-request/ready',
  'mado-password-form/ready',
  'mado-terms/ready',
  'mado-session/active',
];
const rounds = 5;
const perRound = 200;

test('each element made, shown and taken away 1,000 times leaves the heap as it was, from round 2 to round 5 of 200', async (t) => {
  await using served = await serveHarness();
  const browser = await chromium.launch(await findChromium());
  try {
    for (const name of names)
      await t.test(name, async (own) => {
        const page = await browser.newPage();
        await page.goto(`${served.url}open`);
        const devtools = await page.context().newCDPSession(page);
        const after: { heap: number; nodes: number; listeners: number }[] = [];
        for (let round = 0; round < rounds; round++) {
          await page.evaluate((wanted) => harness.churn(wanted, 200), name);
          await devtools.send('HeapProfiler.collectGarbage');
          const { usedSize: heap } = await devtools.send('Runtime.getHeapUsage');
          const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
          after.push({ heap, nodes, listeners });
        }
        const [second, last] = [after[1], after[rounds - 1]];
        assert.ok(second && last);
        assert.equal(last.nodes, second.nodes, 'nodes');
        assert.equal(last.listeners, second.listeners, 'listeners');
        const grown = last.heap - second.heap;
        own.diagnostic(`${perRound * 3} elements left ${grown} bytes`);
        // an element that stays weighs 2,000 bytes and more; the engine's own bookkeeping moves by some ten thousand
        assert.ok(grown < perRound * 3 * 200, `${perRound * 3} elements left ${grown} bytes`);
        await page.close();
      });
  } finally {
    await browser.close();
  }
});
