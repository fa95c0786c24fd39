import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { importCode, sample, samples } from '../samples.suite.ts';

const guide = new URL('./bearer.md', import.meta.url);
const vendor = 'https://portal.vendor.example';
const person = demoAccounts['information']?.find(({ agreed }) => agreed);
const identifier = person?.identifier ?? '';

/** What the guide's sample for a backend exports. */
interface Backend {
  signInAtPortal(api: string, who: { identifier: string; password: string }): Promise<string | undefined>;
  accessToken(api: string, refreshCookie: string): Promise<{ readonly token: string }>;
}

describe('the guide to bearer mode', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findHeadlessChromium())));
  after(() => browser.close());

  it('AUTH-01 its page signs in and goes on by access tokens', async () => {
    const files = new Map<string, string>();
    await using server = await servePage(files);
    const script = `
      import '@madoguchi/elements/define/mado-portal.js';
      import '@madoguchi/elements/define/mado-login.js';
      import '@madoguchi/elements/define/mado-announcements.js';`;
    const html = (await sample(guide, 'html'))
      .replace(vendor, server.url)
      .replace('</mado-portal>', '<mado-announcements></mado-announcements></mado-portal>');
    for (const [name, { code }] of await bundlePage(script)) files.set(`/${name}`, code);
    files.set(
      '/index.html',
      `<!doctype html><html lang="ja"><body>${html}<script type="module" src="/page.js"></script>`,
    );
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByLabel('メールアドレス').fill(identifier);
    await page.getByLabel('パスワード', { exact: true }).fill(demoPassword);
    const read = page.waitForRequest((request) => /^Bearer \S{20,}$/.test(request.headers()['authorization'] ?? ''));
    await page.getByRole('button', { name: 'ログイン' }).click();
    await read;
    await page.locator('mado-announcements').getByRole('listitem').first().waitFor();
    await page.close();
  });

  it('AUTH-01 with the guide’s backend its page has somebody signed in by the tokens that the backend gives', async () => {
    const files = new Map<string, string>();
    await using server = await servePage(files);
    const [backend = '', onPage = ''] = await samples(guide, 'js');
    const { signInAtPortal, accessToken } = await importCode<Backend>(backend);
    const api = `${server.url}/api/information`;
    const cookie = await signInAtPortal(api, { identifier, password: demoPassword });
    const { token } = await accessToken(api, cookie ?? '');
    const script = `
      import '@madoguchi/elements/define/mado-portal.js';
      import '@madoguchi/elements/define/mado-session.js';
      import { createPortal, presets } from '@madoguchi/sdk';
      ${onPage.replace(vendor, server.url)}`;
    for (const [name, { code }] of await bundlePage(script)) files.set(`/${name}`, code);
    files.set('/portal-token', token);
    files.set(
      '/index.html',
      `<!doctype html><html lang="ja"><body><mado-portal><mado-session></mado-session></mado-portal>
      <script type="module" src="/page.js"></script>`,
    );
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByText(`${person?.displayName} 様`).waitFor();
    assert.equal(await page.evaluate(() => document.cookie), '');
    await page.close();
  });
});
