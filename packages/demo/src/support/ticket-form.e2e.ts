import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator, Page, Request } from 'playwright-core';
import { journeys } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { enterSupport } from '../testing/support-pages.suite.ts';

const openJourney = journeys();
const description = '9時ごろから、病棟の端末が5分おきに切断されます。';
const secret = 'Xk29!fooBar';
/** The smallest picture there is. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function open(page: Page): Promise<Locator> {
  await page.goto('/support/tickets/new/');
  const form = page.locator('mado-ticket-form');
  await form.getByLabel('件名').waitFor();
  return form;
}

const written = (form: Locator): Locator => form.getByLabel('内容', { exact: false }).first();
const attachment = (form: Locator, name: string): Locator =>
  form.locator('[part="attachment"]').filter({ hasText: name });

/** Lets go of a file over a place, as somebody does who drags it from a folder. */
async function drop(page: Page, place: Locator, path: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  assert.ok(box);
  const devtools = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
}

/** Copies a picture as a tool for pictures of the screen does, and pastes it. */
async function pastePicture(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, picture);
  await page.keyboard.press('ControlOrMeta+v');
}

test('SUP-05 files are dropped, pasted, chosen and photographed, limits are told before one is sent, and what cannot be sent is told by its name', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'natsumi.kuroyanagi');
  const folder = await mkdtemp(join(tmpdir(), 'mado-drop-'));
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/uploads')) sent.push(searchParams.get('name') ?? '');
  });
  try {
    const form = await open(page);
    await form.getByText(/1件につき20個まで、1個あたり1 GBまで/).waitFor();
    assert.deepEqual(sent, []);

    const path = join(folder, '診断.log');
    await writeFile(path, '09:00 link down\n');
    await drop(page, form.locator('[part="drop"]'), path);
    await attachment(form, '診断.log').getByText('送信済み').waitFor();

    await written(form).click();
    await pastePicture(page);
    await attachment(form, '.png').getByText('送信済み').waitFor();

    const camera = form.locator('input[capture]');
    assert.deepEqual(
      [await camera.getAttribute('capture'), await camera.getAttribute('accept')],
      ['environment', 'image/*'],
    );
    await camera.setInputFiles({
      name: 'ラック.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('\u{FF}\u{D8}\u{FF}'),
    });
    await attachment(form, 'ラック.jpg').getByText('送信済み').waitFor();

    const before = sent.length;
    const chooser = form.locator('input[type="file"]').first();
    await chooser.setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.of() });
    await attachment(form, '空.txt').getByText('送信済み').waitFor(); // a log that is empty says something too
    await chooser.setInputFiles(
      Array.from({ length: 18 }, (_, index) => ({
        name: `ログ-${index + 1}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`${index}`),
      })),
    );
    await form.getByText('ログ-18.txtは添付できません。添付できるのは20個までです。').first().waitFor();
    await form.getByText('送信済み').nth(19).waitFor();
    assert.ok(!sent.slice(before).some((name) => name === 'ログ-18.txt'), sent.join());
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('SUP-05 SUP-09 possible answers come while one types; what looks like a secret leaves the browser only when the person says so', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'hiroshi.tsuji');
  const bodies: string[] = [];
  page.on('request', (request: Request) => {
    if (request.url().includes('/api/')) bodies.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  const form = await open(page);
  await form.getByRole('combobox').fill('shop-app-02');
  await form.getByRole('option').filter({ hasText: 'shop-app-02' }).click();
  await form.getByRole('radio', { name: '障害' }).check();
  await form.getByRole('radio', { name: /^高/ }).check();
  await form.getByRole('radio', { name: 'ハードウェア保守' }).check();
  await form.getByLabel('件名').pressSequentially('Tatara Store 900 ファームウェア');
  await written(form).fill(`${description}\nenable secret ${secret}`);
  const [article] = await Promise.all([
    page.waitForEvent('popup'),
    form.getByRole('link', { name: /Tatara Store 900 ファームウェア 5\.1\.1 の公開/ }).click(),
  ]);
  await article.getByRole('heading', { name: 'Tatara Store 900 ファームウェア 5.1.1 の公開' }).waitFor();
  await article.close();

  const chooser = form.locator('input[type="file"]').first();
  const key = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4)}\n-----END PRIVATE KEY-----\n`;
  await chooser.setInputFiles({ name: 'server.key', mimeType: 'text/plain', buffer: Buffer.from(key) });
  await attachment(form, 'server.key')
    .getByText(/秘密鍵/)
    .first()
    .waitFor();
  assert.ok(!bodies.some((body) => body.includes('/uploads')), 'the file waits for the person');
  await button(page, 'server.keyを外す').click();

  await button(page, '内容を確認する').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2行目: パスワード').waitFor();
  await button(dialog, '入力に戻って直す').click();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(
    bodies.filter((body) => body.includes(secret) || body.includes('PRIVATE')),
    [],
  );
  await written(form).fill(description);
  await button(page, '内容を確認する').click();
  await dialog.getByRole('button', { name: '送信', exact: true }).click();
  await form.getByText(/お問い合わせを受け付けました/).waitFor();
});

test('SUP-05 what was typed is there again after the tab crashed, and after it was closed, but for what looks like a secret', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'natsumi.kuroyanagi');
  const context = page.context();
  const form = await open(page);
  await form.getByRole('radio', { name: '障害' }).check();
  await form.getByLabel('件名').fill('端末が切断される');
  await written(form).fill(`${description}\nenable secret ${secret}`);
  const crashed = page.waitForEvent('crash');
  await Promise.all([crashed, page.goto('chrome://crash').catch(() => undefined)]);
  await page.close();

  const second = await context.newPage();
  const again = await open(second);
  await again.getByText('前回、送信していなかった入力を復元しました。').waitFor();
  assert.equal(await again.getByLabel('件名').inputValue(), '端末が切断される');
  const restored = await written(again).inputValue();
  assert.ok(restored.includes(description) && !restored.includes(secret), restored);
  await again.getByLabel('件名').fill('端末が切断される（3階）');
  await second.close();

  const third = await context.newPage();
  const last = await open(third);
  await last.getByText('前回、送信していなかった入力を復元しました。').waitFor();
  assert.equal(await last.getByLabel('件名').inputValue(), '端末が切断される（3階）');
});
