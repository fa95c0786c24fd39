import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import { enter, signIn } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const settings = '/information/notification-settings/';
const name = '勅使河原 慎太郎';
const identifier = demoAccounts['information']?.find(({ displayName }) => displayName === name)?.identifier ?? '';
const topics = ['SIASのお知らせ', 'de3のお知らせ', '講習会のご案内', 'アンケートのお願い'];

/** The topics that are ticked, once they are there. */
async function ticked(page: Page): Promise<readonly string[]> {
  await page.getByRole('checkbox', { name: 'SIASのお知らせ' }).waitFor();
  const checked = await Promise.all(topics.map((name) => page.getByRole('checkbox', { name }).isChecked()));
  return topics.filter((_, at) => checked[at]);
}

const save = (page: Page): Promise<void> => page.getByRole('button', { name: '保存', exact: true }).click();

test('INF-05 home leads whoever never saved to the mail settings, which begin with the systems in use and are saved', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await enter(page, name);
  const notice = page.getByText('メール受信設定がまだ保存されていません');
  await notice.waitFor();
  await page.getByRole('main').getByRole('link', { name: 'メール受信設定へ' }).click();
  await page.waitForURL(`**${settings}`);
  assert.deepEqual(await ticked(page), ['SIASのお知らせ', '講習会のご案内']);
  await page.getByText('重要なお知らせは、この設定にかかわらずお送りすることがあります。').waitFor();

  await page.getByRole('checkbox', { name: '講習会のご案内' }).uncheck();
  await page.getByRole('checkbox', { name: 'アンケートのお願い' }).check();
  await page.getByText('保存していない変更があります。').waitFor();
  await save(page);
  await page.getByRole('status').filter({ hasText: '設定が保存されました。' }).waitFor();
  await page.reload();
  assert.deepEqual(await ticked(page), ['SIASのお知らせ', 'アンケートのお願い']);
  await page.getByRole('banner').getByRole('link', { name: 'お客様専用情報ポータル' }).click();
  await page.getByRole('main').getByText('勅使河原 慎太郎 様').waitFor();
  await page.getByRole('main').getByRole('button', { name: '年末調整プログラム' }).waitFor();
  assert.equal(await notice.count(), 0);

  const other = await journey.visit();
  await enter(other, '髙﨑 恵');
  await other.getByRole('banner').getByRole('link', { name: 'メール受信設定' }).click();
  assert.deepEqual(await ticked(other), ['SIASのお知らせ', 'de3のお知らせ', '講習会のご案内'], 'who uses both');
});

test('INF-05 settings that were saved elsewhere meanwhile are shown beside what was ticked here, and either can be kept', async () => {
  await using journey = await openJourney();
  journey.expect(409, 412);
  const here = await journey.visit();
  await enter(here, name);
  await here.goto(settings);
  const elsewhere = await here.context().newPage();
  await elsewhere.goto(settings);
  await ticked(elsewhere);
  await here.getByRole('checkbox', { name: 'アンケートのお願い' }).check();
  await elsewhere.getByRole('checkbox', { name: 'de3のお知らせ' }).check();
  await save(elsewhere);
  await elsewhere.getByText('設定が保存されました。').waitFor();

  await save(here);
  await here.getByRole('alert').filter({ hasText: 'この設定は、ほかの画面で先に保存されました。' }).waitFor();
  assert.deepEqual(await ticked(here), ['SIASのお知らせ', '講習会のご案内', 'アンケートのお願い']);
  const topic = (name: string) => here.getByRole('listitem').filter({ hasText: name });
  await topic('de3のお知らせ').getByText('保存されている設定: 受け取る').waitFor();
  await topic('アンケートのお願い').getByText('保存されている設定: 受け取らない').waitFor();
  assert.equal(await here.getByText('保存されている設定: ').count(), 2);
  await here.getByRole('button', { name: 'いまの選択で保存' }).click();
  await here.getByText('設定が保存されました。').waitFor();

  await elsewhere.getByRole('checkbox', { name: '講習会のご案内' }).uncheck();
  await save(elsewhere);
  await elsewhere.getByRole('button', { name: '保存されている設定を使う' }).click();
  assert.deepEqual(await ticked(elsewhere), ['SIASのお知らせ', '講習会のご案内', 'アンケートのお願い']);
});

