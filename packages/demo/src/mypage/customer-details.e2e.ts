import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, type Journey, journeys, type Visit, ways } from '../testing/journey.suite.ts';
import { button, linkTo, textbox } from '../testing/license-pages.suite.ts';
import { enterMypage, subscriber } from '../testing/mypage-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const narrow: Visit = { viewport: { width: 360, height: 740 }, locale: 'ja-JP', hasTouch: true, isMobile: true };

async function signIn(page: Page, identifier: string): Promise<void> {
  await page.goto('/mypage/');
  await textbox(page, 'ID（メールアドレス）').fill(identifier);
  await textbox(page, 'パスワード').fill(demoPassword);
  await button(page, 'ログイン').click();
}

/** The link in the newest mail to an address. */
const mailed = async (journey: Journey, address: string): Promise<string> => linkTo(await journey.visit(), address);

async function judge(page: Page): Promise<void> {
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}

for (const [name, visit] of ways([
  ['360 px wide', narrow],
  ['on a desktop', desktop],
] as const)) {
  test(`MYP-13 a subscriber changes address and telephone, the address found by its postal code, ${name}`, async () => {
    await using journey = await openJourney();
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    await page.goto('/mypage/customer-details/');
    await page.getByText('40010001').waitFor();
    await judge(page);
    await textbox(page, '郵便番号').fill('２２２００１１');
    await textbox(page, 'ご住所').fill('');
    await button(page, '住所を検索').click();
    await page.getByText('続きの番地を入力し、建物名もご確認ください。').waitFor();
    assert.equal(await textbox(page, 'ご住所').inputValue(), '神奈川県横浜市港北区菊名');
    await page.keyboard.press('End');
    await page.keyboard.type('6-13-1');
    await textbox(page, '建物名・部屋番号').fill('');
    await textbox(page, '電話番号').fill('110');
    await button(page, '変更を保存').click();
    await page.getByRole('link', { name: /電話番号は市外局番から/ }).waitFor();
    await judge(page);
    await textbox(page, '電話番号').fill('０４５－５５５－０１９９');
    await button(page, '変更を保存').click();
    await page.getByText('お客さま情報を変更しました。').waitFor();
    await page.reload();
    await page.getByText('40010001').waitFor();
    assert.deepEqual(
      [
        await textbox(page, '郵便番号').inputValue(),
        await textbox(page, 'ご住所').inputValue(),
        await textbox(page, '電話番号').inputValue(),
      ],
      ['222-0011', '神奈川県横浜市港北区菊名6-13-1', '045-555-0199'],
    );
  });

  test(`MYP-13 a television subscriber registers a contact address before anything else, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(403); // home asked for before
    const page = await journey.visit(visit);
    await signIn(page, subscriber('setsuko.ono').identifier);
    await page.waitForURL('**/mypage/contact-address/');
    await judge(page);
    await button(page, '確認メールを送信').click();
    await page.getByRole('link', { name: 'メールアドレスを入力してください。' }).waitFor();
    await textbox(page, '連絡先メールアドレス').fill('setsuko@kazoku-renraku.example');
    await button(page, '確認メールを送信').click();
    await page.getByText('まだ完了していません').waitFor();
    await page.reload(); // as a phone does after a look at the mail
    await page.getByText('まだ完了していません').waitFor();
    await judge(page);
    const other = await journey.visit(visit);
    await other.goto(await mailed(journey, 'setsuko@kazoku-renraku.example'));
    await other.getByText('setsuko@kazoku-renraku.example').waitFor();
    assert.equal(new URL(other.url()).hash, '', 'the token does not stay in the address');
    await judge(other);
    await button(other, '登録を完了する').click();
    await other.getByText('連絡先メールアドレスを登録しました。').waitFor();
    await button(page, '登録が済んだので次へ進む').click();
    await page.waitForURL('**/mypage/home/');
  });

  test(`MYP-07 a subscriber changes the ID; until its mail is confirmed the old one works, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(401);
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    const fresh = 'yuki.new@minna-mail.example';
    await page.goto('/mypage/identifier-change/');
    await textbox(page, '新しいID（メールアドレス）').fill(fresh.toUpperCase());
    await button(page, '次へ').click();
    await page.getByText(fresh).waitFor();
    await button(page, '登録').click();
    await page.getByRole('link', { name: /設定するかどうかを選んでください/ }).waitFor();
    await judge(page);
    await page.getByRole('radio', { name: /^設定する/ }).check();
    await button(page, '登録').click();
    await page.getByText('IDの変更は、まだ完了していません。').waitFor();
    const before = await journey.visit(visit);
    await signIn(before, fresh);
    await before
      .getByText(/正しくありません|違います/)
      .first()
      .waitFor();
    await signIn(before, subscriber('yuki.yamanouchi').identifier);
    await before.waitForURL('**/mypage/home/');
    await before.goto(await mailed(journey, fresh));
    await before.getByText('新しいIDに変更する').waitFor();
    await judge(before);
    await button(before, '登録を完了する').click();
    await before.getByText('IDを変更しました。').waitFor();
    const after = await journey.visit(visit);
    await signIn(after, fresh);
    await after.waitForURL('**/mypage/home/');
    await page.goto('/mypage/customer-details/');
    await page.getByText(fresh).first().waitFor();
    const inbox = await journey.visit();
    await inbox.goto('/inbox/');
    await inbox
      .getByRole('heading', { name: /ID変更のお知らせ/ })
      .first()
      .waitFor();
  });
}

test('MYP-07 a link that is an hour old changes nothing and says so', async () => {
  await using journey = await openJourney();
  journey.expect(410);
  const page = await enterMypage(journey, 'takahashi-family', desktop);
  await page.goto('/mypage/identifier-change/');
  await textbox(page, '新しいID（メールアドレス）').fill('kotaro@minna-mail.example');
  await button(page, '次へ').click();
  await page.getByRole('radio', { name: /^設定しない/ }).check();
  await button(page, '登録').click();
  await page.getByText('IDの変更は、まだ完了していません。').waitFor();
  const link = await mailed(journey, 'kotaro@minna-mail.example');
  await passTime(journey, 1, '時間');
  const other = await journey.visit(desktop);
  await other.goto(link);
  await other.getByText('URLの有効期間（1時間）が過ぎています。').waitFor();
});
