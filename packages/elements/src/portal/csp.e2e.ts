import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import type { LoopbackServer } from '../../../../scripts/lib/loopback.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';

let served: LoopbackServer;
let browser: Browser;
let page: Page;
/** What every example of every element was found to do, in one pass. */
let seen: {
  readonly reports: readonly string[];
  /** Fields for credentials, in the page's own tree and in shadow roots. */
  readonly open: readonly string[];
  readonly hidden: readonly string[];
  readonly shown: number;
};
const said: string[] = [];

before(async () => {
  served = await serveHarness();
  browser = await chromium.launch(await findHeadlessChromium());
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${served.url}/strict`);
  seen = await page.evaluate(async () => {
    const reports: string[] = [];
    const open: string[] = [];
    const hidden: string[] = [];
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
        // a dialog speaks instead, or what a person has not subscribed to is left out
        const isSilent = /^mado-session-expiry\/(?:quiet|asking)$|^mado-mailbox-list\/absent$/.test(name);
        if (!isSilent && texts.every((text) => text.trim() === '')) reports.push(`${name}: shows nothing`);
      }
      await harness.unfold(); // some load their form then
      const fields = harness.credentials();
      open.push(...fields.open.map((field) => `${tag}: ${field}`));
      hidden.push(...fields.hidden.map((field) => `${tag}: ${field}`));
    }
    return { reports, open, hidden, shown: harness.names.length };
  });
});
after(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

test('every state of every element works under the strict policy: no report', async () => {
  assert.ok(seen.shown >= 40, `only ${seen.shown} examples`);
  assert.deepEqual(seen.reports, []);
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
});

test('no element has a field for credentials in a shadow root, where password managers do not look: passphrases neither', async () => {
  assert.deepEqual(seen.hidden, []);
  assert.ok(seen.open.includes('mado-application: current-password'), 'joining to PKCS#12 was open'); // CRT-14
  assert.ok(seen.open.includes('mado-certificate-wizard: new-password'), 'making a key was open'); // CRT-05
  // the same page does find one, however deep
  const found = await page.evaluate(() => {
    const inner = document.createElement('div');
    const field = document.createElement('input');
    field.type = 'password';
    inner.attachShadow({ mode: 'open' }).append(field);
    const outer = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    document.querySelector('main')?.append(outer);
    return harness.credentials().hidden;
  });
  assert.deepEqual(found, ['password']);
});
