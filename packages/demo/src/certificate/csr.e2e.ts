import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import {
  apply,
  beginNew,
  goOn,
  pressIn,
  saved,
  useStoredContacts,
  wizard,
  workThrough,
} from '../testing/application-pages.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { desktop, journeys } from '../testing/journey.suite.ts';
import { textbox } from '../testing/license-pages.suite.ts';
import { makeServerKey, openssl, publicKeyOf, requestBytes, tracesOf } from '../testing/openssl.suite.ts';
import { overhear } from '../testing/overheard.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const serverName = 'pos.nihonbashi-pay.example';
const field = (page: Page): Locator => textbox(page, 'CSR');
const warning = (page: Page): Locator =>
  wizard(page).getByRole('alert').filter({ hasText: '秘密鍵は貼り付けないでください' });
const good = (page: Page): Locator => wizard(page).getByText('このCSRで申し込めます。');

/** Pastes by the keys that people use. */
async function paste(page: Page, place: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await place.press('ControlOrMeta+v');
}

/** Drops a file. */
async function drop(page: Page, place: Locator, name: string, content: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], called));
      return transfer;
    },
    [name, [...content]] as const,
  );
  await place.dispatchEvent('drop', { dataTransfer });
}

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  wizard(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test('CRT-05 a private key is kept out however it comes, and is neither sent nor stored; a request comes by paste, as a file and by drop', async () => {
  await using journey = await openJourney();
  const { key, csr } = await makeServerKey({ names: [serverName], organisation: '髙﨑商店' });
  const page = await enterCertificate(journey, identifier);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: journey.certificate });
  const heard = overhear(journey, page);
  await beginNew(page);
  const name = textbox(page, 'サーバ名（コモンネーム）');
  await name.fill(serverName);
  const encrypted = openssl(['pkcs8', '-topk8', '-passout', 'pass:secret'], key);
  for (const [text, place] of [
    [key, field(page)],
    [`${csr}\n${key}`, field(page)],
    [encrypted, field(page)],
    [key.replaceAll(/-----[A-Z ]+-----/g, ''), textbox(page, '備考')],
  ] as const) {
    await paste(page, place, text);
    await warning(page).waitFor();
    assert.equal(await place.inputValue(), '');
    await place.press('ControlOrMeta+z');
    assert.equal(await place.inputValue(), '', 'nothing undoes it back');
    await name.press('End'); // goes on
    await name.pressSequentially('x');
    await warning(page).waitFor({ state: 'detached' });
    await name.press('Backspace');
  }
  await choose(page, 'server.key', Buffer.from(key));
  await wizard(page).getByText('server.keyは使えません').waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await name.fill(serverName);
  await drop(page, wizard(page).locator('[part=drop]'), 'server.key', Buffer.from(key));
  await wizard(page).getByText('server.keyは使えません').waitFor();
  await page.reload();
  await name.waitFor();
  assert.equal(await field(page).inputValue(), '');
  const key64 = key.replaceAll(/-----[^-]+-----|\s/g, '').slice(48, 100);
  // the clipboard alone has it, and what is in the page by now
  assert.deepEqual(await heard.findings([...tracesOf(key), key64]), []);

  await paste(page, field(page), `> 以下のCSRです。\r\n${csr.replaceAll('\n', '\r\n')}`);
  await good(page).waitFor();
  await wizard(page).getByText('髙﨑商店').waitFor();
  await choose(page, 'broken.csr', Buffer.from('なにか'));
  await wizard(page).getByText('broken.csrは使えません').waitFor();
  await good(page).waitFor();
  await field(page).fill('');
  await choose(page, 'server.csr', Buffer.from(csr));
  await good(page).waitFor();
  await field(page).fill('');
  await drop(page, field(page), 'server.der', requestBytes(csr));
  await good(page).waitFor();
  assert.equal(publicKeyOf.request(await field(page).inputValue()), publicKeyOf.key(key));
});

test('CRT-05 a request is refused with its reason and the step is not left; one with 100 names, typed in full width, goes all the way to a certificate with them', async () => {
  await using journey = await openJourney();
  const many = (count: number): readonly string[] =>
    [...Array(count).keys()].map((index) => (index === 0 ? serverName : `s${index}.nihonbashi-pay.example`));
  const [fine, hundred, tooMany] = [
    await makeServerKey({ names: [serverName] }),
    await makeServerKey({ names: many(100) }),
    await makeServerKey({ names: many(101) }),
  ];
  const forged = requestBytes(fine.csr);
  forged.writeUInt8((forged.at(-1) ?? 0) ^ 1, forged.length - 1);
  const made = async (wanted: Partial<Parameters<typeof makeServerKey>[0]>): Promise<string> =>
    (await makeServerKey({ names: [serverName], ...wanted })).csr;
  const refused: readonly (readonly [csr: string, why: string])[] = [
    ['おはようございます', 'CSRとして読み取れません'],
    [fine.csr.slice(0, 300), 'CSRが途中で切れているか、壊れています'],
    [openssl(['req', '-inform', 'DER'], forged), 'CSRの署名が正しくありません'],
    [await made({ rsaBits: 1024 }), 'CSRの鍵が弱すぎます'],
    [await made({ digest: 'sha1', rsaBits: 2048 }), 'SHA-1やMD5など'],
    [await made({ names: ['www.other.example'] }), 'CSRのサーバ名が、入力したサーバ名と一致しません'],
    [await made({ more: 'IP:192.0.2.1' }), 'CSRにIPアドレスがあります'],
    [tooMany.csr, 'CSRの名前が多すぎます'],
  ];
  const [page, vendor] = [
    await enterCertificate(journey, identifier, { ...desktop, acceptDownloads: true }),
    await journey.visit(),
  ];
  await beginNew(page);
  await textbox(page, 'サーバ名（コモンネーム）').fill('ｐｏｓ．Nihonbashi-Pay。example');
  await page.getByRole('combobox', { name: 'サーバタイプ' }).fill('nginx');
  for (const [csr, why] of refused) {
    await field(page).fill(csr);
    await wizard(page).getByText(why).first().waitFor();
    await pressIn(page, '次へ');
    await wizard(page).getByRole('group').getByText(why).waitFor();
  }
  assert.deepEqual(await accessibilityFindings(page), []);
  await field(page).fill(hundred.csr.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)));
  await good(page).waitFor();
  assert.equal(await wizard(page).locator('[part=preview] .names li').count(), 100);
  await goOn(page, '申請組織情報');
  await goOn(page, '担当者情報');
  await useStoredContacts(page);
  await goOn(page, '入力内容の確認');
  await wizard(page).getByText(serverName, { exact: true }).first().waitFor();
  await saved(page);
  const number = await apply(page);
  await workThrough(vendor, number, '承諾する', '証明書を発行');
  await page.getByRole('link', { name: 'お申込情報詳細へ' }).click();
  await page.waitForURL('**/certificate/application/?application=*');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '証明書（PEM形式）', exact: true }).click(),
  ]);
  const certificate = await readFile(await download.path(), 'utf8');
  const names = openssl(['x509', '-noout', '-ext', 'subjectAltName'], certificate);
  assert.deepEqual(new Set([...names.matchAll(/DNS:([^,\s]+)/g)].map(([, name]) => name)), new Set(many(100)));
  assert.equal(publicKeyOf.certificate(certificate), publicKeyOf.key(hundred.key));
});
