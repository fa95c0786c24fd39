import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { writeActivationFile } from '@madoguchi/sdk/environments/activation-file.rules.js';
import { readActivationRequest, type ActivationRequest } from '@madoguchi/sdk/environments/activation-request.rules.js';
import { journeys, widths } from '../testing/journey.suite.ts';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';

const openJourney = journeys();

async function request(page: Page): Promise<ActivationRequest> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ダウンロード', exact: true }).click(),
  ]);
  const reading = await readActivationRequest(await readFile(await download.path(), 'utf8'));
  assert.ok(reading.ok);
  return reading.request;
}

/** Hands a file in; one that can be taken is shown in a dialog first. */
async function hand(page: Page, content: string): Promise<void> {
  await page
    .getByLabel('アクティベーションファイル', { exact: true })
    .setInputFiles({ name: 'activation.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'アクティベート' }).click();
}

/** Signs as the demo's portal does, with its own key, for what a page cannot arrange: files of other requests. */
async function signer(data: string): Promise<(request: ActivationRequest) => Promise<string>> {
  const database = new DatabaseSync(join(data, 'madoguchi.sqlite'), { readOnly: true });
  const row = database.prepare('select value from setting where name = ?').get('activation-key:license');
  database.close();
  const jwk: JsonWebKey = JSON.parse(String(row?.['value']));
  const privateKey = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  const thumbprint = JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(thumbprint));
  const keyId = Buffer.from(digest).toString('base64url');
  return ({ id, product, system, createdAt }) =>
    writeActivationFile(
      {
        id: 'a',
        requestId: id,
        systemId: system.id,
        product,
        contract: 'AZ-1',
        environment: '本番環境',
        licenses: [{ product, name: 'アオゾラ基盤', count: 3 }],
        timeZone: 'Asia/Tokyo',
        issuedAt: createdAt,
      },
      { keyId, privateKey },
    );
}

for (const [name, visit] of widths)
  test(`LIC-08 the licensed system writes a request and takes the file that answers it, and no other, ${name}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    await page.goto('/licensed-system/');
    await page.getByText('アクティベートされていません').waitFor();
    const former = await request(page);
    const current = await request(page);
    const sign = await signer(journey.data);
    const good = await sign(current);
    for (const [content, words] of [
      ['%PDF-1.7', 'アクティベーションファイルではありません'],
      [good.replace('"count": 3', '"count": 30'), '壊れているか、書き換えられています'],
      [await sign({ ...current, system: { id: 'another', name: '' } }), '別のシステム'],
      [await sign(former), '古くなっています'],
      [' '.repeat(300_000), '大きすぎます'],
    ] as const) {
      await hand(page, content);
      await page.getByText(words).waitFor();
    }
    await page.getByText('アクティベートされていません').waitFor();
    await hand(page, good);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('環境: 本番環境、ご契約番号: AZ-1').waitFor();
    await dialog.getByText('アオゾラ基盤: 3ライセンス').waitFor();
    await dialog.getByRole('button', { name: '決定' }).click();
    await page.getByText('ライセンスを適用しました').waitFor();
    await page.getByText('アオゾラ基盤: 3ライセンス').waitFor();
    await hand(page, good);
    await page.getByText('すでに適用されています').waitFor();
    await page.reload();
    await page.getByText('アオゾラ基盤: 3ライセンス').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Activated for 本番環境').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.getByRole('button', { name: 'Activate' }).click();
    await page.getByText('Choose a file.').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
  });
