import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../../testing/accessibility.suite.ts';
import { desktop, journeys, phone } from '../../testing/journey.suite.ts';
import { button, linkTo, textbox } from '../../testing/license-pages.suite.ts';
import { enterMypage } from '../../testing/mypage-pages.suite.ts';

const openJourney = journeys();

async function judge(page: Page): Promise<void> {
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}

test('OPS-02 MYP-02 MYP-05 who is added as a subscriber registers an ID, and is then seen as registered', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const vendor = await journey.visit(phone);
  await vendor.goto('/vendor/?portal=mypage');
  await vendor.getByRole('main').getByRole('link', { name: 'ご契約者', exact: true }).click();
  await vendor.getByText('8名', { exact: true }).waitFor();
  const form = vendor.locator('#subscriber');
  await form.locator('[name="customerNumber"]').fill('４００１０００１'); // somebody else's
  await form.locator('[name="name"]').fill('緒方 みのり');
  await form.locator('[name="kana"]').fill('おがた みのり');
  await form.locator('[name="telephone"]').fill('045-555-0199');
  await form.locator('[name="postalCode"]').fill('223-0062');
  await form.locator('[name="address"]').fill('神奈川県横浜市港北区日吉本町1-1-1');
  await form.getByRole('checkbox', { name: 'ひだまり光 1ギガコース' }).check();
  await form.locator('[name="startedOn"]').fill('2026-11-01');
  await form.locator('[name="cardEnding"]').fill('１２３４');
  await button(form, 'ご契約者を登録').click();
  await form.getByText('このお客さま番号の方は、すでに登録されています。').waitFor();
  await judge(vendor);
  await form.locator('[name="customerNumber"]').fill('40019999');
  await button(form, 'ご契約者を登録').click();
  await form.getByText('緒方 みのりさま（お客さま番号 40019999）を登録しました。').waitFor();
  await vendor.getByText('ID未登録').waitFor();
  await judge(vendor);

  const page = await journey.visit(desktop);
  const identifier = 'minori.ogata@minna-mail.example';
  await page.goto('/mypage/registration/');
  await textbox(page, 'ご契約者氏名（カナ）').fill('オガタ ミノリ');
  await textbox(page, '登録済みの電話番号').fill('0455550199');
  await page.getByRole('radio', { name: 'クレジットカード番号 下4桁' }).check();
  await textbox(page, 'クレジットカード番号 下4桁').fill('1234');
  await button(page, '確認').click();
  await textbox(page, 'ID（メールアドレス）').fill(identifier);
  await textbox(page, '新しいパスワード').fill('Sakura_hana2026');
  await textbox(page, '新しいパスワード（確認）').fill('Sakura_hana2026');
  await button(page, '次へ').click();
  await page.getByText('確認のメールをお送りしました').waitFor();
  await page.goto(await linkTo(await journey.visit(), identifier));
  await button(page, '次へ').click();
  await page.getByText('IDの登録が完了しました').waitFor();

  await vendor.reload();
  await vendor.locator('#filter [name="search"]').fill('緒方');
  await button(vendor, '探す').click();
  await vendor.getByText('1名', { exact: true }).waitFor();
  await vendor.getByText('ID登録済み').waitFor();
  await vendor.locator('details summary').first().click();
  await vendor.getByText(identifier).first().waitFor();
  await judge(vendor);
});

test('OPS-02 MYP-11 a statement that is published stands in the subscriber’s list, and so does that it was not paid', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const vendor = await journey.visit(desktop);
  await vendor.goto('/vendor/?portal=mypage'); // by which somebody is the vendor
  await vendor.goto('/vendor/mypage/statements/');
  const form = vendor.locator('#statement');
  await form.locator('[name="customerNumber"]').fill('40010005');
  await form.locator('[name="month"]').fill('2027-01');
  await form.locator('[name="issuedOn"]').fill('2027-01-15');
  await form.locator('[name="periodFrom"]').fill('2026-12-01');
  await form.locator('[name="periodThrough"]').fill('2026-12-31');
  await form.locator('[name="dueOn"]').fill('2027-01-27');
  await form.locator('[name="lines"]').fill('ひだまり光 1ギガコース ５，７２０円 10%\n番組ガイド誌');
  await button(form, 'ご請求明細を公開').click();
  await form
    .getByText(/各行を「番組ガイド誌/)
    .first()
    .waitFor();
  await judge(vendor);
  await form.locator('[name="lines"]').fill('ひだまり光 1ギガコース ５，７２０円 10%\n番組ガイド誌 324円 8%');
  await button(form, 'ご請求明細を公開').click();
  await form.getByText(/（￥?6,044円?）を公開しました/).waitFor();

  const page = await enterMypage(journey, 'takahashi-family', phone);
  await page.goto('/mypage/statements/');
  await page.getByText('2027年1月ご請求分').first().waitFor();

  const item = vendor.getByRole('listitem').filter({ hasText: '2027/01' });
  await item.locator('summary').click();
  await item.locator('[name="state"]').selectOption('failed');
  await button(item, '入金結果を記録する').click();
  await vendor.getByText('入金結果を記録しました。').first().waitFor();
  await judge(vendor);
  await page.reload();
  await page.getByText('お引き落とし未完了').first().waitFor();
});

test('OPS-02 MYP-12 what was applied for is refused with a reason, which the subscriber finds', async () => {
  await using journey = await openJourney();
  const page = await enterMypage(journey, 'yuki.yamanouchi', desktop);
  await page.goto('/mypage/services/');
  await page.getByRole('button', { name: 'このコースに変更する: ひだまり光 300メガコース' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'このコースに変更する' }).click();
  await page.getByText('「ひだまり光 300メガコース」への変更を受け付けました').waitFor();

  const vendor = await journey.visit(phone);
  await vendor.goto('/vendor/?portal=mypage');
  await vendor.goto('/vendor/mypage/services/');
  const item = vendor.getByRole('listitem').filter({ hasText: 'ひだまり光 300メガコース' }).first();
  await judge(vendor);
  await item.locator('summary').click();
  await item.locator('[name="note"]').fill('ご住所では300メガコースを提供していません。');
  await button(item, 'お断りする').click();
  await vendor.getByText('ご契約者に理由をメールでお知らせします。').first().waitFor();
  await judge(vendor);
  await page.goto('/mypage/service-history/');
  await page.getByText('ご住所では300メガコースを提供していません。').first().waitFor();
});
