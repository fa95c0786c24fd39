import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';

const openJourney = journeys();

for (const [name, visit] of ways([
  ['a phone', phone],
  ['a desktop', desktop],
] as const))
  test(`everything of the demo is one click away from its front page, on ${name}: five portals, inbox, vendor, Storybook, documents`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    await page.goto('/');
    const shortcuts = page.getByRole('navigation', { name: '近道' });
    for (const [link, path] of [
      ['情報ポータル', '/information/'],
      ['ライセンスポータル', '/license/'],
      ['マイページ', '/mypage/'],
      ['サポートポータル', '/support/'],
      ['受信箱', '/inbox/'],
      ['運営者', '/vendor/'],
      ['ドキュメント', '/docs/'],
    ] as const) {
      await shortcuts.getByRole('link', { name: link, exact: true }).click();
      await page.waitForURL((url) => url.pathname === path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.goBack();
    }
    const leads = async (link: string): Promise<string> => {
      const href = (await shortcuts.getByRole('link', { name: link }).getAttribute('href')) ?? '';
      const answered = await page.context().request.get(href, { maxRedirects: 0 });
      return answered.headers()['location'] ?? '';
    };
    assert.match(await leads('サーバ証明書ポータル'), /^https:\/\/localhost:\d+\/certificate\/$/);
    assert.match(await leads('Storybook'), /^http:\/\/localhost:\d+\/$/);
    await page.goto('/docs/guides/support/');
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    await page.getByRole('navigation', { name: 'Documents' }).getByRole('link', { name: 'Theming' }).click();
    await page.waitForURL('**/docs/guides/theming/');
  });
