import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { button, decide, enterLicense, openContract, signInLicense } from '../testing/license-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';
const member = 'HBJ-01277-01';
const contract = '全社業務基盤（本番・開発）';
const platform = '業務基盤 ふうか スタンダード';
const workflow = '申請承認ワークフロー';
const mobile = 'モバイル接続オプション（iOS・Android）';

const wish = (page: Page, name: string): Locator => page.getByRole('combobox', { name: `${name}のご希望` });
const newest = (page: Page): Locator => page.locator('mado-quote-request [part="request"]').first();

/** サイトマップ → ご契約一覧 → the contract → 見積依頼, as the guide goes. */
async function openQuote(page: Page): Promise<void> {
  await openContract(page, contract, 'ご契約詳細');
  await button(page, '見積依頼').click();
  await page.getByRole('heading', { name: 'ご契約更新' }).waitFor();
}

test('LIC-18 an owner chooses for each product what becomes of it at the renewal, sees the summary, and the request is listed', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await enterLicense(page, owner);
  await openQuote(page);
  assert.equal(new URL(page.url()).hash, '#quote-request');
  assert.equal(await page.getByText('旧版データ連携アダプター').count(), 0, 'what has expired is not renewed');
  await button(page, '見積依頼').click();
  await page.getByText('変更も追加もありません').waitFor();

  await wish(page, workflow).selectOption({ label: '数を変更' });
  const count = page.getByRole('textbox', { name: `${workflow}の希望の数` });
  await count.fill('四千');
  await button(page, '見積依頼').click();
  await page.getByRole('link', { name: `${workflow}: 1以上の整数を入力してください。` }).click();
  assert.ok(await count.evaluate((element) => element.matches(':focus')), 'the summary leads to the field');
  await count.fill('４，０００');
  await wish(page, '帳票デザイナー').selectOption({ label: '更新時に解約' });
  await button(page, '見積依頼').click();
  await decide(page, workflow, '3,500ユーザから4,000ユーザへ', '更新時に解約', '24ライセンス');
  await page.getByText(/見積を依頼しました（依頼番号 Q-\d{4}-\d{6}）。/).waitFor();
  await newest(page).getByText('依頼済み').waitFor();
  await newest(page).getByText('3,500ユーザから4,000ユーザへ').waitFor();

  await page.reload();
  await newest(page).getByText('変更のない2製品は継続').waitFor();
});

test('LIC-19 an owner adds products to buy, takes one out again, and asks for a quote for the rest', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enterLicense(page, owner);
  await openQuote(page);
  await button(page, '追加').click();
  const dialog = page.getByRole('dialog');
  await button(dialog, '追加').click();
  await dialog.getByText('追加する製品を選んでください。').waitFor();
  await dialog.getByRole('checkbox', { name: mobile }).check();
  await dialog.getByRole('textbox', { name: `${mobile}の希望の数` }).fill('300');
  await dialog.getByRole('checkbox', { name: platform }).check();
  await button(dialog, '追加').click();
  await dialog.waitFor({ state: 'detached' });
  await button(page, `${platform}の追加を取り消す`).click();
  await page.getByRole('textbox', { name: /^ご要望/ }).fill('来期の4月から使い始めます。');
  await button(page, '見積依頼').click();
  await button(dialog, '戻る').click();
  await page.getByRole('textbox', { name: `${mobile}の希望の数` }).fill('350');
  await button(page, '見積依頼').click();
  await decide(page, mobile, '350ユーザ', '来期の4月から使い始めます。');
  await newest(page).getByText('350ユーザ').waitFor();
  await newest(page).getByText('来期の4月から使い始めます。').waitFor();
  await newest(page).getByText('変更のない4製品は継続').waitFor();
});

