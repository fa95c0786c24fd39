import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../../testing/accessibility.suite.ts';
import { journeys, phone } from '../../testing/journey.suite.ts';
import { button } from '../../testing/license-pages.suite.ts';
import { mailSent } from '../../testing/vendor-calls.suite.ts';

const openJourney = journeys();

test('OPS-03 SUP-11 SUP-12 the vendor publishes a quote instead of one and an invoice as PDF; what is wrong is said at its field', async () => {
  await using journey = await openJourney();
  journey.expect(400, 415);
  const vendor = await journey.visit();
  const buffer = Buffer.from('%PDF-1.4\n%%EOF\n');
  const pdf = { name: '更新見積.pdf', mimeType: 'application/pdf', buffer };
  await vendor.goto('/vendor/support/billing/');
  const form = vendor.getByRole('form', { name: '更新見積' });
  await vendor.locator('.works li').first().waitFor();
  const [former = ''] = await form
    .getByLabel('差し替える見積')
    .locator('option', { hasText: '電子カルテ基盤' })
    .allInnerTexts();
  await form.getByLabel('差し替える見積').selectOption(former);
  assert.equal(await form.getByLabel('保守契約番号').inputValue(), 'SGH2041187');
  for (const [name, text] of [
    ['見積番号', 'R-2030-1'],
    ['件名', '電子カルテ基盤 機器保守 更新のお見積り（見直し）'],
    ['金額（円、税込）', '１，２３４，０００円ぐらい'],
    ['更新後の最初の日', '2030-04-01'],
    ['更新後の最終日', '2029-03-31'],
    ['見積日', '2029-12-01'],
    ['発注の期限', '2030-03-31'],
  ] as const)
    await form.getByLabel(name).fill(text);
  await form.getByLabel('PDFファイル').setInputFiles({ ...pdf, buffer: Buffer.from('not a PDF') });
  await button(form, '更新見積を公開').click();
  await form.getByText('円の金額を、0以上の整数で入力してください。').waitFor();
  await form.getByLabel('金額（円、税込）').fill('１，２３４，０００円');
  await button(form, '更新見積を公開').click();
  await form.getByText('PDFファイルを選んでください。').waitFor();
  await form.getByLabel('PDFファイル').setInputFiles(pdf);
  await button(form, '更新見積を公開').click();
  await form.getByText('最初の日以降の日付を入力してください。').waitFor();
  await form.getByLabel('更新後の最終日').fill('2031-03-31');
  await button(form, '更新見積を公開').click();
  await form.getByText(/更新見積 R-2030-1 を公開し、\d+名にお知らせしました。/).waitFor();
  const item = vendor.locator('.works li').filter({ hasText: 'R-2030-1' }).first();
  await item.locator('summary').click();
  await item.getByText('￥1,234,000').waitFor();
  const file = await item.getByRole('link', { name: '更新見積.pdf' }).getAttribute('href');
  const answer = await vendor.request.get(file ?? '');

  assert.deepEqual(await answer.body(), buffer);

  const invoice = vendor.getByRole('form', { name: '見積書・契約書・請求書' });
  await invoice.getByLabel('保守契約番号').fill('AOZ3100021');
  await invoice.getByRole('textbox', { name: /^番号/ }).fill('I-2030-1');
  await invoice.getByLabel('件名').fill('保守料金のご請求');
  await invoice.getByLabel('日付').fill('2030-04-01');
  await invoice.getByLabel('PDFファイル').setInputFiles({ ...pdf, name: '請求書.pdf' });
  await button(invoice, '書類を公開').click();
  await invoice.getByText('I-2030-1 を公開しました。').waitFor();
  assert.deepEqual(await accessibilityFindings(vendor), []);
});

test('OPS-03 SUP-08 SUP-09 SUP-10 the vendor registers a contract with a device, publishes an alert, and corrects it', async () => {
  await using journey = await openJourney();
  journey.expect(400, 412);
  const [vendor, colleague] = [await journey.visit(phone), await journey.visit()];
  await vendor.goto('/vendor/support/contracts/');
  const contract = vendor.getByRole('form', { name: '保守契約' });
  await vendor.locator('.trail li').first().waitFor();
  for (const [name, text] of [
    ['お客様のメールアドレス', 'hiroshi.tsuji@aozora-denki.example'],
    ['保守契約番号', 'aoz3100021'],
    ['ご契約名', '倉庫 無線LAN保守'],
    ['最初の日', '2026-04-01'],
    ['最終日', '2031-03-31'],
    ['製品', 'Tonbo AP-600\nKazahaya OS'],
  ] as const)
    await contract.getByLabel(name).fill(text);
  await button(contract, '保守契約を登録').click();
  await contract.getByText('サービスを1つ以上選んでください。').waitFor();
  await contract.getByLabel('ハードウェア保守').check();
  await button(contract, '保守契約を登録').click();
  await contract.getByText('この番号の保守契約は、すでにあります。').waitFor();
  await contract.getByLabel('保守契約番号').fill('ＡＯＺ９９０００１１');
  await button(contract, '保守契約を登録').click();
  await contract.getByText('青空電機産業株式会社との保守契約 AOZ9900011 を登録しました。').waitFor();
  const row = vendor.locator('.trail li').filter({ hasText: 'AOZ9900011' });
  await row.getByText('Kazahaya OS、Tonbo AP-600').waitFor();
  const device = vendor.getByRole('form', { name: '機器' });
  for (const [name, text] of [
    ['保守契約番号', 'AOZ9900011'],
    ['機器名', 'wh-ap-01'],
    ['型番', 'Tonbo AP-600'],
    ['シリアル番号', 'TB600-9901'],
    ['サポート時間', '平日 9:00～17:30'],
  ] as const)
    await device.getByLabel(name, { exact: false }).first().fill(text);
  await button(device, '機器を登録').click();
  await device.getByText('「wh-ap-01」を登録しました。').waitFor();
  await row.getByText('1台').waitFor();

  await vendor.goto('/vendor/support/articles/');
  const article = vendor.getByRole('form', { name: '技術情報・アラート情報' });
  await article.getByLabel('Tonbo AP-600').check();
  await article.getByLabel('種類').selectOption('アラート情報');
  await article.getByLabel('分類').selectOption('脆弱性情報');
  await article.getByLabel('タイトル').fill('Tonbo AP-600の脆弱性への対応');
  await article.getByLabel('本文').fill('ファームウェアを更新してください。');
  await button(article, '公開する').click();
  await article.getByText(/「Tonbo AP-600の脆弱性への対応」を公開し、\d+名にメールを送ります。/).waitFor();
  await mailSent(journey, {
    recipient: 'jun.kawabata@seto-hospital.example',
    says: 'Tonbo AP-600の脆弱性への対応',
    portal: 'support',
  });
  const items = [vendor, colleague].map((page) =>
    page.locator('.works li').filter({ hasText: 'Tonbo AP-600の脆弱性への対応' }),
  );
  await colleague.goto('/vendor/support/articles/');
  for (const item of items) {
    await item.locator('summary').click();
    await item.getByLabel('本文').fill('ファームウェアを3.1.4以降に更新してください。');
  }
  const [first, second] = items;
  assert.ok(first && second);
  await button(first, '訂正する').click();
  await first.getByText('訂正しました。').waitFor();
  await button(second, '訂正する').click();
  await second.getByText('ほかの方が先に訂正しました。').waitFor();
});
