import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser } from 'playwright-core';
import { signInByCode } from '../docs/code-sign-in.suite.ts';
import { samples } from '../docs/samples.suite.ts';
import { findHeadlessChromium } from './browsers/chromium.ts';
import { brotli } from './lib/bundle-page.ts';
import { serveLoopback } from './lib/loopback.ts';
import { mediaTypeOf } from './lib/media-type.ts';
import { servePage } from './lib/page-server.ts';
import { tool } from './run/command.ts';
import { wholeModule } from './weights/budgets.ts';

describe('the module for pages that load from a CDN', () => {
  let browser: Browser;
  let code = '';
  let integrity = '';
  before(async () => {
    const { status, output } = await tool('rollup/dist/bin/rollup', '--config', '--silent');
    assert.equal(status, 0, output);
    code = await readFile('bundle/madoguchi.min.js', 'utf8');
    integrity = (await readFile('bundle/madoguchi.min.js.sri', 'utf8')).trim();
    browser = await chromium.launch(await findHeadlessChromium());
  });
  after(() => browser.close());

  /** The tags that a page knows which loads the module with this hash. */
  async function tagsWith(hash: string): Promise<readonly string[]> {
    const page = `<!doctype html><script type="module" src="/m.js" integrity="${hash}" crossorigin></script>`;
    await using server = await serveLoopback((request, response) => {
      const name = request.url === '/m.js' ? 'm.js' : 'index.html';
      response.setHeader('content-type', mediaTypeOf(name));
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
      );
      response.end(name === 'm.js' ? code : page);
    });
    const tab = await browser.newPage();
    await tab.goto(server.url);
    const tags = await tagsOfPackage();
    return await tab.evaluate((names) => names.filter((name) => customElements.get(name)), tags);
  }

  test('one file registers every element, under the hash that is given with it', async () => {
    assert.deepEqual(await tagsWith(integrity), await tagsOfPackage());
  });

  test('AUTH-01 the page of the guide that loads from a CDN signs in', async () => {
    const [, fromCdn = ''] = await samples(new URL('../docs/guides/getting-started.md', import.meta.url), 'html');
    const html = fromCdn.replace('{madoguchi.min.js.sri}', integrity);
    assert.notEqual(html, fromCdn);
    await using server = await servePage(
      new Map([
        ['/index.html', `<!doctype html><html lang="en"><body>${html}`],
        ['/madoguchi.min.js', code],
      ]),
    );
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByLabel('E-mail address').fill(demoAccounts['information']?.[0]?.identifier ?? '');
    await page.getByLabel('Password', { exact: true }).fill(demoPassword);
    const signedIn = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Sign in' }).click();
    assert.equal((await signedIn).status(), 201);
    await page.close();
  });

  test('CRT-04 CRT-07 the page of the guide to a certificate portal that loads from a CDN lists applications and begins one', async () => {
    const [, , fromCdn = ''] = await samples(new URL('../docs/guides/certificates.md', import.meta.url), 'html');
    const html = fromCdn.replace('{madoguchi.min.js.sri}', integrity);
    assert.notEqual(html, fromCdn);
    const files = [
      ['/index.html', `<!doctype html><html lang="ja"><body>${html}`],
      ['/madoguchi.min.js', code],
    ] as const;
    await using server = await servePage(new Map(files), presets.certificate);
    const page = await browser.newPage();
    await page.goto(server.url);
    await signInByCode(page, server);
    await page.reload();
    await page
      .getByRole('table')
      .getByRole('button', { name: /\.example$/ })
      .first()
      .waitFor();
    await page.getByRole('radio', { name: /SR3\.0/ }).waitFor();
    await page.close();
  });

  test('it weighs no more than the guide says', async () => {
    const guide = await readFile(new URL('../docs/guides/getting-started.md', import.meta.url), 'utf8');
    assert.match(guide, new RegExp(`at most ${wholeModule / 1000} kB after brotli`));
    const weight = brotli(code);
    assert.ok(weight <= wholeModule, `${weight} of ${wholeModule} bytes`);
  });

  test('another hash is refused by the browser', async () => {
    assert.deepEqual(await tagsWith(`sha384-${'A'.repeat(64)}`), []);
  });
});

async function tagsOfPackage(): Promise<readonly string[]> {
  const files = await readdir('packages/elements/src/define');
  return files
    .filter((file) => file.startsWith('mado-'))
    .map((file) => file.replace('.ts', ''))
    .toSorted();
}