test('LIC-18 LIC-19 AUTH-03 what was chosen and typed for a quote outlives a reload and the end of a session, until it is sent or begun anew', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit(phone);
  const restored = page.getByRole('status').filter({ hasText: '前回、送信していなかった入力を復元しました。' });
  const drafts = (): Promise<readonly string[]> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mado:draft:')));
  await enterLicense(page, owner);
  await openQuote(page);
  await wish(page, workflow).selectOption({ label: '数を変更' });
  const count = page.getByRole('textbox', { name: `${workflow}の希望の数` });
  await count.fill('４，０００');
  await button(page, '追加').click();
  await page.getByRole('dialog').getByRole('checkbox', { name: mobile }).check();
  await button(page.getByRole('dialog'), '追加').click();
  const comment = page.getByRole('textbox', { name: /^ご要望/ });
  await comment.fill('来期の4月から使い始めます。');
  const isThere = async (): Promise<void> => {
    await restored.waitFor();
    assert.equal(await wish(page, workflow).inputValue(), 'change');
    assert.equal(await count.inputValue(), '４，０００');
    assert.equal(await page.getByRole('textbox', { name: `${mobile}の希望の数` }).inputValue(), '1');
    assert.equal(await comment.inputValue(), '来期の4月から使い始めます。');
  };
  await page.reload();
  await isThere();

  await page.waitForLoadState('networkidle');
  await passTime(journey, 31, '分');
  await page.reload();
  await page.waitForURL('**/license/');
  await signInLicense(page, owner);
  await page.waitForURL('**/license/contract/**');
  await isThere();
  await button(page, '見積依頼').click();
  await decide(page, '3,500ユーザから4,000ユーザへ', '来期の4月から使い始めます。');
  await newest(page).getByText('3,500ユーザから4,000ユーザへ').waitFor();
  assert.deepEqual(await drafts(), []);

  await page.reload();
  await wish(page, workflow).selectOption({ label: '更新時に解約' });
  await page.reload();
  await restored.waitFor();
  await button(page, 'はじめから入力する').click();
  await restored.waitFor({ state: 'detached' });
  assert.equal(await wish(page, workflow).inputValue(), 'continue');
  assert.deepEqual(await drafts(), []);
});

test('LIC-18 what was chosen for a quote is there again when the request is left at once and opened anew, and so is what is typed then', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enterLicense(page, owner);
  await openContract(page, contract, 'ご契約詳細');
  const leave = button(page, 'ご契約へ戻る');
  const count = page.getByRole('textbox', { name: `${workflow}の希望の数` });
  const comment = page.getByRole('textbox', { name: /^ご要望/ });
  const restored = page.getByRole('status').filter({ hasText: '前回、送信していなかった入力を復元しました。' });
  await button(page, '見積依頼').click();
  await wish(page, workflow).selectOption({ label: '数を変更' });
  await leave.click();
  await button(page, '見積依頼').click();
  await restored.waitFor();
  await count.fill('４，０００');
  await comment.fill('来期の4月から使い始めます。');
  await button(page, '見積依頼').click();
  await button(page.getByRole('dialog'), '戻る').click();
  await leave.click();
  await button(page, '見積依頼').click();
  await restored.waitFor();
  const stands = async (): Promise<readonly string[]> => [await count.inputValue(), await comment.inputValue()];
  assert.deepEqual(await stands(), ['４，０００', '来期の4月から使い始めます。']);
  await comment.fill('来期から');
  await page.goBack();
  await button(page, '見積依頼').click();
  assert.deepEqual(await stands(), ['４，０００', '来期から']);
});

test('LIC-18 LIC-20 cancelling every product is refused with the sales contact; the page says what is not done here and leads to leaving; members request no quotes', async () => {
  await using journey = await openJourney();
  journey.expect(403);
  const page = await journey.visit();
  await enterLicense(page, owner);
  await openQuote(page);
  for (const name of [platform, workflow, '帳票デザイナー', '社内文書検索'])
    await wish(page, name).selectOption({ label: '更新時に解約' });
  await button(page, '見積依頼').click();
  const refused = page.getByRole('alert').filter({ hasText: 'すべての製品を解約することはできません' });
  await refused.getByRole('link', { name: '03-0000-2210' }).waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);

  const elsewhere = page.getByRole('region', { name: 'ご契約の解約と新規のご契約について' });
  await elsewhere.getByText('このポータルでは手続きできません。').waitFor();
  await elsewhere.getByRole('link', { name: '03-0000-2210' }).waitFor();
  assert.equal(await elsewhere.getByRole('link', { name: '退会へ' }).getAttribute('href'), '/license/leaving/');

  const guest = await journey.visit();
  await enterLicense(guest, member);
  await openContract(guest, '購買システム 海外拠点展開（タイ・ベトナム・インドネシア）共同利用契約', '製品');
  assert.equal(await button(guest, '見積依頼').count(), 0);
  await guest.evaluate(() => (location.hash = 'quote-request'));
  await guest.getByText('見積依頼は、オーナーの方が行えます').waitFor();
});