test('INF-05 what was ticked stays when the connection is lost while saving, and is saved once it is back', async () => {
  await using journey = await openJourney();
  journey.expect('net::ERR_INTERNET_DISCONNECTED');
  const page = await journey.visit(phone);
  await enter(page, name);
  await page.goto(settings);
  await page.getByRole('checkbox', { name: 'de3のお知らせ' }).check();
  await page.context().setOffline(true);
  await save(page);
  await page.getByRole('alert').filter({ hasText: '接続できませんでした。' }).waitFor();
  assert.deepEqual(await ticked(page), ['SIASのお知らせ', 'de3のお知らせ', '講習会のご案内']);
  await page.context().setOffline(false);
  await save(page);
  await page.getByText('設定が保存されました。').waitFor();
  await page.reload();
  assert.deepEqual(await ticked(page), ['SIASのお知らせ', 'de3のお知らせ', '講習会のご案内']);
});

test('INF-05 a save whose answer was lost is saved when pressed again, and is nobody else’s change', async () => {
  await using journey = await openJourney();
  journey.expect(412, 'net::ERR_CONNECTION_RESET');
  const page = await journey.visit();
  await enter(page, name);
  await page.goto(settings);
  await page.getByRole('checkbox', { name: 'de3のお知らせ' }).check();
  await page.route('**/api/information/notification-settings', async (route) => {
    assert.ok((await route.fetch()).ok());
    await route.abort('connectionreset');
  });
  await save(page);
  await page.getByRole('alert').filter({ hasText: '接続できませんでした。' }).waitFor();
  await page.unrouteAll();
  await save(page);
  await page.getByText('設定が保存されました。').waitFor();
  assert.equal(await page.getByText('ほかの画面で先に保存されました').count(), 0);
});

test('INF-05 what was ticked and not saved outlives a reload and the end of a session, and goes with a sign-out', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit(phone);
  const restored = page.getByRole('status').filter({ hasText: '保存していなかった選択を復元しました。' });
  const kept = (): Promise<string> => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  await enter(page, name);
  await page.goto(settings);
  await page.getByRole('checkbox', { name: 'アンケートのお願い' }).check();
  await page.reload();
  assert.deepEqual(await ticked(page), ['SIASのお知らせ', '講習会のご案内', 'アンケートのお願い']);
  await restored.waitFor();
  assert.match(await kept(), /"mado:draft:information:[0-9a-z]+:notification-settings"/);
  await page.getByRole('banner').getByRole('link', { name: 'お客様専用情報ポータル' }).click(); // left by a link
  await page.waitForURL('**/information/home/');
  await page.goto(settings);
  await restored.waitFor();
  for (const personal of ['勅使河原', '@']) assert.ok(!(await kept()).includes(personal));

  await page.waitForLoadState('networkidle');
  await passTime(journey, 31, '分');
  await page.reload();
  await page.waitForURL('**/information/');
  await signIn(page, identifier, demoPassword);
  await page.waitForURL(`**${settings}`);
  await restored.waitFor();
  await page.getByRole('checkbox', { name: 'de3のお知らせ' }).check();
  await save(page);
  await page.getByText('設定が保存されました。').waitFor();
  assert.ok(!(await kept()).includes('mado:draft'));

  await page.getByRole('checkbox', { name: 'de3のお知らせ' }).uncheck();
  assert.ok((await kept()).includes('mado:draft'));
  await page.goto('/information/home/');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'ログアウト' }).click();
  await page.waitForURL('**/information/');
  assert.ok(!(await kept()).includes('mado:draft'));
});
