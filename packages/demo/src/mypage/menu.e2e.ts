import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { enterMypage, registerContactAddress } from '../testing/mypage-pages.suite.ts';

const openJourney = journeys();

for (const [name, visit] of ways([
  ['a phone', phone],
  ['a desktop', desktop],
] as const))
  test(`MYP-17 MYP-16 on ${name} home leads to the customer's details in one step, and the menu to every page`, async () => {
    await using journey = await openJourney();
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    await page.goto('/mypage/home/');
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: '山之内 由紀 様' }).waitFor();
    await main.getByRole('link', { name: 'お客さま情報を変更' }).click();
    await page.waitForURL('**/mypage/customer-details/');
    for (const [group, place, path] of [
      ['料金', 'ご請求明細', 'statements'],
      ['料金', 'お支払い方法', 'payment-method'],
      ['ご契約・手続き', 'ご契約内容', 'services'],
      ['ご契約・手続き', '加入・変更履歴', 'service-history'],
      ['ご契約・手続き', 'お友だち紹介', 'referral'],
      ['各種設定', 'アカウント情報', 'identifier-change'],
      ['各種設定', 'メールアドレス', 'mail-addresses'],
      ['各種設定', 'セキュリティサービス', 'security-service'],
      ['ヘルプ', 'お問い合わせ・サポート', 'help'],
      ['ヘルプ', '通信速度測定', 'speed-test'],
    ] as const) {
      const menu = page.getByRole('navigation', { name: 'ポータルのメニュー' });
      const folded = menu.getByRole('button', { name: 'メニュー', exact: true });
      await menu.getByRole('button').first().waitFor();
      if (await folded.isVisible()) await folded.click();
      await menu.getByRole('button', { name: group, exact: true }).click();
      await menu.getByRole('link', { name: place, exact: true }).click();
      await page.waitForURL(`**/mypage/${path}/`);
      const here = page.locator('mado-nav [aria-current="page"]');
      await here.first().waitFor({ state: 'attached' });
      assert.equal((await here.first().textContent())?.trim(), place);
    }
    await page.goto('/mypage/home/');
    await main.getByRole('navigation', { name: 'お手続きとご案内' }).getByRole('link', { name: 'ご請求明細' }).click();
    await page.waitForURL('**/mypage/statements/');
  });

for (const [name, visit] of ways([
  ['a phone', phone],
  ['a desktop', desktop],
] as const))
  test(`MYP-17 on ${name} neither home nor menu has what is for internet subscribers only, for somebody without it`, async () => {
    await using journey = await openJourney();
    await registerContactAddress(journey);
    const page = await enterMypage(journey, 'setsuko.ono', visit);
    await page.goto('/mypage/home/');
    const home = page.locator('mado-subscriber-home');
    await home.getByRole('link', { name: 'お客さま情報', exact: true }).waitFor();
    const menu = page.locator('mado-nav');
    const folded = menu.getByRole('button', { name: 'メニュー', exact: true });
    await menu.getByRole('button').first().waitFor();
    if (await folded.isVisible()) await folded.click();
    await menu.getByRole('button', { name: '各種設定', exact: true }).click();
    await menu.getByRole('link', { name: 'アカウント情報', exact: true }).waitFor();
    for (const place of ['メールアドレス', 'セキュリティサービス'])
      for (const where of [home, menu])
        assert.equal(await where.getByRole('link', { name: place, exact: true }).count(), 0, place);
  });
