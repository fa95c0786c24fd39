import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { enterSupport } from '../testing/support-pages.suite.ts';

const openJourney = journeys();

test('SUP-05 SUP-06 SUP-07 OPS-02 a fault is asked about from the device, the vendor’s answer appears by itself, and the customer answers and closes, on a phone', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'natsumi.kuroyanagi', phone);
  await page.goto('/support/devices/');
  const devices = page.locator('mado-device-list');
  await devices.getByText('karte-core-01').waitFor();
  await devices.getByRole('searchbox').fill('karte-edge-03');
  await devices.getByText('karte-core-01').waitFor({ state: 'detached' });
  await devices
    .getByRole('link', { name: /問い合わせ/ })
    .first()
    .click();
  await page.waitForURL('**/support/tickets/new/?device=*');
  const form = page.locator('mado-ticket-form');
  await form
    .getByText(/KZ1200-22B103/)
    .first()
    .waitFor();
  await form.getByRole('radio', { name: '障害' }).check();
  await form.getByRole('radio', { name: /^高/ }).check();
  await form.getByRole('radio', { name: 'ハードウェア保守' }).check();
  await form.getByLabel('件名').fill('病棟のスイッチから異音がする');
  await form
    .getByLabel('内容', { exact: false })
    .first()
    .fill('9時ごろから、3階のスイッチのファンから大きな音がします。');
  await form
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: '異音.txt', mimeType: 'text/plain', buffer: Buffer.from('09:02 fan alarm') });
  await form.getByText('送信済み').waitFor();
  await page.reload();
  await form.getByText('前回、送信していなかった入力を復元しました。').waitFor();
  assert.equal(await form.getByLabel('件名').inputValue(), '病棟のスイッチから異音がする');
  await button(page, '内容を確認する').click();
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.getByRole('dialog').or(form).getByRole('button', { name: '送信', exact: true }).click();
  await form.getByText(/お問い合わせを受け付けました（受付番号 T-\d{4}-\d{6}）。/).waitFor();
  await form.getByRole('link', { name: 'お問い合わせを見る' }).click();
  await page.waitForURL('**/support/ticket/?id=*');
  const ticket = page.locator('mado-ticket');
  await ticket.getByRole('heading', { name: '病棟のスイッチから異音がする' }).waitFor();

  const vendor = await journey.visit();
  await vendor.goto('/vendor/support/tickets/');
  await vendor.getByRole('link', { name: '病棟のスイッチから異音がする' }).click();
  await vendor.getByRole('link', { name: '異音.txt' }).waitFor();
  const answer = vendor.getByRole('form', { name: '回答する' });
  await answer.getByLabel('担当者名').fill('保守 花子');
  await answer.getByLabel('本文').fill('本日の午後、予備の機器を持って伺います。');
  await answer.getByLabel('状態').selectOption('お客様の回答待ち');
  await answer.getByLabel('復旧予定').fill('2030-04-01T15:00');
  await button(answer, '回答する').click();
  await answer.getByText('回答を登録しました。').waitFor();

  const news = ticket.getByRole('button', { name: '表示する' });
  const said = ticket.getByText('本日の午後、予備の機器を持って伺います。');
  await news.or(said).first().waitFor();
  if (await news.isVisible()) await news.click();
  await said.waitFor();
  await ticket
    .getByText(/2030\/04\/01/)
    .first()
    .waitFor();
  await ticket.getByText('お客様の回答待ち').first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  await ticket.getByLabel('メッセージ', { exact: false }).first().fill('お待ちしています。');
  await button(page, '送信').click();
  await ticket.getByText('メッセージを送信しました。').waitFor();
  await vendor.reload();
  await vendor
    .locator('.entries li')
    .filter({ hasText: 'お待ちしています。' })
    .getByText('黒柳 菜摘（お客様）')
    .waitFor();
  await vendor.locator('.facts').getByText('対応中').waitFor();

  await button(page, '完了にする').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '完了にする' }).click();
  await ticket.getByText('お問い合わせを完了にしました。').waitFor();
  await page.goto('/support/tickets/');
  const row = page.locator('mado-ticket-list').getByRole('link', { name: '病棟のスイッチから異音がする' });
  await row.waitFor();
});
