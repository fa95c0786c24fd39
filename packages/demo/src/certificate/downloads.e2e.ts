import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { readRoot } from '../testing/certificate-client.suite.ts';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { openApplication, takeFile } from '../testing/certificate-records.suite.ts';
import { verifies } from '../testing/certificate-trust.suite.ts';
import { opensslSays } from '../testing/openssl.suite.ts';
import { applyFor, keyFor, workOn } from '../testing/certificate-work.suite.ts';
import { desktop, journeys } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { temporaryFolder } from '../testing/spawned-demo.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const server = 'shop2.nihonbashi-pay.example';
const passphrase = 'Kagi#File.2026';

test('CRT-14 when the state is 完了 the certificate is downloaded in each format and the site seal as each image; the first download is recorded; key file and certificate are joined to PKCS#12 in the browser, which sends no byte of either', async () => {
  await using journey = await openJourney();
  await using folder = await temporaryFolder();
  const page = await enterCertificate(journey, identifier, { ...desktop, acceptDownloads: true });
  const made = await keyFor(server);
  await applyFor(page, { serverName: server, csr: made.csr, siteSeal: true });
  await openApplication(page, server);
  const files = page.locator('mado-application [part~="downloads"]');
  await files.getByText('ステータスが完了になると、ダウンロードできます。').waitFor();
  assert.deepEqual(
    (await files.getByRole('link').allInnerTexts()).map((text) => text.trim()),
    ['サービス申込書の印刷'],
  );
  const { application } = await workOn(journey, server, 'accept', 'issue');
  await page.reload();
  await button(page, 'ダウンロードはこちら').click();
  assert.ok(await files.evaluate((section) => section.matches(':focus')), 'it leads there');
  assert.deepEqual(await accessibilityFindings(page), []);
  const link = (name: string): Locator => files.getByRole('link', { name, exact: true });
  const [[pemName, pem], [derName, der], [pkcs7Name, pkcs7], [chainName, chain]] = [
    await takeFile(page, link('証明書（PEM形式）')),
    await takeFile(page, link('証明書（DER形式）')),
    await takeFile(page, link('証明書（PKCS#7形式）')),
    await takeFile(page, link('中間証明書を含む証明書（PEM形式）')),
  ];
  const names = [pemName, derName, pkcs7Name, chainName];
  assert.deepEqual(names, [`${server}.pem`, `${server}.cer`, `${server}.p7b`, `${server}.chain.pem`]);
  const fingerprint = (format: string, bytes: Buffer): string =>
    opensslSays(['x509', '-inform', format, '-noout', '-fingerprint', '-sha256', '-serial'], bytes).text;
  const own = fingerprint('PEM', pem);
  assert.ok(own.includes(`serial=${application.certificate?.serial}`), own);
  assert.equal(fingerprint('DER', der), own);
  assert.equal(fingerprint('PEM', chain), own, 'its own stands first');
  assert.equal(chain.toString().match(/BEGIN CERTIFICATE/g)?.length, 2);
  const inPkcs7 = opensslSays(['pkcs7', '-print_certs'], pkcs7).text;
  assert.equal(inPkcs7.match(/BEGIN CERTIFICATE/g)?.length, 2);
  assert.equal(await verifies(journey, chain.toString()), 'good');
  const seals = files.getByRole('link', { name: /^サイトシール画像/ });
  const [svg, png] = [await takeFile(page, seals.nth(0)), await takeFile(page, seals.nth(1))];
  assert.equal(svg[0], 'site-seal.svg');
  assert.match(svg[1].toString(), new RegExp(`^<svg[^]*${server}`));
  assert.deepEqual([png[0], png[1].subarray(1, 4).toString()], ['site-seal.png', 'PNG']);
  await page.reload();
  await page.locator('mado-application [part~="certificate"]').getByText('初回ダウンロード').waitFor();

  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  const keyFile = await made.writeKeyFile(passphrase);
  const foreign = await (await keyFor(server)).writeKeyFile(passphrase);
  const choose = async (name: string, text: string, word: string): Promise<void> => {
    await page.getByLabel('鍵ファイル', { exact: true }).setInputFiles({
      name,
      mimeType: 'application/x-pem-file',
      buffer: Buffer.from(text),
    });
    await page.getByRole('textbox', { name: '鍵ファイルのパスフレーズ' }).fill(word);
    await button(page, 'まとめて保存する').click();
  };
  await page.locator('summary').filter({ hasText: '証明書と秘密鍵をまとめる' }).click();
  await choose('own.key', keyFile, 'Wrong.Word_2026');
  await page.getByText('パスフレーズが違います。').waitFor();
  await choose('other.key', foreign, passphrase);
  await page.getByText('この鍵ファイルは、この証明書のものではありません。').waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  const [joined] = await Promise.all([page.waitForEvent('download'), choose('own.key', keyFile, passphrase)]);
  await page.getByText(`${server}.p12を保存しました。`).waitFor();
  assert.equal(joined.suggestedFilename(), `${server}.p12`);
  const opened = (more: readonly string[], word = passphrase) =>
    opensslSays(['pkcs12', '-in', join(folder.path, 'joined.p12'), '-passin', `pass:${word}`, ...more]);
  await writeFile(join(folder.path, 'joined.p12'), await readFile(await joined.path()));
  const key = opened(['-nodes', '-nocerts']);
  assert.ok(key.ok, key.text);
  const publicKey = opensslSays(['pkey', '-pubout'], key.bytes).text;
  assert.equal(publicKey, opensslSays(['x509', '-noout', '-pubkey'], pem).text);
  const certificates = opened(['-nokeys']).text;
  assert.equal(certificates.match(/BEGIN CERTIFICATE/g)?.length, 2);
  assert.equal(opened(['-nokeys'], 'Wrong.Word_2026').ok, false);
  const body = keyFile.split('\n').slice(1, -2);
  for (const one of sent) {
    assert.match(one, /^GET \S+ $|^GET blob:/, 'nothing is sent');
    for (const secret of [passphrase, encodeURIComponent(passphrase), ...body]) assert.ok(!one.includes(secret), one);
  }
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  for (const secret of [passphrase, ...body]) assert.ok(!kept.includes(secret));
  const root = opensslSays(['x509', '-noout', '-subject'], await readRoot(journey.origin)).text;
  assert.match(root, /Kaname Security Demo Root CA/);
});
