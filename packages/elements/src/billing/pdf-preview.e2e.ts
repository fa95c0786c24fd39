import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../../../scripts/browsers/chromium.ts';
import type { LoopbackServer } from '../../../../scripts/lib/loopback.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>';

let served: LoopbackServer;
let browser: Browser;
before(async () => {
  served = await serveHarness();
  browser = await chromium.launch(await findChromium());
});
after(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

/** A list with a PDF that is looked at, on a page under the strictest policy and `added`; with what that policy reported. */
async function look(page: Page, added: string): Promise<readonly string[]> {
  await page.route('**/strict', async (route) => {
    const response = await route.fetch();
    const policy = `${response.headers()['content-security-policy']}${added}`;
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(`${served.url}/strict`);
  return page.evaluate(async (content) => {
    const reports: string[] = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => reports.push(violatedDirective));
    await harness.show(['mado-document-list/ready'], 'ja');
    const list = document.querySelector('mado-document-list');
    if (!list) throw new Error('no list');
    const file = { name: 'a.pdf', size: content.length, url: 'https://portal.example/a.pdf' };
    list.preview = {
      title: '請求書',
      file,
      state: { type: 'ready', pdf: new Blob([content], { type: 'application/pdf' }) },
    };
    for (let turn = 0; turn < 60; turn++) await new Promise((done) => setTimeout(done, 10));
    return reports;
  }, pdf);
}

test('SUP-12 the browser’s own viewer shows a PDF under a policy that has frame-src blob:, without a report', async () => {
  const page = await browser.newPage();
  assert.deepEqual(await look(page, '; frame-src blob:'), []);
  const frame = page.locator('mado-document-list iframe');
  assert.match((await frame.getAttribute('src')) ?? '', /^blob:/);
  assert.equal(await frame.getAttribute('title'), '請求書');
  const shown = page.frames().map((one) => one.url());
  assert.ok(
    shown.some((url) => url.startsWith('blob:')),
    shown.join(' '),
  );
  await page.close();
});

test('SUP-12 under a policy that lets no frame show it, it says so and saves the file', async () => {
  const page = await browser.newPage();
  assert.deepEqual(await look(page, ''), ['frame-src']);
  await page.getByText('このページの中では、PDFを表示できません').waitFor();
  assert.equal(await page.locator('mado-document-list iframe').count(), 0);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ダウンロード' }).click();
  const download = await saving;
  assert.equal(download.suggestedFilename(), 'a.pdf');
  await page.close();
});
