import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../../testing/accessibility.suite.ts';
import { desktop, journeys, phone, ways } from '../../testing/journey.suite.ts';
import { button } from '../../testing/license-pages.suite.ts';
import { mailSent } from '../../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const asker = 'natsumi.kuroyanagi@seto-hospital.example';
const title = '電子カルテ基盤のコアスイッチで片系の電源が落ちている';

test('OPS-02 SUP-06 SUP-07 the vendor enters what came by telephone, answers, sets state and expected recovery, and of two who answer the second is told', async () => {
  await using journey = await openJourney();
  journey.expect(400, 404, 412);
  const [vendor, colleague] = [await journey.visit(phone), await journey.visit(desktop)];
  await vendor.goto('/vendor/?portal=support');
  assert.deepEqual(await accessibilityFindings(vendor), []);
  await vendor.getByRole('main').getByRole('link', { name: 'お問い合わせ', exact: true }).click();
  await vendor.getByText('9件', { exact: true }).waitFor();

  const enter = vendor.getByRole('form', { name: 'お問い合わせの登録' });
  await enter.getByLabel('保守契約番号').fill('sgh９９９９９９９');
  await enter.getByLabel('件名').fill('検査室の端末から画像を開けない');
  await enter.getByLabel('内容').fill('8時30分から、検査室の3台で画像が開けません。');
  await enter.getByLabel('ご連絡先のお名前').fill('川端 淳');
  await button(enter, '登録する').click();
  await enter.getByText('この番号の保守契約はありません。').waitFor();
  await enter.getByLabel('保守契約番号').fill('ｓｇｈ２０４１１８７');
  await enter.getByLabel('内容').focus();
  await enter.getByText(/瀬戸内総合病院.*「電子カルテ基盤 機器保守」/).waitFor();
  await enter.getByLabel('サービス').selectOption('ソフトウェア保守');
  await button(enter, '登録する').click();
  await enter.getByText('メールアドレスか電話番号を入力してください。').waitFor();
  await enter.getByLabel('電話番号').fill('０３-００００-２２１１');
  await button(enter, '登録する').click();
  await enter.getByText(/受付番号 T-\d{4}-\d{6} で登録しました。/).waitFor();
  await vendor.getByText('10件', { exact: true }).waitFor();
  await enter.getByRole('link', { name: /^T-/ }).click();
  await vendor.getByRole('heading', { level: 1, name: '検査室の端末から画像を開けない' }).waitFor();
  const facts = vendor.locator('.facts');
  for (const fact of ['電話', 'ソフトウェア保守', '受付済み', '川端 淳']) await facts.getByText(fact).waitFor();
  assert.deepEqual(await accessibilityFindings(vendor), []);
  assert.equal(await vendor.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);

  for (const page of [vendor, colleague]) {
    await page.goto('/vendor/support/tickets/');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('form', { name: '回答する' }).waitFor();
  }
  const answer = vendor.getByRole('form', { name: '回答する' });
  await answer.getByLabel('担当者名').fill('保守 花子');
  await answer.getByLabel('本文').fill('交換部品を手配しました。');
  await answer.getByLabel('状態').selectOption('お客様の回答待ち');
  await answer.getByLabel('復旧予定').fill('2030-04-01T09:30');
  await button(answer, '回答する').click();
  await answer.getByText('回答を登録しました。').waitFor();
  const timeline = vendor.locator('.entries li');
  await timeline.filter({ hasText: '交換部品を手配しました。' }).getByText('保守 花子（技術者）').waitFor();
  await timeline.filter({ hasText: '復旧予定: 2030/04/01 9:30:00' }).waitFor();
  await facts.getByText('お客様の回答待ち').waitFor();
  const mail = await mailSent(journey, {
    recipient: asker,
    says: '新しいメッセージ: 技術者 保守 花子',
    portal: 'support',
  });
  assert.ok(!mail.text.includes(title), 'what was written is not in the mail');
  assert.match(mail.text, /\/support\/ticket\/\?id=/);

  const late = colleague.getByRole('form', { name: '回答する' });
  await late.getByLabel('担当者名').fill('保守 次郎');
  await late.getByLabel('本文').fill('状況を確認しています。');
  await button(late, '回答する').click();
  await late.getByText('この間に経過が加わりました。').waitFor();
  await colleague.locator('.entries li').filter({ hasText: '交換部品を手配しました。' }).waitFor();
  assert.equal(await late.getByLabel('本文').inputValue(), '状況を確認しています。', 'what was typed stays');
  await late.getByLabel('復旧予定').fill('');
  await button(late, '回答する').click();
  await colleague.locator('.entries li').filter({ hasText: '復旧予定: なし' }).waitFor();
  await button(late, '回答する').click();
  await late.getByText('本文、状態、復旧予定のどれかを入力してください。').waitFor();
  await colleague.goto('/vendor/support/ticket/?id=nothing');
  await colleague.getByText('このお問い合わせはありません。').waitFor();
});

for (const [name, visit, english] of ways([
  ['on a phone, dark, in English', phone, true],
  ['on a desktop, light, in Japanese', desktop, false],
] as const))
  test(`OPS-02 OPS-03 OPS-04 every page of the vendor’s for support can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    const titles = new Set<string>();
    for (const path of ['tickets', 'billing', 'contracts', 'articles', 'accounts']) {
      await page.goto(`/vendor/support/${path}/${english ? '?lang=en' : ''}`);
      for (const found of await page.locator('.found').all()) await found.getByText(/\d/).waitFor();
      for (const summary of await page.locator('.works > li:first-child summary').all()) await summary.click();
      assert.deepEqual(await accessibilityFindings(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path);
      titles.add(await page.title());
      if (english) assert.match(await page.title(), /^[\x20-\x7e]+ \| Madoguchi$/);
    }
    assert.equal(titles.size, 5);
  });
