import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import { carriedOut, press, pressOffline, pressUnanswered } from '../testing/line-down.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { agree, button, enterLicense, linkTo, openContract, openTab, textbox } from '../testing/license-pages.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const contract = '全社業務基盤（本番・開発）';
const workflow = '申請承認ワークフロー';
const broken = ['net::ERR_INTERNET_DISCONNECTED', 'net::ERR_CONNECTION_RESET'] as const;

/** Confirms in the dialog offline, and once more with the answer lost; the form and `entered` are still there after each. */
async function decideOnBrokenLine(page: Page, submit: string, entered: () => Promise<void>): Promise<void> {
  await press(page, submit);
  await pressOffline(page, '決定');
  await entered();
  await press(page, submit);
  await pressUnanswered(page, '決定');
  await entered();
  await press(page, submit);
  await press(page, '決定');
}

test('LIC-06 LIC-18 on a line that breaks while products are assigned and a quote is requested, nothing entered is lost and each is done once', async () => {
  await using journey = await openJourney();
  journey.expect(412, ...broken);
  const page = await journey.visit(phone);
  await enterLicense(page, owner);
  await openContract(page, contract, '環境');
  await button(page, '検証環境の割り当て').click();
  const count = page.getByLabel(`${workflow}の割り当て数`);
  await count.fill('２５');
  await decideOnBrokenLine(page, '割り当て', async () => assert.equal(await count.inputValue(), '２５'));
  await page.getByText('割り当てました。').waitFor();
  assert.equal(await carriedOut(journey, 'updateAssignment'), 1);

  await openTab(page, 'ご契約詳細');
  await press(page, '見積依頼');
  const wish = page.getByRole('combobox', { name: `${workflow}のご希望` });
  await wish.selectOption({ label: '更新時に解約' });
  const comment = page.getByRole('textbox', { name: /^ご要望/ });
  await comment.fill('来期は使いません。');
  await decideOnBrokenLine(page, '見積依頼', async () => {
    assert.equal(await wish.inputValue(), 'cancel');
    assert.equal(await comment.inputValue(), '来期は使いません。');
  });
  await page.getByText(/見積を依頼しました（依頼番号 Q-\d{4}-\d{6}）。/).waitFor();
  assert.equal(await carriedOut(journey, 'requestQuote'), 1);
  assert.equal(
    await page.locator('mado-quote-request [part="request"]').filter({ hasText: '来期は使いません。' }).count(),
    1,
  );
});

test('LIC-08 on a line that breaks while a system is activated, the file stays chosen and one activation file is made', async () => {
  await using journey = await openJourney();
  journey.expect(...broken);
  const [page, system] = [await journey.visit(phone), await journey.visit()];
  await system.goto('/licensed-system/');
  const [download] = await Promise.all([system.waitForEvent('download'), press(system, 'ダウンロード')]);
  await enterLicense(page, owner);
  await openContract(page, contract, '環境');
  await press(page, '検証環境の利用');
  await page.locator('mado-environment-activation input[type=file]').setInputFiles(await download.path());
  await pressOffline(page, '登録');
  await pressUnanswered(page, '登録', '/api/license/uploads*');
  await pressUnanswered(page, '登録', '/activations');
  await press(page, '登録');
  await page.getByText('アクティベーションファイルを作成しました。').waitFor();
  const activation = page.locator('mado-environment-activation a[download]');
  await Promise.all([page.waitForEvent('download'), activation.click()]);
  assert.equal(await carriedOut(journey, 'activate'), 1);
});

test('LIC-09 LIC-10 on a line that breaks while somebody is invited and joins, nothing typed is lost, one mail is sent and one account made', async () => {
  await using journey = await openJourney();
  journey.expect(...broken);
  const [page, newcomer, inbox] = [await journey.visit(phone), await journey.visit(phone), await journey.visit()];
  const mailAddress = 'nozomi.kitazawa@tokai-kagaku.example';
  await enterLicense(page, owner);
  await openContract(page, contract, '関係者');
  await press(page, '招待する');
  const address = textbox(page, 'メールアドレス');
  await address.fill(mailAddress);
  await decideOnBrokenLine(page, 'メールを送信', async () => assert.equal(await address.inputValue(), mailAddress));
  await page.getByText(`${mailAddress}に招待のメールを送りました。`).first().waitFor();
  assert.equal(await carriedOut(journey, 'invite'), 1);

  await newcomer.goto(await linkTo(inbox, mailAddress));
  assert.equal(await inbox.getByRole('listitem').filter({ hasText: mailAddress }).count(), 1, 'one mail');
  const entries = {
    'ユーザ名': '北澤 のぞみ',
    'パスワード': 'Sakura#Hana.2026',
    'パスワード（確認）': 'Sakura#Hana.2026',
  };
  for (const [label, text] of Object.entries(entries)) await textbox(newcomer, label).fill(text);
  await agree(newcomer);
  await press(newcomer, '戻る');
  await decideOnBrokenLine(newcomer, '登録', async () => {
    for (const [label, text] of Object.entries(entries))
      assert.equal(await textbox(newcomer, label).inputValue(), text, label);
    assert.ok(await newcomer.getByRole('checkbox', { name: '利用規約に同意する' }).isChecked());
  });
  await newcomer.getByText(`「${contract}」に参加しました。`).waitFor();
  assert.equal(await carriedOut(journey, 'join'), 1);
});

test('LIC-21 on a line that breaks while somebody leaves, nothing entered is lost, and who has left is told so', async () => {
  await using journey = await openJourney();
  journey.expect(401, ...broken);
  const page = await journey.visit(phone);
  await enterLicense(page, owner);
  await page.goto('/license/leaving/');
  await page.getByRole('checkbox', { name: '上記の内容を確認し、退会手続きを行います' }).check();
  await press(page, '退会手続きへ');
  const reason = page.getByRole('radio', { name: '異動や退職で担当が変わった' });
  await reason.check();
  await textbox(page, 'パスワード').fill(demoPassword);
  const isThere = async (): Promise<void> => {
    assert.ok(await reason.isChecked());
    assert.equal(await textbox(page, 'パスワード').inputValue(), demoPassword);
  };
  await pressOffline(page, '退会する');
  await isThere();
  await pressUnanswered(page, '退会する');
  await isThere();
  await press(page, '退会する');
  await page.getByText('アカウントを削除しました。').waitFor();
  assert.equal(await carriedOut(journey, 'leave'), 1);
});
