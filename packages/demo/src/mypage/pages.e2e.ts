import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { enterByApi } from '../testing/enter-by-api.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { subscriber } from '../testing/mypage-pages.suite.ts';
import { settled } from '../testing/support-pages.suite.ts';

const openJourney = journeys();

for (const [name, visit] of ways([
  ['a phone', phone],
  ['a desktop', desktop],
] as const))
  test(`MYP-16 AUTH-01 a subscriber signs in on ${name}, is home, and signs out again`, async () => {
    await using journey = await openJourney();
    journey.expect(401); // signed out, the announcements ask for nobody, who gets nothing, until the page is left
    const page = await journey.visit(visit);
    await page.goto('/mypage/');
    for (const way of ['ID新規登録', 'ID、またはパスワードをお忘れですか？', 'アカウントログインはこちら'])
      await page.locator('mado-login').getByRole('link', { name: way, exact: true }).waitFor();
    await textbox(page, 'ID（メールアドレス）').fill(subscriber('yuki.yamanouchi').identifier);
    await textbox(page, 'パスワード').fill(demoPassword);
    await button(page, 'ログイン').click();
    await page.waitForURL('**/mypage/home/');
    await page.getByText('山之内 由紀').first().waitFor();
    await settled(page);
    await button(page, 'ログアウト').click();
    await page.waitForURL('**/mypage/');
    await page.getByText('ログアウトしました。', { exact: true }).waitFor();
  });

for (const [name, visit, english] of ways([
  ['on a phone, dark, in English', phone, true],
  ['on a desktop, light, in Japanese', desktop, false],
] as const))
  test(`MYP-16 MYP-17 every page of my page can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(404);
    const page = await journey.visit(visit);
    const findings: string[] = [];
    const judge = async (path: string): Promise<void> => {
      await page.goto(`/mypage/${path}${english ? '?lang=en' : ''}`);
      await settled(page);
      findings.push(...(await accessibilityFindings(page)));
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${path} has one heading of its own`);
      assert.match(
        await page.title(),
        english ? /^[\x20-\x7e]+ \| Hidamari Hikari$/ : /^[ID\u3040-\u30ff\u4e00-\u9fff・]+ \| ひだまり光ケーブル$/,
        path,
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path);
    };
    for (const path of ['', 'registration/', 'registration-confirmation/', 'recovery/', 'contact-confirmation/'])
      await judge(path);
    for (const path of ['provider-sign-in/', 'password/new/', 'nothing/']) await judge(path);
    await enterByApi(page, 'mypage', { ...subscriber('yuki.yamanouchi'), agreed: true });
    for (const path of [
      'home',
      'announcements',
      'statements',
      'payment-method',
      'services',
      'service-history',
      'referral',
      'customer-details',
      'identifier-change',
      'mail-addresses',
      'new-mail-address',
      'security-service',
      'help',
      'speed-test',
      'password/change',
    ])
      await judge(`${path}/`);
    assert.deepEqual(findings, []);
  });
