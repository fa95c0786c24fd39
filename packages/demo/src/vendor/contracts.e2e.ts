import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { calendarDay } from '@madoguchi/sdk';
import { journeys, phone } from '../testing/journey.suite.ts';
import {
  button,
  decide,
  enterLicense,
  openContract,
  openTab,
  person,
  textbox,
} from '../testing/license-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const contract = '全社業務基盤（本番・開発）';
const workflow = '申請承認ワークフロー';
const edi = '流通BMS・EDI接続パック';

const formOf = (page: Page, name: string): Locator => page.getByRole('form', { name });
const newest = (page: Page): Locator => page.locator('mado-quote-request [part="request"]').first();

/** The newest mail to somebody of the demo whose subject says that. */
async function mailTo(inbox: Page, identifier: string, subject: string): Promise<Locator> {
  await inbox.goto('/inbox/');
  const { mailAddress = '' } = person(identifier);
  const mail = inbox.getByRole('listitem').filter({ hasText: mailAddress }).filter({ hasText: subject }).first();
  await mail.locator('summary').click();
  return mail;
}

test('OPS-03 LIC-03 a contract that the vendor makes is in its owner’s list at once, with its product; what cannot be is said at its field', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const [page, vendor] = [await journey.visit(phone), await journey.visit()];
  await vendor.goto('/vendor/?portal=license');
  const form = formOf(vendor, 'ご契約の登録');
  const make = button(form, '契約を登録');
  await form.getByLabel('製品').getByRole('option', { name: '帳票デザイナー' }).waitFor({ state: 'attached' });
  await make.click();
  assert.equal(await form.getByText('入力してください。').count(), 6);
  const values = {
    'オーナーのユーザコード': 'NOBODY-01',
    'ご契約名': '品質保証部 帳票',
    'プラン': 'カスタマーサクセスライセンス ベーシック',
    'ライセンス数・ユーザ数': '１５',
    '最初の日': '2026-04-01',
    '最終日': '2099-03-31',
  };
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label).fill(value);
  await form.getByLabel('製品').selectOption({ label: '帳票デザイナー' });
  await make.click();
  await form.getByText('このユーザコードの方がいないか、会社が登録されていません。').waitFor();
  assert.equal(await form.getByLabel('ご契約名').inputValue(), values.ご契約名, 'nothing that was typed is lost');
  await form.getByLabel('オーナーのユーザコード').fill(owner);
  await make.click();
  const { company = '' } = person(owner);
  const number = /L-\d{4}-\d{5}/.exec(
    await form.getByText(new RegExp(`^${company}とのご契約 L-\\d{4}-\\d{5} を登録しました。$`)).innerText(),
  )?.[0];

  await enterLicense(page, owner);
  await openContract(page, values.ご契約名, 'ご契約詳細');
  await page
    .getByText(number ?? '')
    .first()
    .waitFor();
  await openTab(page, '製品');
  await page.getByRole('tabpanel').getByText('帳票デザイナー').first().waitFor();
});

test('OPS-03 LIC-18 the customer requests a quote, the vendor answers, the customer sees the answer and has it by mail', async () => {
  await using journey = await openJourney();
  const [page, vendor, inbox] = [await journey.visit(phone), await journey.visit(), await journey.visit()];
  await enterLicense(page, owner);
  await openContract(page, contract, 'ご契約詳細');
  await button(page, '見積依頼').click();
  await page.getByRole('combobox', { name: `${workflow}のご希望` }).selectOption({ label: '数を変更' });
  await page.getByRole('textbox', { name: `${workflow}の希望の数` }).fill('4000');
  await button(page, '見積依頼').click();
  await decide(page, '3,500ユーザから4,000ユーザへ');
  const number = (await newest(page).getByRole('heading').innerText()).trim();
  await newest(page).getByText('依頼済み').waitFor();

  await vendor.goto('/vendor/?portal=license');
  const quotes = vendor.getByRole('region', { name: '見積依頼' });
  const asked = quotes.getByRole('listitem').filter({ hasText: number });
  await asked.getByText(`${workflow} 変更 3,500ユーザ → 4,000ユーザ`).waitFor();
  const form = formOf(vendor, '回答');
  await form
    .getByLabel('依頼', { exact: false })
    .first()
    .selectOption({ label: `${number} ${contract}` });
  await button(form, '回答する').click();
  await form.getByText('入力してください。').waitFor();
  const text = 'お見積書をお送りしました。\n有効期限は30日です。';
  await form.getByRole('textbox').fill(text);
  await button(form, '回答する').click();
  await form.getByText(`${number}に回答しました。`).waitFor();
  await asked.waitFor({ state: 'detached' });
  await quotes.getByRole('combobox', { name: '状態' }).first().selectOption({ label: '回答済み' });
  await asked.getByText('有効期限は30日です。').waitFor();

  await page.reload();
  await newest(page).getByText('回答済み').waitFor();
  await newest(page).getByText('有効期限は30日です。').waitFor();
  const mail = await mailTo(inbox, owner, `見積依頼への回答（${number}）`);
  await mail.getByText('お見積書をお送りしました。').waitFor();
});

