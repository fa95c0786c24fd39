import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import type { Locator, Page } from 'playwright-core';
import { breakingLine } from '../testing/breaking-line.suite.ts';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { enterSupport } from '../testing/support-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const title = 'PACSの画像が開くまでに1分かかる';
const description = '10時ごろから、どの端末でも画像を開くまでに1分ほどかかります。';

/** Fills the form in, but for its files. */
async function fill(page: Page): Promise<Locator> {
  await page.goto('/support/tickets/new/');
  const form = page.locator('mado-ticket-form');
  await form.getByRole('combobox').fill('pacs-store-02');
  await form.getByRole('option').filter({ hasText: 'pacs-store-02' }).click();
  await form.getByRole('radio', { name: '障害' }).check();
  await form.getByRole('radio', { name: /^高/ }).check();
  await form.getByLabel('件名').fill(title);
  await form.getByLabel('内容', { exact: false }).first().fill(description);
  return form;
}

/** Sends what stands in the form, as far as its confirmation. */
async function confirm(page: Page): Promise<void> {
  await button(page, '内容を確認する').click();
  await page.getByRole('dialog').getByRole('button', { name: '送信', exact: true }).click();
}

const files = (form: Locator): Locator => form.locator('input[type="file"]').first();

test('SUP-05 AUTH-03 a session that ends while somebody writes costs neither words nor files, whether they sign in again in place or on the next day', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await enterSupport(journey, 'natsumi.kuroyanagi', phone);
  const form = await fill(page);
  await files(form).setInputFiles({ name: '応答時間.csv', mimeType: 'text/csv', buffer: Buffer.from('10:02,61.4\n') });
  await form.getByText('送信済み').waitFor();

  await passTime(journey, 31, '分');
  await files(form).setInputFiles({ name: '構成.txt', mimeType: 'text/plain', buffer: Buffer.from('pacs-store-02') });
  const dialog = page.getByRole('dialog');
  await dialog.getByText('30分間操作がなかったため、ログアウトしました。').waitFor();
  const password = dialog.getByRole('textbox', { name: 'パスワード', exact: true });
  await password.fill(demoPassword);
  await password.press('Enter');
  await form.getByText('送信済み').nth(1).waitFor();
  assert.equal(await form.getByLabel('件名').inputValue(), title);

  await passTime(journey, 13, '時間');
  await page.reload();
  await page.waitForURL('**/support/');
  await page
    .getByRole('textbox', { name: 'メールアドレス', exact: true })
    .fill('natsumi.kuroyanagi@seto-hospital.example');
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(demoPassword);
  await button(page, 'ログイン').click();
  await page.waitForURL('**/support/tickets/new/');
  await form.getByText('前回、送信していなかった入力を復元しました。').waitFor();
  assert.equal(await form.getByLabel('内容', { exact: false }).first().inputValue(), description);
  assert.equal(await form.getByText('送信済み').count(), 2);
  await confirm(page);
  await form.getByRole('link', { name: 'お問い合わせを見る' }).click();
  const ticket = page.locator('mado-ticket');
  for (const name of ['応答時間.csv', '構成.txt']) await ticket.getByRole('link', { name }).waitFor();
  assert.deepEqual(
    await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('mado:draft:'))),
    [],
  );
});

test('SUP-05 SUP-07 a file whose line breaks in the middle can be sent again, nothing else is lost, and every byte arrives', async () => {
  await using line = await breakingLine('/uploads', 1_000_000);
  await using journey = await openJourney();
  journey.expect('ERR_CONNECTION_RESET', 'ERR_EMPTY_RESPONSE');
  const page = await enterSupport(journey, 'natsumi.kuroyanagi', { ...desktop, proxy: line.proxy });
  const form = await fill(page);
  const buffer = Buffer.alloc(4_000_000, 'fan=0 temp=71\n');
  await files(form).setInputFiles({ name: '診断.log', mimeType: 'text/plain', buffer });
  await form.getByText('送信できませんでした。').first().waitFor();
  await button(page, '内容を確認する').click();
  await form
    .getByText('送信できていない添付ファイルがあります。再送信するか、一覧から外してください。')
    .first()
    .waitFor();
  assert.equal(await form.getByLabel('件名').inputValue(), title);

  assert.ok(line.cut() > 0);
  line.mend();
  await button(page, '診断.logを再送信').click();
  await form.getByText('送信済み').waitFor();
  await confirm(page);
  await form.getByRole('link', { name: 'お問い合わせを見る' }).click();
  const link = page.locator('mado-ticket').getByRole('link', { name: '診断.log' });
  const sent = await (await page.context().request.get((await link.getAttribute('href')) ?? '')).body();
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  assert.equal(digest(sent), digest(buffer));
});
