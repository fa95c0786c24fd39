import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { askOffice } from '../testing/certificate-client.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const form = (page: Page, name: string): Locator => page.getByRole('form', { name });

/** An application on the vendor's page, opened. */
async function openItem(vendor: Page, server: string): Promise<Locator> {
  const item = vendor.locator('.works li').filter({ hasText: server });
  await item.locator('summary').click();
  return item;
}

for (const [name, visit] of ways([
  ['on a phone', phone],
  ['on a desktop', desktop],
] as const))
  test(`OPS-01 CRT-20 the vendor accepts an application and issues its certificate, and the customer has it, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(409);
    const vendor = await journey.visit(visit);
    await vendor.goto('/vendor/?portal=certificate');
    const item = await openItem(vendor, 'docs.nihonbashi-pay.example');
    assert.equal(await button(item, '証明書を発行').count(), 0, 'not before it is accepted');
    await button(item, '承諾する').click();
    await item.getByText('承諾しました。').waitFor();
    const code = (await item.getByText(/^[A-Z]\d{7}$/).innerText()).trim();
    assert.deepEqual(await accessibilityFindings(vendor), []);
    await button(item, '証明書を発行').click();
    await item.getByText('ドメイン名を確認してから発行してください。').waitFor();
    await button(item, '確認を記録').click();
    await item.getByText(/docs\.nihonbashi-pay\.example（DNSレコード、20\d\d-\d\d-\d\dまで）/).waitFor();
    await button(item, '証明書を発行').click();
    await item.getByText('証明書を発行しました。').waitFor();
    await item.getByText(/^[0-9A-F]{32}$/i).waitFor();

    const page = await enterCertificate(journey, identifier);
    const row = page.getByRole('row').filter({ hasText: 'docs.nihonbashi-pay.example' });
    await row.getByText('完了').waitFor();
    await row.getByText(code).waitFor();
  });

test('OPS-01 CRT-06 documents are asked for, noted and reviewed; an application that two work at is told to the second', async () => {
  await using journey = await openJourney();
  journey.expect(412);
  const [vendor, colleague] = [await journey.visit(), await journey.visit()];
  for (const page of [vendor, colleague]) await page.goto('/vendor/?portal=certificate');
  const server = 'members.zenkoku-shinko.example';
  const [item, same] = [await openItem(vendor, server), await openItem(colleague, server)];
  await item.getByLabel('書類').selectOption('登記事項証明書');
  await item.getByLabel('添える言葉').fill('写しでかまいません。');
  await button(item, '提出を依頼').click();
  await item.getByText('書類の提出を依頼しました。').waitFor();
  await item.locator('.state').getByText('書類提出待ち').waitFor();

  await button(same, '承諾する').click();
  await same.getByText('ほかの方が先に手続きしました。').waitFor();
  await same.locator('.state').getByText('書類提出待ち').waitFor();
  await button(same, '到着を記録').click();
  await same.getByText('書類の到着を記録しました。').waitFor();
  await same.locator('.state').getByText('審査中').waitFor();
  await same.getByLabel('発行できない理由').fill('登記の内容と組織名が一致しません。');
  await button(same, '発行不可にする').click();
  await same.locator('.state').getByText('発行不可').waitFor();
  assert.equal(await same.getByRole('button').count(), 0, 'nothing more is to be done with it');
});

test('CRT-17 a coupon that the vendor gives is in the list of its agency’s customers', async () => {
  await using journey = await openJourney();
  const [vendor, page] = [await journey.visit(), await enterCertificate(journey, identifier)];
  const coupons = page.locator('mado-coupon-list').getByText(/^C-\d{6}$/);
  await page.goto('/certificate/coupons/');
  await coupons.first().waitFor();
  const before = await coupons.count();
  await vendor.goto('/vendor/?portal=certificate');
  const coupon = form(vendor, 'クーポンの発行');
  await coupon.getByLabel('特約店コード').fill('A0012345');
  await coupon.getByLabel('枚数').fill('３');
  await coupon.getByLabel('最後の日').fill('2030-03-31');
  await button(coupon, 'クーポンを発行').click();
  await coupon.getByText('にクーポンを発行しました。').waitFor();
  await page.reload();
  await coupons.first().waitFor();
  assert.equal(await coupons.count(), before + 1);
});

test('CRT-01 OPS-05 the vendor hands out a login certificate as a file, and ends it; the audit trail tells of both', async () => {
  await using journey = await openJourney();
  journey.expect(404);
  const vendor = await journey.visit({ ...desktop, acceptDownloads: true });
  await vendor.goto('/vendor/?portal=certificate');
  const issue = form(vendor, 'ログイン証明書の発行');
  await issue.getByLabel('アクセスキー').fill('nobody00');
  await button(issue, 'ファイルを作成').click();
  await issue.getByText('このアクセスキーのアカウントはありません。').waitFor();
  await issue.getByLabel('アクセスキー').fill(identifier);
  const [download] = await Promise.all([vendor.waitForEvent('download'), button(issue, 'ファイルを作成').click()]);
  assert.equal(download.suggestedFilename(), `login-${identifier}.p12`);
  assert.notEqual(await issue.locator('output').innerText(), '');

  const find = form(vendor, 'ログイン証明書の無効化');
  await find.getByLabel('アクセスキー').fill(identifier);
  await button(find, '発行済みを表示').click();
  const listed = vendor.locator('.logins li');
  await listed.first().waitFor();
  assert.deepEqual(await accessibilityFindings(vendor), []);
  await button(listed.first(), '無効にする').click();
  await listed.getByText('に無効にしました').waitFor();
  const { certificates } = await (await askOffice(journey.origin, 'list', { identifier })).json();
  assert.equal(certificates.length, 1);
  assert.ok(certificates[0].endedAt);
  await vendor.reload();
  const trail = vendor.locator('section[aria-labelledby="audit"] li');
  for (const act of ['ログイン証明書の発行', 'ログイン証明書の無効化'])
    await trail
      .filter({ hasText: act })
      .getByText(/^account:|\saccount:/)
      .waitFor();
});
