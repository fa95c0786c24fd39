import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import { bundle, serveHarness } from '../../../../scripts/lib/serve-examples.ts';

const all = fileURLToPath(import.meta.resolve('../define/all.ts'));
const portalOnly = fileURLToPath(import.meta.resolve('../define/mado-portal.ts'));
const page = (...scripts: readonly string[]): string => `<!doctype html><html lang="ja"><title>窓口</title>
<link rel="icon" href="/favicon.ico">
<mado-portal base-url="/api/information" preset="information"><mado-login></mado-login></mado-portal>
<mado-portal base-url="/api/license" preset="license" locale="en"><mado-login></mado-login></mado-portal>
${scripts.map((script) => `<script type="module" src="${script}"></script>`).join('')}`;

test('two copies of the library on one page work side by side, and inside each other', async () => {
  await using served = await serveHarness({
    '/one.js': await bundle(all),
    '/other.js': await bundle(all),
    '/portal.js': await bundle(portalOnly),
    '/both': page('/one.js', '/other.js'),
    '/mixed': page('/portal.js', '/other.js'),
    '/mixed-late': page('/other.js', '/portal.js'),
  });
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    for (const path of ['both', 'mixed', 'mixed-late']) {
      const tab = await browser.newPage();
      const said: string[] = [];
      tab.on('console', (message) => message.type() !== 'log' && said.push(message.text()));
      tab.on('pageerror', (error) => said.push(String(error)));
      await tab.goto(`${served.url}/${path}`);
      await tab.getByRole('textbox', { name: 'メールアドレス' }).fill('hanako@example.jp');
      await tab.getByRole('textbox', { name: 'User code' }).fill('A-1');
      await tab.getByRole('button', { name: 'Sign in' }).click();
      await tab.getByRole('group', { name: 'Please check 1 entry' }).waitFor();
      assert.equal(await tab.getByRole('textbox', { name: 'メールアドレス' }).inputValue(), 'hanako@example.jp');
      assert.deepEqual(
        said.filter((line) => !line.includes('Multiple versions of Lit')),
        [],
        path,
      );
      await tab.close();
    }
  } finally {
    await browser.close();
  }
});
