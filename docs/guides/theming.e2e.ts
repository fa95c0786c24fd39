import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser, type Locator } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { sample, samples } from '../samples.suite.ts';

const guide = new URL('./theming.md', import.meta.url);
const identifier = demoAccounts['information']?.find(({ agreed }) => agreed)?.identifier ?? '';
const style = (place: Locator, property: string): Promise<string> =>
  place.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('the guide to theming', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findHeadlessChromium())));
  after(() => browser.close());

  it('its tokens, parts and words change sign-in and who is signed in', async () => {
    const script = `
      import '@madoguchi/elements/define/mado-portal.js';
      import '@madoguchi/elements/define/mado-login.js';
      import '@madoguchi/elements/define/mado-session.js';
      import { createPortal, definePortal, presets } from '@madoguchi/sdk';
      ${await sample(guide, 'ts')}
      const portal = createPortal({ configuration, baseUrl: '/api/information' });
      document.querySelector('mado-portal').portal = portal;`;
    const sheets = (await samples(guide, 'css')).map((sheet) => `<style>${sheet}</style>`);
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    files.set(
      '/index.html',
      `<!doctype html><html lang="ja">${sheets.join('')}<body><mado-portal><mado-login></mado-login>
      <mado-session></mado-session></mado-portal><script type="module" src="/page.js"></script>`,
    );
    await using server = await servePage(files);
    for (const [colorScheme, accent, onAccent] of [
      ['light', 'rgb(23, 87, 59)', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(143, 208, 171)', 'rgb(12, 32, 22)'],
    ] as const) {
      const page = await browser.newPage({ colorScheme });
      await page.goto(server.url);
      const submit = page.getByRole('button', { name: 'ポータルへ入る' });
      assert.equal(await style(submit, 'background-color'), accent);
      assert.equal(await style(submit, 'color'), onAccent);
      assert.equal(await style(submit, 'border-radius'), '4px');
      const [own, form] = [await submit.boundingBox(), await page.locator('form').boundingBox()];
      assert.ok(own && form && own.width < form.width, 'the button is as wide as its words');
      await page.getByLabel('メールアドレス').fill(identifier);
      await page.getByLabel('パスワード', { exact: true }).fill(demoPassword);
      await submit.click();
      assert.equal(await style(page.getByRole('button', { name: 'ログアウト' }), 'text-decoration-line'), 'none');
      await page.close();
    }
  });
});
