import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay } from '@madoguchi/sdk';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { carriedOut, pressOffline, pressUnanswered } from '../testing/line-down.suite.ts';
import { enterCertificate, signInByCertificate } from '../testing/certificate-pages.suite.ts';
import { act, closedActions, openActions, openApplication, takeFile } from '../testing/certificate-records.suite.ts';
import { revocationList, verifies } from '../testing/certificate-trust.suite.ts';
import { applyFor, keyFor, serverTime, workOn } from '../testing/certificate-work.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { moveClock } from '../testing/vendor-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const server = 'api.nihonbashi-pay.example';
const offline = 'net::ERR_INTERNET_DISCONNECTED';
const reset = 'net::ERR_CONNECTION_RESET';

const saved = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });

/** The certificate of the record on the page with its chain, as it is downloaded. */
async function chainOf(page: Page): Promise<string> {
  const [, chain] = await takeFile(page, page.getByRole('link', { name: '中間証明書を含む証明書' }));
  return chain.toString();
}

/** Of the item of a server on the vendor's page: opened. */
async function openItem(vendor: Page, name: string): Promise<Locator> {
  await vendor.goto('/vendor/?portal=certificate');
  const item = vendor.locator('.works li').filter({ hasText: name });
  await item.locator('summary').click();
  return item;
}

test('CRT-13 a revocation is applied for as the guide goes, once, on a line that breaks; nothing is revoked before the vendor has telephoned; then it is at once, the CRL names it, and it cannot be taken back', async () => {
  await using journey = await openJourney();
  journey.expect(offline, reset);
  const [page, vendor] = [await enterCertificate(journey, identifier, phone), await journey.visit()];
  await openApplication(page, server);
  const chain = await chainOf(page);
  assert.equal(await verifies(journey, chain), 'good');
  await act(page, '失効申請');
  await page.waitForURL('**/certificate/revocation/?application=*');
  await page.getByText('証明書の失効について').first().waitFor();
  await button(page, '同意する').click();
  for (const [name, fact] of [
    ['お申込種別', '失効'],
    ['契約コード', /^B\d{7}$/],
    ['サーバ名', server],
    ['申請組織名', '株式会社日本橋オンライン決済サービス'],
  ] as const)
    await page
      .locator('mado-application-revocation dl > div')
      .filter({ hasText: name })
      .getByText(fact)
      .first()
      .waitFor();
  const reasons = await page.getByRole('radio').evaluateAll((all) => all.map((one) => Object(one).checked));
  assert.deepEqual(reasons, [false, false, false, false], 'none is chosen');
  await button(page, '次へ').click();
  await page.getByRole('link', { name: '失効理由を選択してください。' }).waitFor();
  await page.getByRole('radio', { name: '秘密鍵が危殆化したため' }).check();
  await page.getByText('受理した後は取り消せません。').first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await button(page, '次へ').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('秘密鍵が危殆化したため').waitFor();
  await dialog.getByText('受理した後は取り消せません。').waitFor();
  await button(dialog, '戻る').click();
  await button(page, '次へ').click();
  await pressOffline(page, '確認');
  await button(page, '次へ').click();
  await pressUnanswered(page, '確認');
  assert.ok(await page.getByRole('radio', { name: '秘密鍵が危殆化したため' }).isChecked());
  await button(page, '次へ').click();
  await button(dialog, '確認').click();
  await saved(page, '失効のお申し込みを受け付けました。').getByText('お電話で確認').waitFor();
  assert.equal(await carriedOut(journey, 'requestRevocation'), 1);
  assert.equal(await verifies(journey, chain), 'good');

  const item = await openItem(vendor, server);
  await item.getByText('まだ').waitFor();
  assert.equal(await button(item, '完了にする').count(), 0, 'not before it was confirmed');
  await button(item, '承諾する').click();
  await item.getByText('承諾しました。').waitFor();
  await page.getByRole('link', { name: 'お申込情報詳細' }).click();
  await page.waitForURL('**/certificate/application/?application=*');
  await page.getByText('失効のお申し込みを受理したため、取り消せません。').waitFor();
  assert.ok(!(await openActions(page)).includes('申請取消'));
  await button(item, '電話で確認した').click();
  await item.getByText('電話での確認を記録しました。').waitFor();
  assert.equal(await verifies(journey, chain), 'good');
  await button(item, '完了にする').click();
  await item.getByText('手続きを完了しました。').waitFor();

  assert.equal(await verifies(journey, chain), 'revoked');
  assert.match(await revocationList(journey), /Key Compromise/);
  await page.goto('/certificate/applications/?applications-past=yes');
  const row = page.getByRole('row').filter({ hasText: server });
  await row.filter({ hasText: '新規発行' }).getByText('失効', { exact: true }).waitFor();
  await row.filter({ hasText: '新規発行' }).getByRole('link').click();
  await page.waitForURL('**/certificate/application/?application=*');
  await page.getByRole('heading', { name: server }).waitFor();
  assert.equal(await page.getByRole('link', { name: '証明書（PEM形式）' }).count(), 0);
  assert.equal(
    (await closedActions(page))['証明書は失効しています。引き続き必要なときは、新規申請をご利用ください。']?.includes(
      '失効申請',
    ),
    true,
  );
});

test('CRT-11 CRT-13 a certificate that was reissued with 後日失効する works to the last millisecond of the 14th day; then the CRL names it and its record says so', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const [page, vendor] = [await enterCertificate(journey, identifier), await journey.visit()];
  await openApplication(page, server);
  const chain = await chainOf(page);
  const sourceId = new URL(page.url()).searchParams.get('application') ?? '';
  const { csr } = await keyFor(server);
  await applyFor(page, { serverName: server, csr, revokePrevious: 'later' }, { kind: 'reissue', sourceId });
  await workOn(journey, server, 'accept', 'issue');
  await page.reload();
  await page.getByText(/^\d{4}\/\d\d\/\d\d 0:00に失効します$/).waitFor();
  const now = await serverTime(journey);
  const end = Date.parse(`${addDays(calendarDay(now, 'Asia/Tokyo'), 15)}T00:00:00+09:00`);
  await passTime(journey, end - now - 1, 'ミリ秒');
  assert.equal(await verifies(journey, chain, end - 1), 'good');
  await moveClock(vendor, 1, 'ミリ秒');
  assert.equal(await verifies(journey, chain, end), 'revoked');
  assert.match(await revocationList(journey), /Superseded/);
  await journey.deliverMail();
  await signInByCertificate(page, identifier);
  await page.waitForURL('**/certificate/applications/');
  await openApplication(page, server, '再発行');
  await page.locator('mado-application').getByText('失効', { exact: true }).first().waitFor();
  await page.goto(`/certificate/application/?application=${sourceId}`);
  await page.locator('mado-application [part~="event"][aria-current]').getByText('失効').waitFor();
});
