import { chromium } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { findHeadlessChromium } from '../browsers/chromium.ts';
import { brotli, bundlePage } from '../lib/bundle-page.ts';
import { servePage } from '../lib/page-server.ts';

export interface SignInWeights {
  readonly interactive: number;
  readonly signedIn: number;
  /** The files in the order in which the page asked for them, with their weights. */
  readonly files: readonly (readonly [name: string, weight: number])[];
}

const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>ログイン</title>
<mado-portal base-url="/api/information" preset="information"><mado-login password-link-href="/password/"></mado-login></mado-portal>
<script type="module" src="/page.js"></script></html>`;
const source = `import '@madoguchi/elements/define/mado-portal.js'; import '@madoguchi/elements/define/mado-login.js';
addEventListener('mado-signed-in', () => document.body.dataset.signedIn = '');`;

/**
 * Signs in, in a real browser against the reference server, and weighs every script that was asked for on the way.
 * `further` is an element that the page has besides.
 */
export async function weighSignIn(further?: string): Promise<SignInWeights> {
  const files = await bundlePage(further ? `${source} import '@madoguchi/elements/define/${further}.js';` : source);
  const served = new Map([...files].map(([name, { code }]) => [`/${name}`, code]));
  await using server = await servePage(served.set('/index.html', page));
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const tab = await browser.newPage();
    const asked: (readonly [string, number])[] = [];
    const apiCalls: string[] = [];
    tab.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      const file = files.get(path.slice(1));
      if (file) asked.push([file.name, brotli(file.code)]);
      if (path.startsWith('/api/')) apiCalls.push(path);
    });
    const weight = (): number => asked.reduce((sum, [, bytes]) => sum + bytes, 0);
    await tab.goto(server.url);
    await tab.locator('input[autocomplete="username"]').fill(demoAccounts['information']?.[0]?.identifier ?? '');
    const interactive = weight();
    if (apiCalls.length > 0) throw new Error(`weights: asked the server before it was drawn: ${apiCalls.join(', ')}`);
    await tab.locator('input[autocomplete="current-password"]').fill(demoPassword);
    await tab.getByRole('button', { name: 'ログイン' }).click();
    await tab.locator('body[data-signed-in]').waitFor({ state: 'attached' });
    return { interactive, signedIn: weight(), files: asked };
  } finally {
    await browser.close();
  }
}
