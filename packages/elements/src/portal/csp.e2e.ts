import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../../scripts/browsers/chromium.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';

test('every state of every element works under the strict policy: no report', async () => {
  await using served = await serveHarness();
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${served.url}/strict`);
    const broken = await page.evaluate(async () => {
      const reports: string[] = [];
      let tag = 'the page itself';
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        reports.push(`${tag}: ${violatedDirective} ${blockedURI} ${sample}`),
      );
      for (const [of, names] of Map.groupBy(harness.names, (name) => name.replace(/\/.*/, ''))) {
        tag = of;
        await harness.show(names, 'ja');
        for (const [index, example] of [...(document.querySelector('main')?.children ?? [])].entries()) {
          const texts = [example, ...example.querySelectorAll('*')].map(
            (element) => `${element.textContent}${element.shadowRoot?.textContent ?? ''}`,
          );
          const name = names[index] ?? '';
          const isSilent = ['quiet', 'asking'].some((state) => name === `mado-session-expiry/${state}`); // a dialog speaks
          if (!isSilent && texts.every((text) => text.trim() === '')) reports.push(`${name}: shows nothing`);
        }
      }
      return { reports, shown: harness.names.length };
    });
    assert.ok(broken.shown >= 40, `only ${broken.shown} examples`);
    assert.deepEqual(broken.reports, []);
    assert.deepEqual(said, []);
    // the same page does report what the policy forbids
    const proof = await page.evaluate(async () => {
      const report = new Promise<string>((hear) =>
        addEventListener('securitypolicyviolation', (event) => hear(event.violatedDirective), { once: true }),
      );
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.body.append(style);
      return report;
    });
    assert.match(proof, /^style-src/);
  } finally {
    await browser.close();
  }
});
