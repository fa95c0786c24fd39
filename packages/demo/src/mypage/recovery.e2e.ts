import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, type Journey, journeys, type Visit, ways } from '../testing/journey.suite.ts';
import { button, linkTo, textbox } from '../testing/license-pages.suite.ts';
import { subscriber } from '../testing/mypage-pages.suite.ts';
import { mailSent } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const narrow: Visit = { viewport: { width: 360, height: 740 }, locale: 'ja-JP', hasTouch: true, isMobile: true };
const password = 'Sakura_hana2026';
const question = '好きな料理は？';

async function judge(page: Page): Promise<void> {
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}

/** From the sign-in page to where the portal decides how identity is shown. */
async function begin(page: Page, identifier: string): Promise<'question' | 'code'> {
  await page.goto('/mypage/');
  await page.getByRole('link', { name: 'ID、またはパスワードをお忘れですか？' }).click();
  await page.waitForURL('**/mypage/recovery/');
  await page.getByRole('radio', { name: 'パスワードがご不明な場合' }).check();
  await judge(page);
  await button(page, '次へ').click();
  await textbox(page, 'ID（メールアドレス）').fill(identifier);
  await button(page, '次へ').click();
  const asks = page.getByRole('heading', { name: '合言葉登録' });
  await asks.or(page.getByRole('heading', { name: '認証コード入力' })).waitFor();
  return (await asks.isVisible()) ? 'question' : 'code';
}

async function choose(page: Page, answer: string): Promise<void> {
  await page.getByLabel('秘密の質問').selectOption({ label: question });
  await textbox(page, '答え').fill(answer);
}

async function setNew(page: Page, identifier: string): Promise<void> {
  await page.getByText(`${identifier} のパスワードを設定します。`).waitFor();
  await judge(page);
  await textbox(page, '新しいパスワード').fill(password);
  await textbox(page, '新しいパスワード（確認）').fill(password);
  await button(page, '確認').click();
  await page.getByText('パスワードを再設定しました。').waitFor();
  await page.getByRole('link', { name: 'ログイン' }).click();
  await textbox(page, 'ID（メールアドレス）').fill(identifier);
  await textbox(page, 'パスワード').fill(password);
  await button(page, 'ログイン').click();
  await page.waitForURL('**/mypage/home/');
}

async function byCode(journey: Journey, page: Page, identifier: string, contact: string): Promise<void> {
  const mail = await mailSent(journey, { recipient: contact, says: '認証コード', portal: 'mypage' });
  const code = /^\d{6}$/m.exec(mail.text)?.[0] ?? '';
  await button(page, '次へ').click();
  await page.getByRole('link', { name: '認証コードを入力してください。' }).waitFor();
  await judge(page);
  await textbox(page, '認証コード').fill(code);
  await button(page, '次へ').click();
  await setNew(page, identifier);
}

async function byQuestion(
  journey: Journey,
  page: Page,
  visit: Visit,
  identifier: string,
  contact: string,
): Promise<void> {
  await button(page, '次へ').click();
  await page.getByRole('link', { name: '答えを入力してください。' }).waitFor();
  await judge(page);
  await choose(page, 'オムライス');
  await button(page, '次へ').click();
  await page.getByText('メールをご確認ください').waitFor();
  await judge(page);
  const other = await journey.visit(visit);
  await other.goto(await linkTo(await journey.visit(), contact));
  assert.equal(new URL(other.url()).hash, '', 'the token does not stay in the address');
  await choose(other, 'カレー');
  await button(other, 'ID・パスワード再発行').click();
  await other.getByRole('link', { name: /質問か答えが違います/ }).waitFor();
  await judge(other);
  await choose(other, 'ｵﾑﾗｲｽ');
  await button(other, 'ID・パスワード再発行').click();
  await setNew(other, identifier);
}

for (const [name, visit] of ways([
  ['360 px wide', narrow],
  ['on a desktop', desktop],
] as const))
  test(`MYP-06 a forgotten password is recovered, in the branch that the portal decides for each ID, ${name}`, async () => {
    const gone = new Set<string>();
    for (let times = 0; gone.size < 2 && times < 12; times++) {
      await using journey = await openJourney(); // each has a secret of its own, by which branches are decided
      journey.expect(400);
      const page = await journey.visit(visit);
      const { identifier, mailAddress = identifier } = subscriber('yuki.yamanouchi');
      const branch = await begin(page, identifier);
      if (gone.has(branch)) continue;
      gone.add(branch);
      if (branch === 'code') await byCode(journey, page, identifier, mailAddress);
      else await byQuestion(journey, page, visit, identifier, mailAddress);
    }
    assert.deepEqual([...gone].toSorted(), ['code', 'question']);
  });

test('MYP-06 an ID that nobody has is asked the same, and whoever does not know the ID registers anew', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const page = await journey.visit(desktop);
  const branch = await begin(page, 'nobody@minna-mail.example');
  if (branch === 'question') {
    await choose(page, 'オムライス');
    await button(page, '次へ').click();
    await page.getByText('入力されたIDが登録されていれば').waitFor();
  } else {
    await textbox(page, '認証コード').fill('123456');
    await button(page, '次へ').click();
    await page.getByRole('link', { name: /あと4回/ }).waitFor();
  }
  await button(page, 'はじめからやり直す').click();
  await page.getByRole('radio', { name: /^IDがご不明な場合/ }).check();
  await button(page, '次へ').click();
  await page.getByRole('link', { name: 'ID新規登録へ進む' }).click();
  await page.waitForURL('**/mypage/registration/');
});
