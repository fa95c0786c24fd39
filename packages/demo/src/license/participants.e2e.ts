import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import {
  agree,
  button,
  decide,
  enterLicense,
  linkTo,
  openContract,
  signInLicense,
  textbox,
} from '../testing/license-pages.suite.ts';
import { moveClock } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const contract = '全社業務基盤（本番・開発）';
const invited = 'nozomi.kitazawa@tokai-kagaku.example';

const participant = (page: Page, name: string): Locator =>
  page.locator('mado-participant-list').getByRole('row').filter({ hasText: name });

/** Invites by mail, as the guide goes: 招待する → address and language → メールを送信 → 決定. */
async function invite(page: Page, mailAddress: string, language: string): Promise<void> {
  await button(page, '招待する').click();
  await textbox(page, 'メールアドレス').fill(mailAddress);
  await page.getByRole('radio', { name: language }).check();
  await button(page, 'メールを送信').click();
  await decide(page, mailAddress, language);
  await page.getByText(`${mailAddress}に招待のメールを送りました。`).first().waitFor();
}

test('LIC-09 LIC-10 LIC-11 LIC-12 an owner invites by mail, the person joins as a member with an account of their own, and the owner makes them an owner who gets no notices', async () => {
  await using journey = await openJourney();
  const [page, inbox, newcomer] = [await journey.visit(), await journey.visit(), await journey.visit(phone)];
  await enterLicense(page, owner);
  await openContract(page, contract, '関係者');
  await button(page, '招待する').click(); // at once, before the invitations are there
  await textbox(page, 'メールアドレス').fill('nozomi');
  await page.waitForURL('**/contract/**#participants/form');
  await page.reload();
  await textbox(page, 'メールアドレス').waitFor();
  await page.goBack(); // to the list, in the contract still
  await page.getByText('haruka.mizushima@tokai-kagaku.example').first().waitFor(); // an invitation that waits
  await invite(page, invited, '日本語');

  await newcomer.goto(await linkTo(inbox, invited));
  await newcomer.getByText('齋藤 健太郎さんから、ご契約への招待が届いています。').waitFor();
  assert.equal(new URL(newcomer.url()).hash, '', 'the token does not stay in the address');
  await textbox(newcomer, 'ユーザ名').fill('北澤 のぞみ');
  await newcomer.reload();
  await textbox(newcomer, 'パスワード').fill('Sakura#Hana.2026');
  assert.equal(await textbox(newcomer, 'ユーザ名').inputValue(), '北澤 のぞみ');
  await textbox(newcomer, 'パスワード（確認）').fill('Sakura#Hana.2026');
  await agree(newcomer);
  await decide(newcomer, contract, '北澤 のぞみ');
  await newcomer.getByText(`「${contract}」に参加しました。`).waitFor();
  await newcomer.getByText(`ユーザコードは${invited}です。`).waitFor();
  await newcomer.goto('/license/');
  await signInLicense(newcomer, invited, 'Sakura#Hana.2026');
  await newcomer.waitForURL('**/license/home/');
  await openContract(newcomer, contract, '関係者');
  await participant(newcomer, '北澤 のぞみ').getByText('メンバー').waitFor();
  assert.equal(await button(newcomer, '招待する').count(), 0);
  assert.equal(await button(newcomer, '北澤 のぞみさんの設定を変更').count(), 0, 'a member changes nothing');

  await openContract(page, contract, '関係者');
  await button(page, '北澤 のぞみさんの設定を変更').click();
  await page.getByRole('radio', { name: 'オーナー' }).check();
  await page.getByRole('checkbox', { name: 'ご契約中の製品に関するお知らせを、メールで受け取る' }).uncheck();
  await button(page, '更新').click();
  await decide(page, 'オーナー', '受け取らない');
  await page.getByText('北澤 のぞみさんの設定を変更しました。').waitFor();
  await participant(page, '北澤 のぞみ').getByText('受け取らない').waitFor();

  await openContract(newcomer, contract, '関係者');
  await button(newcomer, '招待する').waitFor();
});

test('LIC-09 LIC-10 an invitation works to the end of its 7th day; sent again it works by the newer link alone, with an account that exists', async () => {
  await using journey = await openJourney();
  journey.expect(400, 410, 404, 409);
  const [page, inbox, guest] = [await journey.visit(), await journey.visit(), await journey.visit(desktop)];
  const mailAddress = 'daniel.okonkwo@harrington-bridgewater.example';
  await enterLicense(page, owner);
  await openContract(page, contract, '関係者');
  await invite(page, mailAddress, '英語');
  const first = await linkTo(inbox, mailAddress);
  await moveClock(inbox, 7, '日');
  await guest.goto(first);
  await guest.getByRole('heading', { name: 'Join a contract' }).first().waitFor(); // in the language of the mail
  await button(guest, '日本語').click();
  await guest.getByText('ご契約への招待が届いています。').waitFor();
  await moveClock(inbox, 1, '日');
  await guest.reload();
  await guest.getByText('招待の有効期限が過ぎています。').waitFor();

  await page.goto('/license/');
  await signInLicense(page, owner);
  await page.waitForURL('**/license/home/');
  await openContract(page, contract, '関係者');
  await button(page, `${mailAddress}への招待を再送`).click();
  await decide(page, '前のメールのURLは使えなくなります。');
  await page.getByText('再送しました。').first().waitFor();
  await guest.goto('about:blank');
  await guest.goto(first);
  await button(guest, '日本語').click();
  await guest.getByText('新しい招待のメールが送られています。').waitFor();
  await guest.goto('about:blank');
  await guest.goto(await linkTo(inbox, mailAddress));
  await button(guest, '日本語').click();
  await guest.getByRole('radio', { name: 'すでにあるアカウントで参加する' }).check();
  await textbox(guest, 'ユーザコード').fill('HBJ-01277-01');
  await textbox(guest, 'パスワード').fill('Madoguchi_2026');
  await agree(guest);
  await decide(guest, contract);
  await guest.getByText(`「${contract}」に参加しました。`).waitFor();
  await openContract(page, contract, '関係者');
  await participant(page, 'Daniel Okonkwo').getByText('メンバー').waitFor();
});

test('LIC-11 the last owner of a contract can neither be made a member nor be taken out', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await enterLicense(page, owner);
  await openContract(page, '研究所 文書管理', '関係者');
  await button(page, '齋藤 健太郎さんの設定を変更').click();
  const member = page.getByRole('radio', { name: 'メンバー' });
  await page.getByText('オーナーがこの方だけのため、メンバーにはできません。').first().waitFor();
  await member.click({ force: true });
  assert.equal(await member.isChecked(), false);
  await button(page, 'キャンセル').click();
  await button(page, '渡邉 彩さんの参加を終了').click();
  await decide(page, 'もう一度参加するには、招待が必要です。');
  await page.getByText('渡邉 彩さんの参加を終了しました。').waitFor();
  assert.equal(await participant(page, '渡邉 彩').count(), 0);
});
