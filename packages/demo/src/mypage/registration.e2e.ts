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
const password = 'Sakura_hana2026';

async function judge(page: Page): Promise<void> {
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}

interface Contract {
  readonly kana: string;
  readonly telephone: string;
  readonly kind: string;
  readonly proof: string;
}

const tamura: Contract = {
  kana: 'たむら　けんいち',
  telephone: '０４５５５５０１０３',
  kind: 'クレジットカード番号 下4桁',
  proof: '１８８１',
};

/** From the sign-in page through the first step. */
async function prove(page: Page, { kana, telephone, kind, proof }: Contract): Promise<void> {
  await page.goto('/mypage/');
  await page.getByRole('link', { name: 'ID新規登録', exact: true }).first().click();
  await page.waitForURL('**/mypage/registration/');
  await textbox(page, 'ご契約者氏名（カナ）').fill(kana);
  await textbox(page, '登録済みの電話番号').fill(telephone);
  await page.getByRole('radio', { name: kind }).check();
  await textbox(page, kind).fill(proof);
  await judge(page);
  await button(page, '確認').click();
}

/** ID and password, as far as the mail. */
async function choose(page: Page, identifier: string): Promise<void> {
  await textbox(page, 'ID（メールアドレス）').fill(identifier);
  await textbox(page, '新しいパスワード').fill(password);
  await textbox(page, '新しいパスワード（確認）').fill(password);
  await judge(page);
  await button(page, '次へ').click();
  await page.getByText('確認のメールをお送りしました').waitFor();
  await judge(page);
}

/** The mail's link, in a page of its own. */
async function openLink(journey: Journey, visit: Visit, identifier: string): Promise<Page> {
  const page = await journey.visit(visit);
  await page.goto(await linkTo(await journey.visit(), identifier));
  assert.equal(new URL(page.url()).hash, '', 'the token does not stay in the address');
  return page;
}

async function signIn(page: Page, identifier: string, secret: string): Promise<void> {
  await textbox(page, 'ID（メールアドレス）').fill(identifier);
  await textbox(page, 'パスワード').fill(secret);
  await button(page, 'ログイン').click();
}

for (const [name, visit] of ways([
  ['360 px wide', narrow],
  ['on a desktop', desktop],
] as const)) {
  test(`MYP-01 MYP-02 MYP-04 MYP-05 one proof is enough: ID and password, the mail, its link, signed in, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(401, 410, 422);
    const page = await journey.visit(visit);
    const identifier = 'kenichi.tamura@minna-mail.example';
    await prove(page, { ...tamura, proof: '1882' });
    await page.getByText('ご契約を確認できませんでした').waitFor();
    await judge(page);
    assert.equal(await textbox(page, 'ご契約者氏名（カナ）').inputValue(), tamura.kana, 'what was typed stays');
    await textbox(page, tamura.kind).fill(tamura.proof);
    await button(page, '確認').click();
    await choose(page, identifier);

    const early = await journey.visit(visit);
    await early.goto('/mypage/');
    await signIn(early, identifier, password);
    await early.getByText(/またはパスワードが違います/).waitFor(); // there is no account before the link is opened

    const opened = await openLink(journey, visit, identifier);
    await opened.getByText('田村 健一').waitFor();
    await judge(opened);
    await button(opened, '次へ').click();
    await opened.getByText('IDの登録が完了しました').waitFor();
    await judge(opened);
    await opened.reload();
    await opened.getByText('すでに完了しています').waitFor();
    await opened.getByRole('link', { name: 'ログイン' }).click();
    await signIn(opened, identifier, password);
    await opened.waitForURL('**/mypage/home/');
    await opened.getByText('田村 健一').first().waitFor();
  });

  test(`MYP-03 MYP-05 some contracts ask for a second proof, and another stored address can be the contact address, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(422);
    const page = await journey.visit(visit);
    const identifier = 'yumi.watanabe@minna-mail.example';
    const kind = '口座番号 下4桁';
    await prove(page, { kana: 'ワタナベ ユミ', telephone: '03-5555-0104', kind, proof: '3456' });
    await page.getByText('もう1つ確認が必要です').waitFor();
    await button(page, '確認').click();
    await page.getByRole('link', { name: 'お支払情報等のいずれか1つをお選びください。' }).waitFor();
    await judge(page);
    await page.getByRole('radio', { name: '機器情報' }).check();
    await textbox(page, '機器情報').fill('stb 0090 9999');
    await button(page, '確認').click();
    await page.getByText('ご契約を確認できませんでした').waitFor();
    await textbox(page, '機器情報').fill('ＳＴＢ－００９０－４４０４');
    await button(page, '確認').click();
    await choose(page, identifier);
    const opened = await openLink(journey, visit, identifier);
    await button(opened, '次へ').click();
    await opened.getByRole('link', { name: '連絡先メールアドレスを選択してください。' }).waitFor();
    await judge(opened);
    await opened.getByRole('radio', { name: /ご登録済みのアドレス/ }).check();
    await button(opened, '次へ').click();
    await opened.getByRole('link', { name: 'ログイン' }).click();
    await signIn(opened, identifier, password);
    await opened.waitForURL('**/mypage/home/');
    await opened.goto('/mypage/customer-details/');
    await opened.getByText('yumi.watanabe@kaisha-mail.example').first().waitFor();
  });
}

