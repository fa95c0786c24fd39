import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { carriedOut } from '../testing/line-down.suite.ts';
import { enterCertificate, signInByCertificate } from '../testing/certificate-pages.suite.ts';
import { act, closedActions, openActions, openApplication } from '../testing/certificate-records.suite.ts';
import { beginApplication, keyFor, workOn } from '../testing/certificate-work.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';

const told = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });
const balance = async (page: Page): Promise<string> => {
  await page.goto('/certificate/coupons/');
  const row = page.getByRole('row').filter({ hasText: 'SR3.0' }).filter({ hasText: '利用可' });
  return /\d+件中\d+件/.exec(await row.innerText())?.[0] ?? '';
};

test('CRT-17 CRT-22 a coupon that is chosen is taken with the application and given back with 申請取消, which of two who withdraw at once one does; nothing is withdrawn once it is issued', async () => {
  await using journey = await openJourney();
  journey.expect(409);
  const page = await enterCertificate(journey, identifier, phone);
  assert.equal(await balance(page), '10件中10件');
  const server = 'coupon.nihonbashi-pay.example';
  const { csr } = await keyFor(server);
  const draft = await beginApplication(page, { serverName: server, csr });
  await page.goto(`/certificate/apply/?draft=${draft}`);
  await button(page, '基本情報を修正する').click();
  const coupon = page.getByRole('combobox', { name: /^クーポン/ });
  const offered = (await coupon.locator('option').allTextContents()).map((text) => text.trim());
  assert.equal(offered.length, 2, offered.join());
  assert.match(offered[1] ?? '', /^C-\d{6}（残り10、\d{4}\/\d\d\/\d\dまで）$/);
  const number = /C-\d{6}/.exec(offered[1] ?? '')?.[0] ?? '';
  await coupon.selectOption({ index: 1 });
  for (const step of ['申請組織情報', '担当者情報', '入力内容の確認']) {
    await button(page, '次へ').press('Enter'); // a click on what has only just come is none
    await page.getByRole('form', { name: step }).waitFor();
  }
  await page.getByRole('main').getByText(number).first().waitFor();
  await button(page, '申込').evaluate((one) =>
    Array.from({ length: 10 }, () => one instanceof HTMLElement && one.click()),
  );
  await page.getByText('お申し込みを受け付けました。').waitFor();
  assert.equal(await carriedOut(journey, 'submitApplicationDraft'), 1);
  assert.equal(await balance(page), '10件中9件');

  const other = await page.context().newPage();
  for (const one of [page, other]) await openApplication(one, server);
  await page.getByText(number).first().waitFor();
  for (const one of [page, other]) {
    await act(one, '申請取消');
    await one.getByRole('dialog').getByText(number).waitFor();
    await one.getByRole('dialog').getByText('ご利用のクーポンは、残りに戻ります。').waitFor();
  }
  assert.deepEqual(await accessibilityFindings(page), []);
  await button(page.getByRole('dialog'), '戻る').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await act(page, '申請取消');
  await Promise.all([page, other].map((one) => button(one.getByRole('dialog'), '取り消す').click()));
  const done = [page, other].map((one) => told(one, 'お申し込みを取り消しました。'));
  const refused = [page, other].map((one) => one.getByRole('alert').filter({ hasText: '取り消せません' }));
  await Promise.any(done.map((one) => one.waitFor()));
  await Promise.any(refused.map((one) => one.waitFor()));
  assert.equal(await carriedOut(journey, 'withdrawApplication'), 1);
  assert.equal(await balance(page), '10件中10件');
  await page.goto('/certificate/applications/?applications-past=yes');
  await page.getByRole('row').filter({ hasText: server }).getByText('申請取消').waitFor();

  await openApplication(page, 'docs.nihonbashi-pay.example');
  await act(page, '申請取消');
  await workOn(journey, 'docs.nihonbashi-pay.example', 'accept', 'issue');
  await button(page.getByRole('dialog'), '取り消す').click();
  await page.getByRole('alert').filter({ hasText: '取り消せません' }).waitFor();
  await page.reload();
  const closed = (await closedActions(page))['すでに手続きが終わっているため、取り消せません。'];
  assert.deepEqual(closed, ['申請取消']);
});

test('CRT-21 解約 ends a contract that renews itself at the end of its period; until then the certificate is there, and after that the record is a past one', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const server = 'legacy.nihonbashi-pay.example';
  const page = await enterCertificate(journey, identifier);
  await openApplication(page, server);
  await act(page, '解約申請');
  await page.waitForURL('**/certificate/termination/?application=*');
  await button(page, '同意する').click();
  const warning = page.getByText(/契約は\d{4}\/\d\d\/\d\dに終了し、自動では更新されません。/);
  await warning.first().waitFor();
  const [on = ''] = /\d{4}\/\d\d\/\d\d/.exec(await warning.first().innerText()) ?? [];
  await button(page, '確認').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(on).waitFor();
  await button(dialog, '戻る').click();
  await button(page, '確認').click();
  await button(dialog, '申込').dblclick();
  await told(page, '解約のお申し込みを受け付けました。').waitFor();
  assert.equal(await carriedOut(journey, 'requestTermination'), 1);
  await page.goBack();
  await openApplication(page, server);
  const underWay = 'ほかのお申し込み（解約）の手続き中です。終わってから手続きしてください。';
  assert.deepEqual((await closedActions(page))[underWay], ['別サービスへ切り替えて申請', '解約申請']);

  await workOn(journey, server, 'accept', 'complete');
  await page.reload();
  await page.getByText(`${on}に終了します（更新されません）`).waitFor();
  await page.getByRole('link', { name: '証明書（PEM形式）', exact: true }).waitFor();
  const already = `契約は${on}に終了し、更新されません。解約の手続きは不要です。`;
  assert.deepEqual((await closedActions(page))[already], ['解約申請']);

  await passTime(journey, 216, '日');
  await journey.deliverMail();
  await signInByCertificate(page, identifier);
  await page.waitForURL('**/certificate/applications/');
  await page.getByRole('row').filter({ hasText: 'api.' }).first().waitFor();
  assert.equal(await page.getByRole('row').filter({ hasText: server }).count(), 0);
  await page.getByRole('checkbox', { name: '過去案件を表示する' }).check();
  const row = page.getByRole('row').filter({ hasText: server }).filter({ hasText: '新規発行' });
  await row.getByText('解約', { exact: true }).waitFor();
  await row.getByRole('link').click();
  await page.getByRole('heading', { name: server }).waitFor();
  assert.deepEqual(await openActions(page), []);
});
