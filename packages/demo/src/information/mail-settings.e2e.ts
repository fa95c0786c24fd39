import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { enter } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();
const settings = '/information/notification-settings/';
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
  await enter(page, '勅使河原 慎太郎');
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
  await enter(here, '勅使河原 慎太郎');
  await here.goto(settings);
  await here.getByRole('checkbox', { name: 'アンケートのお願い' }).check();
  const elsewhere = await here.context().newPage();
  await elsewhere.goto(settings);
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
  await enter(page, '勅使河原 慎太郎');
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
  await enter(page, '勅使河原 慎太郎');
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
