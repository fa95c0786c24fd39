import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  atStep,
  beginNew,
  contact,
  fillAll,
  goOn,
  pressIn,
  saved,
  wizard,
} from '../testing/application-pages.suite.ts';
import { carriedOut } from '../testing/line-down.suite.ts';
import { takeLoginFile } from '../testing/certificate-client.suite.ts';
import { enterCertificate, fillCredentials, visitCertificate } from '../testing/certificate-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { makeServerKey } from '../testing/openssl.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const serverName = 'kiosk.nihonbashi-pay.example';
const server = (page: Page) => textbox(page, 'サーバ名（コモンネーム）');
const remarks = (page: Page) => textbox(page, '備考');

test('CRT-04 Back, a reload, a session that ended and a line that broke lose nothing of an application, on a phone', async () => {
  await using journey = await openJourney();
  journey.expect(401, 412, 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_CONNECTION_RESET');
  const login = await takeLoginFile(journey.origin, identifier);
  const page = await visitCertificate(journey, login, phone);
  await page.goto('/certificate/sign-in/');
  await fillCredentials(page, identifier);
  await button(page, 'ログイン').click();
  await page.waitForURL('**/certificate/applications/');
  await beginNew(page);
  await server(page).fill(serverName);
  await remarks(page).fill('一行目\n髙﨑・𠮷野');
  await page.goBack(); // without waiting for it to be saved
  await atStep(page, '規約の確認');
  await page.goBack();
  await page.waitForURL('**/certificate/applications/');
  await page.goForward();
  await page.waitForURL('**/certificate/apply/?draft=*');
  await atStep(page, '規約の確認');
  await page.goForward();
  await atStep(page, '基本情報');
  assert.equal(await remarks(page).inputValue(), '一行目\n髙﨑・𠮷野');
  assert.equal(await server(page).inputValue(), serverName);

  // the line breaks: what is typed stays, over a reload too, and is sent as soon as there is one again
  await saved(page);
  await page.context().setOffline(true);
  await remarks(page).fill('電波のない所で');
  await wizard(page).getByText('保存できませんでした。').waitFor();
  await page.context().setOffline(false);
  await page.route('**/application-drafts/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    await route.abort('connectionreset');
  });
  await page.reload();
  await wizard(page).getByText('保存する前に閉じた入力を復元しました。').waitFor();
  assert.equal(await remarks(page).inputValue(), '電波のない所で');
  await page.unroute('**/application-drafts/*');
  await page.route('**/application-drafts/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    assert.ok((await route.fetch()).ok()); // carried out, and nobody hears of it
    await route.abort('connectionreset');
  });
  const unheard = page.waitForEvent('requestfailed');
  await remarks(page).fill('電波のない所で打った');
  await unheard;
  await page.unroute('**/application-drafts/*');
  await remarks(page).fill('電波のない所で打ったもの');
  await saved(page);
  assert.equal(
    await wizard(page).locator('[part=conflict], [part=merged]').count(),
    0,
    'nobody is told of their own save',
  );

  // the session ends in the middle: signed in again in place, on with it
  const { csr } = await makeServerKey({ names: [serverName] });
  await page.waitForLoadState('networkidle');
  await passTime(journey, 31, '分');
  await textbox(page, 'CSR').fill(csr);
  await page.getByRole('combobox', { name: 'サーバタイプ' }).fill('nginx');
  const dialog = page.getByRole('dialog').filter({ hasText: '入力した内容は残っています。' });
  await dialog.waitFor();
  await fillCredentials(page, identifier);
  await button(dialog, 'ログイン').click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await remarks(page).inputValue(), '電波のない所で打ったもの');
  await saved(page);
  await goOn(page, '申請組織情報');
  await fillAll(page, { 申込者の氏名: '髙﨑 太郎' });
  await pressIn(page, '戻る');
  await atStep(page, '基本情報');
  assert.equal(await remarks(page).inputValue(), '電波のない所で打ったもの');
  await goOn(page, '申請組織情報');
  assert.equal(await textbox(page, '申込者の氏名').inputValue(), '髙﨑 太郎');

  // left for now, and gone on with from the list, at the step where it was left
  await button(page, '保存して中断する').click();
  await page.waitForURL('**/certificate/applications/');
  await page.getByRole('link', { name: `${serverName}の続きから入力する` }).click();
  await atStep(page, '申請組織情報');
  assert.equal(await textbox(page, '申込者の氏名').inputValue(), '髙﨑 太郎');
});

test('CRT-04 a draft in two tabs and on another device: other fields are joined, the same one is asked about, and it is applied for once', async () => {
  await using journey = await openJourney();
  journey.expect(412, 404);
  const page = await enterCertificate(journey, identifier);
  await beginNew(page);
  await server(page).fill(serverName);
  await saved(page);
  await page.reload();
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  const device = await enterCertificate(journey, identifier, phone);
  await device.getByRole('link', { name: `${serverName}の続きから入力する` }).click();
  for (const one of [page, tab, device]) {
    await atStep(one, '基本情報');
    assert.equal(await server(one).inputValue(), serverName);
  }
  await remarks(tab).fill('タブで');
  await saved(tab);
  await textbox(page, '特約店コード').fill('A0099999');
  await wizard(page).getByText('別の画面で入力された内容を取り込みました。').waitFor();
  assert.equal(await remarks(page).inputValue(), 'タブで');
  await saved(page);

  await remarks(device).fill('別の端末で');
  await wizard(device).getByText('このお申し込みは、別の画面で先に変更されました。').waitFor();
  const sides = wizard(device).locator('[part=sides] li').filter({ hasText: '備考' });
  assert.deepEqual(await sides.locator('dd').allInnerTexts(), ['別の端末で', 'タブで']);
  await button(device, 'この画面の内容を使う').click();
  await saved(device);
  assert.equal(await textbox(device, '特約店コード').inputValue(), 'A0099999', 'what nobody changed here is joined');

  const { csr } = await makeServerKey({ names: [serverName] });
  await textbox(device, 'CSR').fill(csr);
  await device.getByRole('combobox', { name: 'サーバタイプ' }).fill('IIS');
  await goOn(device, '申請組織情報');
  await goOn(device, '担当者情報');
  for (const role of ['登録担当者', '技術担当者', '事務担当者'])
    await contact(device, role).getByRole('radio', { name: 'アカウント情報から入力' }).check();
  await goOn(device, '入力内容の確認');
  await saved(device);
  await page.reload();
  await atStep(page, '入力内容の確認');
  await wizard(page).getByText('別の端末で').waitFor();
  for (const one of [device, page]) await wizard(one).getByText('IIS').waitFor();
  await Promise.all([pressIn(page, '申込'), pressIn(device, '申込')]);
  const told = await Promise.all(
    [page, device].map(async (one) => {
      const outcome = wizard(one).locator('[part=success], [role=alert]').first();
      await outcome.waitFor();
      return outcome.innerText();
    }),
  );
  assert.equal(told.filter((text) => /お申込番号は\d{10}です。/.test(text)).length, 1, told.join('\n---\n'));
  assert.ok(
    told.some((text) => text.includes('別の画面で送信または破棄されています。')),
    told.join('\n---\n'),
  );
  assert.equal(await carriedOut(journey, 'submitApplicationDraft'), 1);
  await tab.goto('/certificate/applications/');
  const rows = tab.getByRole('row').filter({ hasText: serverName });
  await rows.first().waitFor();
  assert.equal(await rows.count(), 1);
});
