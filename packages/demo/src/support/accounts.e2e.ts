import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { enterSupport } from '../testing/support-pages.suite.ts';
import { mailSent } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const mailAddress = 'rin.asahina@aozora-denki.example';
const password = 'Kaze-to-Nami_2030';

test('SUP-01 SUP-03 SUP-04 OPS-04 somebody applies for an account with access control, the vendor makes it, and they sign in and see what they may', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await page.goto('/support/');
  await page.getByRole('link', { name: 'アカウントの利用申請' }).click();
  const form = page.locator('mado-account-application');
  await form.getByLabel('会社名').fill('青空電機産業株式会社');
  await form.getByLabel('氏名').fill('朝比奈 凜');
  await form.getByLabel('メールアドレス').first().fill(mailAddress);
  await form.getByText('契約担当者', { exact: true }).click();
  for (const name of ['障害受付・お問い合わせ', '保守更新見積の発注・再見積依頼'])
    await form.getByRole('checkbox', { name }).check();
  await form.getByRole('checkbox', { name: 'アクセス制御もあわせて申請する' }).check();
  await form.getByLabel('案件名').fill('電子メール案件');
  await form.getByLabel('顧客案件グループ名').fill('総務グループ');
  await form
    .getByLabel(/アカウント名/)
    .first()
    .fill(mailAddress);
  await form
    .getByLabel(/保守契約番号/)
    .first()
    .fill('ａｏｚ２８００１０７');
  assert.deepEqual(await accessibilityFindings(page), []);
  await button(page, '確認').click();
  await button(page.getByRole('dialog'), '申請する').click();
  await form.getByText('アカウントの登録を申請しました。').waitFor();

  const vendor = await journey.visit();
  await vendor.goto('/vendor/support/accounts/');
  const item = vendor.locator('section[aria-labelledby="applications"] li', { hasText: '朝比奈 凜' });
  await item.locator('summary').click();
  await item.getByText(/登録済みの会社です/).waitFor();
  await button(item, 'アカウントを登録').click();
  await item.getByText('アカウントを登録しました。').waitFor();

  const mail = await mailSent(journey, { recipient: mailAddress, says: '#mado-token=', portal: 'support' });
  const [link = ''] = /https?:\S*#mado-token=\S+/.exec(mail.text) ?? [];
  await page.goto(link);
  const set = page.locator('mado-password-form');
  for (const field of ['新しいパスワード', '新しいパスワード（確認）']) await textbox(set, field).fill(password);
  await button(set, 'パスワードを保存').click();
  await set.getByRole('link', { name: 'ログイン', exact: true }).click();
  await textbox(page, 'メールアドレス').fill(mailAddress);
  await textbox(page, 'パスワード').fill(password);
  await button(page, 'ログイン').click();
  await page.waitForURL('**/support/terms/');
  const terms = page.locator('mado-terms');
  for (const title of ['利用規約', '個人情報の取扱いについて'])
    await terms.locator('summary').filter({ hasText: title }).click();
  await terms.getByRole('checkbox', { name: '利用規約に同意する' }).check();
  await button(terms, '同意して進む').click();
  await page.waitForURL('**/support/home/');
  await page.goto('/support/contracts/');
  const contracts = page.locator('mado-support-contract-list');
  await contracts.getByText('AOZ2800107').first().waitFor();
  assert.equal(await contracts.getByText('AOZ3100021').count(), 0, 'what is not of the project is not there');
});

test('SUP-02 the menu leads nobody to what their type of account has nothing to do with', async () => {
  await using journey = await openJourney();
  const areas = [
    'お問い合わせ',
    '保守契約',
    '更新見積',
    '見積書・契約書・請求書',
    'アカウント管理',
    'アクセス制御申請',
  ];
  for (const [name, theirs] of [
    ['natsumi.kuroyanagi', [true, false, false, false, false, false]],
    ['jun.kawabata', [true, false, false, false, true, true]],
    ['yoshiko.mishima', [true, true, true, true, false, false]],
    ['hiroshi.tsuji', [true, true, true, true, true, true]],
  ] as const) {
    const page = await enterSupport(journey, name);
    await page.goto('/support/home/');
    const menu = page.getByRole('navigation', { name: 'メニュー' });
    await menu.getByRole('link', { name: 'お問い合わせ', exact: true }).waitFor();
    const found = await Promise.all(areas.map((area) => menu.getByRole('link', { name: area, exact: true }).count()));
    assert.deepEqual(
      found.map((count) => count === 1),
      theirs,
      name,
    );
    await page.context().close();
  }
});
