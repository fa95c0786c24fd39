import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { memoryFiles } from '@madoguchi/server';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage, type PageServer } from '../../scripts/lib/page-server.ts';
import { pageWith } from '../samples.suite.ts';

const password = demoPassword;
/** Has to do with everything that the guide shows, and has agreed to the terms. */
const identifier =
  demoAccounts['support']?.find(({ agreed, roles }) => agreed && roles?.includes('contract-manager'))?.identifier ?? '';
const guide = new URL('./support.md', import.meta.url);

describe('the guide to a support portal', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findChromium())));
  after(() => browser.close());

  /** Serves the guide's page with an element. What is `written` in its markup may be put in place of what stands there. */
  async function serveGuide(
    tag: string,
    written: (markup: string) => string = (markup) => markup,
  ): Promise<{ server: PageServer; write: (place: (markup: string) => string) => void }> {
    const [markup, script] = await pageWith(guide, tag);
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    const write = (place: (markup: string) => string): void =>
      void files.set(
        '/index.html',
        `<!doctype html><html lang="ja"><body>${place(markup)}<script type="module" src="/page.js"></script>`,
      );
    write(written);
    return { server: await servePage(files, presets.support, { files: memoryFiles(cryptoRandom) }), write };
  }

  /** The page, with a person of the demo signed in. */
  async function enter({ url }: PageServer): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(url);
    const signedIn = await page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/api/support/session', { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      { identifier, password },
    );
    assert.ok(signedIn < 300, `signing in answered ${signedIn}`);
    await page.reload();
    return page;
  }

  it('SUP-08 SUP-09 SUP-10 SUP-13 shows home, devices, services, articles and contracts, and searches', async () => {
    const { server } = await serveGuide('mado-support-home');
    await using _ = server;
    const page = await enter(server);
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
  });

  it('SUP-05 SUP-06 SUP-07 lists tickets and shows one beside the form for a new one', async () => {
    const { server, write } = await serveGuide('mado-ticket-form');
    await using _ = server;
    const page = await enter(server);
    await page.locator('mado-ticket-form form').waitFor();
    const first = page.locator('mado-ticket-list [part="row-link"]').first();
    const href = (await first.getAttribute('href')) ?? '';
    const [, id = ''] = /^\/tickets\/([\w-]+)$/.exec(href) ?? [];
    assert.ok(id, href);
    const title = (await first.textContent()) ?? '';
    await page.getByText('お問い合わせが見つかりません').first().waitFor();
    write((markup) => markup.replace('the-id', id));
    await page.reload();
    await page.locator('mado-ticket').getByRole('heading', { name: title.trim() }).waitFor();
  });

  it('SUP-11 SUP-12 lists quotes and documents and shows a quote', async () => {
    const { server, write } = await serveGuide('mado-renewal-quote-list');
    await using _ = server;
    const page = await enter(server);
    const first = page.locator('mado-renewal-quote-list [part="row-link"]').first();
    const [, id = ''] = /^\/quote\/\?id=([\w-]+)$/.exec((await first.getAttribute('href')) ?? '') ?? [];
    assert.ok(id);
    const title = (await first.textContent()) ?? '';
    write((markup) => markup.replace('quote="…"', `quote="${id}"`));
    await page.reload();
    await page.locator('mado-renewal-quote').getByRole('heading', { name: title.trim() }).waitFor();
    await page.locator('mado-document-list [part="download"]').first().waitFor();
  });
});
