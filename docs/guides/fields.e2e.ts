import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { pageWith } from '../samples.suite.ts';

const guide = new URL('./fields.md', import.meta.url);

describe('the guide to fields', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findHeadlessChromium())));
  after(() => browser.close());

  it('its form gives strict values without a portal, and fills in the address, at 360 px', async () => {
    const [markup, script] = await pageWith(guide, 'mado-kana-field');
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    files.set(
      '/index.html',
      `<!doctype html><html lang="ja"><meta name="viewport" content="width=device-width"><body>${markup}<script type="module" src="/page.js"></script>`,
    );
    await using server = await servePage(files);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.route('**/addresses/*', (route) =>
      route.fulfill({ json: route.request().url().endsWith('/223-0062') ? ['神奈川県横浜市港北区日吉本町'] : [] }),
    );
    await page.goto(server.url);
    await page.getByRole('button', { name: '登録' }).click();
    await page.getByText('ご契約者氏名（カナ）を入力してください。').waitFor();
    await page.getByLabel('ご契約者氏名（カナ）').fill('やまのうち ﾕｷ');
    await page.getByLabel('電話番号').fill('０４５５５５０１０１');
    await page.getByLabel('郵便番号').fill('〒２２３ー００６２');
    await page.getByLabel('建物名').fill('ﾋﾖｼﾊｲﾂ201');
    assert.equal(await page.getByLabel('電話番号').inputValue(), '045-555-0101');
    await page.waitForFunction(() => document.querySelector('input')?.value !== '');
    await page.getByRole('button', { name: '登録' }).click();
    await page.waitForURL(/kana=/);
    assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), {
      'kana': 'ヤマノウチ\u3000ユキ',
      'telephone': '045-555-0101',
      'postal-code': '223-0062',
      'address': '神奈川県横浜市港北区日吉本町',
      'building': 'ヒヨシハイツ２０１',
    });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await page.close();
  });
});