test('OPS-03 LIC-18 who answers after somebody else sees that answer, keeps what was typed, and may replace it', async () => {
  await using journey = await openJourney();
  journey.expect(412);
  const [one, other] = [await journey.visit(), await journey.visit(phone)];
  for (const vendor of [one, other]) await vendor.goto('/vendor/?portal=license');
  const label = await formOf(one, '回答').locator('select[name="requestId"] option').first().innerText();
  const form = formOf(other, '回答');
  await form.getByRole('combobox', { name: '依頼' }).selectOption({ label });
  await form.getByRole('textbox').fill('12万円です。');
  const first = formOf(one, '回答');
  await first.getByRole('combobox', { name: '依頼' }).selectOption({ label });
  await first.getByRole('textbox').fill('10万円です。');
  await button(first, '回答する').click();
  await first.getByText('に回答しました。').waitFor();

  await button(form, '回答する').click();
  await form.getByText('ほかの方が先に回答しました。お客様に届いている回答は「10万円です。」です。').waitFor();
  assert.equal(await form.getByRole('textbox').inputValue(), '12万円です。');
  const [number = ''] = label.split(' ');
  const asked = other.getByRole('region', { name: '見積依頼' }).getByRole('listitem').filter({ hasText: number });
  await asked.getByText('10万円です。').waitFor();
  await button(form, '回答する').click();
  await form.getByText(`${number}に回答しました。`).waitFor();
});

test('OPS-03 LIC-12 LIC-15 a key that the vendor issues adds its product; a notice about a product goes by mail to those who want it', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const [page, vendor, inbox] = [await journey.visit(), await journey.visit(phone), await journey.visit()];
  await vendor.goto('/vendor/?portal=license');
  const form = formOf(vendor, 'ライセンスキーの発行');
  await form.getByRole('combobox').selectOption({ label: edi });
  await form.getByRole('textbox', { name: 'ライセンス数・ユーザ数' }).fill('ゼロ');
  await button(form, 'キーを発行').click();
  await form.getByText('1から9,999,999までの整数を入力してください。').waitFor();
  await form.getByRole('textbox', { name: 'ライセンス数・ユーザ数' }).fill('７');
  await button(form, 'キーを発行').click();
  await form.getByText(`「${edi}」のライセンスキーを発行しました。`).waitFor();
  const key = await form.locator('output').innerText();
  assert.match(key, /^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);

  await enterLicense(page, owner);
  await openContract(page, contract, '製品');
  await button(page, 'その他製品を追加').click();
  await textbox(page, 'ライセンスキー').fill(key);
  await button(page, '追加').click();
  await decide(page, key);
  await page.getByText(`「${edi}」を追加しました。`).waitFor();
  await page.getByRole('row').filter({ hasText: edi }).getByText('その他の製品').waitFor();

  const notice = formOf(vendor, '製品に関するお知らせ');
  await notice.getByRole('combobox').selectOption({ label: edi });
  await notice.getByRole('textbox', { name: /^タイトル 必須/ }).fill('接続パックの更新版');
  await notice.getByRole('textbox', { name: /^本文 必須/ }).fill('新しい帳票に対応しました。');
  await button(notice, 'お知らせを送信').click();
  await notice.getByText(`「${edi}」に関するお知らせを2名に送りました。`).waitFor();
  const mail = await mailTo(inbox, owner, '接続パックの更新版');
  await mail.getByText('新しい帳票に対応しました。').waitFor();
});

