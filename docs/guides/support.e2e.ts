import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { sample } from '../samples.suite.ts';

const guide = new URL('./support.md', import.meta.url);
const identifier = demoAccounts['support']?.find(({ agreed }) => agreed)?.identifier ?? '';

test('SUP-08 SUP-09 SUP-10 SUP-13 the page of the guide to a support portal shows home, devices, services, articles and contracts, and searches', async () => {
  const [markup = '', script = ''] = (await sample(guide, 'html')).split(/<script type="module">|<\/script>/);
  const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
  const html = `<!doctype html><html lang="ja"><body>${markup}<script type="module" src="/page.js"></script>`;
  await using server = await servePage(files.set('/index.html', html), presets.support);
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const signedIn = await page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/api/support/session', { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      { identifier, password: demoPassword },
    );
    assert.ok(signedIn < 300, `signing in answered ${signedIn}`);
    await page.reload();
    await page.locator('mado-support-home [part="tickets"]').waitFor();
    await page.locator('mado-service-overview [part="opening"]').first().waitFor();
    const contract = page.locator('mado-support-contract-list [part="row-link"]').first();
    assert.match((await contract.getAttribute('href')) ?? '', /^\/contract\/\?id=[\w-]+$/);
    const device = page.locator('mado-device-list [part="ask"]').first();
    assert.match((await device.getAttribute('href')) ?? '', /^\/tickets\/new\/\?device=[\w-]+$/);
    await page.locator('mado-article-list [part="row"]').first().waitFor();
    await page.locator('mado-article-list [part="search-field"]').fill('障');
    await page.locator('mado-article-list mark').first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('articles-text'), '障');
  } finally {
    await browser.close();
  }
});