test('MYP-05 registering again takes the place of the ID there was: its password and its sessions end', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const former = await enterMypage(journey, 'takahashi-family', desktop);
  const { identifier: old } = subscriber('takahashi-family');
  const page = await journey.visit(desktop);
  const identifier = 'kotaro.takahashi@minna-mail.example';
  await prove(page, {
    kana: 'タカハシ コウタロウ',
    telephone: '044-555-0105',
    kind: 'お客さま番号',
    proof: '40010005',
  });
  await choose(page, identifier);
  const opened = await openLink(journey, desktop, identifier);
  await opened.getByText('これまでのIDとパスワードは使えなくなり').waitFor();
  await judge(opened);
  const other = opened.getByRole('radio', { name: /ご登録済みのアドレス/ });
  if (await other.isVisible()) await other.check();
  await button(opened, '次へ').click();
  await opened.getByText('IDの登録が完了しました').waitFor();
  await former.goto('/mypage/services/');
  await button(former, 'ログイン').waitFor(); // its session ended
  await opened.getByRole('link', { name: 'ログイン' }).click();
  await signIn(opened, old, demoPassword);
  await opened.getByText(/またはパスワードが違います/).waitFor();
  await signIn(opened, identifier, password);
  await opened.waitForURL('**/mypage/home/');
});

test('MYP-05 a link works for an hour; MYP-04 another ID chosen meanwhile ends the first one', async () => {
  await using journey = await openJourney();
  journey.expect(410);
  const page = await journey.visit(desktop);
  const [first, second] = ['kenichi.tamur@minna-mail.example', 'kenichi.tamura@minna-mail.example'];
  await prove(page, tamura);
  await choose(page, first);
  await button(page, 'IDを入力し直す').click();
  await choose(page, second);
  const superseded = await openLink(journey, desktop, first);
  await superseded.getByText('あとから別のIDでお手続きされています').waitFor();
  await judge(superseded);
  await passTime(journey, 61, '分');
  const late = await openLink(journey, desktop, second);
  await late.getByText('まだ何も登録されていません').waitFor();
  await late.getByRole('link', { name: 'ID新規登録からやり直す' }).click();
  await late.waitForURL('**/mypage/registration/');
});

test('MYP-02 a step back, a reload and リセット: name and number stay, or all is empty; a proof is kept nowhere', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await prove(page, tamura);
  await textbox(page, 'ID（メールアドレス）').waitFor();
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage, history.state])), /1881/);
  await button(page, '前の手順に戻る').click();
  assert.equal(await textbox(page, 'ご契約者氏名（カナ）').inputValue(), tamura.kana);
  assert.equal(await textbox(page, tamura.kind).inputValue(), '');
  await button(page, 'リセット').click();
  assert.equal(await textbox(page, 'ご契約者氏名（カナ）').inputValue(), '');
  await page.reload();
  assert.equal(await textbox(page, '登録済みの電話番号').inputValue(), '');
});