test('OPS-03 LIC-14 a file that the vendor publishes is stored by customers with its product', async () => {
  await using journey = await openJourney();
  journey.expect(415);
  const [page, vendor] = [await journey.visit(), await journey.visit()];
  await vendor.goto('/vendor/?portal=license');
  const form = formOf(vendor, 'ファイルの公開');
  await form.getByRole('combobox').selectOption({ label: workflow });
  await form.getByRole('textbox', { name: /^バージョン/ }).fill('3.2');
  const input = form.locator('input[type="file"]');
  await input.setInputFiles({ name: '手引き.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><p>') });
  await button(form, 'ファイルを公開').click();
  await form.getByText('この種類のファイルは公開できません。').waitFor();
  await input.setInputFiles({
    name: '承認の手引き.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('申請から承認まで'),
  });
  await button(form, 'ファイルを公開').click();
  await form.getByText('「承認の手引き.txt」を公開しました。').waitFor();

  await enterLicense(page, owner);
  await openContract(page, contract, 'リソース');
  const row = page.getByRole('row').filter({ hasText: '承認の手引き.txt' });
  await row.getByText('3.2').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), row.locator('a[download]').click()]);
  assert.equal(await readFile(await download.path(), 'utf8'), '申請から承認まで');
});

test('OPS-03 LIC-06 LIC-08 LIC-14 LIC-16 renewed with fewer than are assigned, a product can only be reduced, and is activated after that; after a product’s last day its files are gone', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const [page, vendor, system] = [await journey.visit(), await journey.visit(phone), await journey.visit()];
  const [platform, forms] = ['業務基盤 ふうか スタンダード', '帳票デザイナー'];
  await vendor.goto('/vendor/?portal=license');
  const form = formOf(vendor, 'ご契約の更新');
  await form.getByLabel('製品').selectOption({ label: platform });
  await form.getByLabel('ご契約番号').fill('L-2024-00417');
  await form.getByLabel('今後のライセンス数・ユーザ数').fill('２０');
  await button(form, '更新を登録').click();
  await form.getByText('この番号のご契約はありません。').waitFor();
  await form.getByLabel('ご契約番号').fill('L-2024-00418');
  await button(form, '更新を登録').click();
  await form
    .getByText(`「${platform}」を、20に更新しました。お客様の環境には22割り当てられています。2減らすまで`)
    .waitFor();
  await form.getByLabel('製品').selectOption({ label: forms });
  await form.getByLabel('ご契約番号').fill('L-2024-00418');
  await form.getByLabel('今後のライセンス数・ユーザ数').fill('8');
  await form.getByLabel('最終日').fill(calendarDay(Date.now(), 'Asia/Tokyo'));
  await button(form, '更新を登録').click();
  await form.getByText(`「${forms}」を、8に更新しました。`).waitFor();

  await system.goto('/licensed-system/');
  const [request] = await Promise.all([system.waitForEvent('download'), button(system, 'ダウンロード').click()]);
  await enterLicense(page, owner);
  await openContract(page, contract, '製品');
  await page.getByRole('row').filter({ hasText: platform }).getByText('2超過').waitFor();
  await openTab(page, 'リソース');
  const file = page.getByRole('row').filter({ hasText: forms }).first();
  await file.waitFor();

  await openTab(page, '環境');
  await button(page, '検証環境の利用').click();
  const steps = page.locator('mado-environment-activation');
  await steps.getByText('ご契約数より多く割り当てられています').waitFor();
  await steps.getByText('2減らしてください').waitFor();
  assert.equal(await steps.locator('input[type=file]').count(), 0);
  await openContract(page, contract, '環境');
  await button(page, '検証環境の割り当て').click();
  const count = page.getByLabel(`${platform}の割り当て数`);
  await count.fill('5');
  await button(page, '割り当て').click();
  await page.getByText('この環境に割り当てられるのは2までです。').first().waitFor();
  await count.fill('2');
  await button(page, '割り当て').click();
  await decide(page, platform);
  await button(page, '利用（アクティベート）へ進む').click();
  await steps.locator('input[type=file]').setInputFiles(await request.path());
  await steps.getByText(platform).waitFor(); // what the file is for, as the contract calls it
  await button(page, '登録').click();
  await page.getByText('アクティベーションファイルを作成しました。').waitFor();

  await page.goto('about:blank');
  await passTime(journey, 1, '日');
  await enterLicense(page, owner);
  await openContract(page, contract, 'リソース');
  await page.getByRole('row').filter({ hasText: workflow }).first().waitFor();
  assert.equal(await file.count(), 0);
});
