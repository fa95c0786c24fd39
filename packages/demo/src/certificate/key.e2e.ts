import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { atStep, beginNew, goOn, pressIn, saved, wizard } from '../testing/application-pages.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { makeServerKey, openssl, publicKeyOf, tracesOf } from '../testing/openssl.suite.ts';
import { overhear } from '../testing/overheard.suite.ts';

const openJourney = journeys();
const serverName = 'tenji.nihonbashi-pay.example';
const passphrase = 'ひらけ・ごま correct horse';

async function make(page: Page): Promise<void> {
  await button(page, '鍵とCSRを作る').click();
  const form = page.getByRole('form', { name: '鍵とCSRを、このページで作る' });
  await form.getByRole('combobox', { name: '鍵の種類' }).selectOption({ label: 'ECDSA P-256' });
  await textbox(form, '鍵ファイルのパスフレーズ').fill(passphrase);
  await textbox(form, 'パスフレーズ（確認）').fill(passphrase);
  await button(form, '作成する').click();
  await wizard(page).getByText('鍵とCSRができました。鍵ファイルをダウンロードしてください').waitFor();
}

test('CRT-05 key and request are made in the browser: the step is not left before the key file was downloaded, a reload before that discards both and says so, and the key is nowhere but in the file; a CSR with key mismatch to the draft is asked about, on a phone', async () => {
  await using journey = await openJourney();
  const page = await enterCertificate(journey, 'k7m2p9qa', { ...phone, acceptDownloads: true });
  const heard = overhear(journey, page);
  await beginNew(page);
  await button(page, '鍵とCSRを作る').click();
  await wizard(page).getByText('先に、サーバ名を正しく入力してください。').waitFor();
  await textbox(page, 'サーバ名（コモンネーム）').fill(serverName);
  await page.getByRole('combobox', { name: 'サーバタイプ' }).fill('nginx');
  await make(page);
  assert.deepEqual(await accessibilityFindings(page), []);
  const csr = textbox(page, 'CSR');
  for (const leaving of ['次へ', '戻る', '保存して中断する']) {
    await pressIn(page, leaving);
    await wizard(page).getByRole('alert').filter({ hasText: '先に、鍵ファイルをダウンロードするか' }).waitFor();
    await atStep(page, '基本情報');
  }
  assert.equal(await csr.inputValue(), '', 'there is no request without its key');

  const warned = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.accept();
    return dialog.type();
  });
  await page.reload();
  assert.equal(await warned, 'beforeunload');
  await wizard(page).getByText('鍵ファイルをダウンロードする前にページが閉じられたため、破棄しました。').waitFor();
  assert.equal(await csr.inputValue(), '');
  assert.equal(await textbox(page, 'サーバ名（コモンネーム）').inputValue(), serverName);
  await make(page);
  await button(page, '鍵とCSRを破棄する').click();
  await button(page, '鍵とCSRを作る').waitFor();
  await make(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, '鍵ファイルをダウンロード').click(),
  ]);
  assert.equal(download.suggestedFilename(), `${serverName}.key`);
  const file = await readFile(await download.path(), 'utf8');
  assert.match(file, /^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
  assert.throws(() => publicKeyOf.key(file, 'another passphrase'));
  const parameters = openssl(['asn1parse'], file);
  for (const part of ['PBES2', 'PBKDF2', 'hmacWithSHA256', 'aes-256-cbc']) assert.ok(parameters.includes(part), part);
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
  assert.equal(publicKeyOf.request(await csr.inputValue()), publicKeyOf.key(file, passphrase));
  assert.match(
    openssl(['req', '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus'], await csr.inputValue()),
    /株式会社日本橋オンライン決済サービス/,
  );
  await saved(page);
  await page.reload();
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
  assert.equal(await wizard(page).getByText('破棄しました').count(), 0);
  const made = await csr.inputValue();
  const other = (await makeServerKey({ names: [serverName] })).csr;
  await csr.fill(other);
  const asked = wizard(page).getByText('このCSRは、ダウンロードした鍵ファイルのものではありません');
  await asked.waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await saved(page);
  await page.reload();
  await asked.waitFor();
  await pressIn(page, '次へ');
  await wizard(page).getByRole('link', { name: 'どちらのCSRを使うか選んでください' }).waitFor();
  await button(page, '入力したCSRを使う').click();
  await wizard(page).getByText(`鍵ファイル「${serverName}.key」ではなく`).waitFor();
  assert.equal(await csr.inputValue(), other);
  await button(page, 'このページで作ったCSRに戻す').click();
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
  assert.equal(await csr.inputValue(), made);
  await goOn(page, '申請組織情報');
  await pressIn(page, '戻る');
  await wizard(page).getByText('このCSRで申し込めます。').waitFor();
  assert.deepEqual(await heard.findings([...tracesOf(file, passphrase), passphrase.replaceAll(' ', '')]), []);
});
