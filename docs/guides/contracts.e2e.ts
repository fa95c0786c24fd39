import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { presets, type Contract } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { sample } from '../samples.suite.ts';

const guide = new URL('./contracts.md', import.meta.url);
const identifier = demoAccounts['license']?.find(({ agreed }) => agreed)?.identifier ?? '';

describe('the guide to a list of contracts', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findHeadlessChromium())));
  after(() => browser.close());

  async function pageOf(markup: string, script: string, further: readonly (readonly [string, string])[] = []) {
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    const html = `<!doctype html><html lang="ja"><body>${markup}<script type="module" src="/page.js"></script>`;
    return new Map([...files, ['/index.html', html], ...further]);
  }

  it('LIC-03 LIC-04 its page shows a portlet and the list, whose rows lead to a contract', async () => {
    const [markup = '', script = ''] = (await sample(guide, 'html')).split(/<script type="module">|<\/script>/);
    await using server = await servePage(
      await pageOf(markup, script, [['/contract/', 'the contract']]),
      presets.license,
    );
    const page = await browser.newPage();
    await page.goto(server.url);
    const signedIn = await page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/api/license/session', { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      { identifier, password: demoPassword },
    );
    assert.ok(signedIn < 300, `signing in answered ${signedIn}`);
    await page.reload();
    await page.getByRole('region', { name: 'ご契約情報' }).getByRole('listitem').first().waitFor();
    const table = page.getByRole('table', { name: 'ご契約一覧' });
    await table.getByRole('button', { name: 'ご契約名' }).click();
    const sorted = table.locator('[aria-sort="ascending"]').filter({ hasText: 'ご契約名' });
    await sorted.waitFor();
    await table.getByRole('link').first().click();
    await page.waitForURL(/\/contract\/\?id=[\w-]+$/);
    await page.close();
  });

  it('LIC-04 its script hands in contracts of the site’s own', async () => {
    const contracts = Array.from({ length: 1_000 }, (_, index): Contract => ({
      id: String(index),
      number: `L-${index}`,
      name: `自社のご契約 ${index}`,
      companyName: '東海総合化学工業株式会社',
      startsOn: '2026-04-01',
      endsOn: '2999-03-31',
      role: 'owner',
    }));
    const markup =
      '<mado-portal base-url="/api/license" preset="license"><mado-contract-list></mado-contract-list></mado-portal>';
    const script = `import '@madoguchi/elements/define/mado-portal.js';\n${await sample(guide, 'ts')}`;
    await using server = await servePage(
      await pageOf(markup, script, [['/my/contracts.json', JSON.stringify(contracts)]]),
      presets.license,
    );
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByText('全1,000件').waitFor();
    await page.getByRole('button', { name: '自社のご契約 0', exact: true }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+F');
    await page.keyboard.type('ご契約 77');
    await page.getByRole('button', { name: '自社のご契約 77', exact: true }).waitFor();
    await page.close();
  });
});
