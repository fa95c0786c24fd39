import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { enter, keyboard, pointer } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';

const openJourney = journeys();
const both = '髙﨑 恵';
const siasOnly = '村上 拓也';

const formOf = (page: Page, name: string): Locator => page.getByRole('form', { name });
const field = (form: Locator, name: string): Locator => form.getByLabel(name);

for (const [name, visit, hands] of ways([
  ['on a phone', phone, pointer],
  ['on a desktop with the keyboard alone', desktop, keyboard],
] as const))
  test(`OPS-03 INF-10 what the vendor publishes is the first that customers of the system find unread, and read once opened, ${name}`, async () => {
    await using journey = await openJourney();
    const vendor = await journey.visit(visit);
    await vendor.goto('/vendor/');
    const form = formOf(vendor, 'お知らせ・サポート情報');
    await hands.type(field(form, 'タイトル'), 'de3の更新プログラムを公開しました');
    await hands.type(field(form, '本文'), '新しい税率に対応しました。');
    await hands.press(form.getByRole('checkbox', { name: 'de3' }));
    await hands.press(form.getByRole('checkbox', { name: '「重要」の印を付ける' }));
    await hands.press(form.getByRole('button', { name: 'お知らせを公開' }));
    await form.getByText('「de3の更新プログラムを公開しました」を公開しました。').waitFor();
    assert.equal(await field(form, 'タイトル').inputValue(), '', 'the form is ready for the next one');

    const page = await journey.visit(visit);
    await enter(page, both);
    const first = page.locator('mado-announcements').getByRole('listitem').first();
    await first.getByText('de3の更新プログラムを公開しました').waitFor();
    await first.getByText('重要', { exact: true }).waitFor();
    assert.equal(await first.getByText('未読').count(), 1);
    const told = page.waitForResponse((response) => response.request().method() === 'PUT'); // who leaves at once has not read it
    await hands.press(first.getByRole('button'));
    await page.getByText('新しい税率に対応しました。').waitFor();
    await first.getByText('未読').waitFor({ state: 'detached' });
    await told;
    await page.goto('/information/announcements/');
    await first.getByText('de3の更新プログラムを公開しました').waitFor();
    assert.equal(await first.getByText('未読').count(), 0, 'it stays read');

    const other = await journey.visit(visit);
    await enter(other, siasOnly);
    await other.goto('/information/announcements/');
    await first.page().getByRole('listitem').first().waitFor();
    await other.locator('mado-announcements').getByRole('listitem').first().waitFor();
    assert.equal(await other.getByText('de3の更新プログラムを公開しました').count(), 0, 'it is for users of de3');
  });

test('OPS-03 what is missing is said at its field, a broken line loses nothing, and ten clicks publish once', async () => {
  await using journey = await openJourney();
  journey.expect('net::ERR_INTERNET_DISCONNECTED');
  const vendor = await journey.visit();
  await vendor.goto('/vendor/');
  const form = formOf(vendor, 'お知らせ・サポート情報');
  const publish = form.getByRole('button', { name: 'お知らせを公開' });
  await publish.click();
  const title = field(form, 'タイトル');
  assert.equal(await title.getAttribute('aria-invalid'), 'true');
  assert.ok(await title.evaluate((element) => element.matches(':focus')), 'the first one has the focus');
  assert.equal(await form.getByText('入力してください。').count(), 2);
  await title.fill('年末年始の営業');
  await form.getByText('入力してください。').nth(1).waitFor({ state: 'detached' });
  await field(form, '本文').fill('12月29日から休業します。');

  await vendor.context().setOffline(true);
  await publish.click();
  await form.getByText('サーバーに届きませんでした。').waitFor();
  assert.equal(await title.inputValue(), '年末年始の営業');
  await vendor.getByRole('button', { name: 'English' }).click();
  await form.page().getByText('The server was not reached.').waitFor();
  await vendor.getByRole('button', { name: '日本語' }).click();
  await vendor.context().setOffline(false);

  const sent: string[] = [];
  vendor.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await publish.evaluate((button: HTMLElement) => {
    for (let click = 0; click < 10; click++) button.click();
  });
  await form.getByText('「年末年始の営業」を公開しました。').waitFor();
  assert.equal(sent.length, 1);
});

test('OPS-03 a title that is too long is kept as it was pasted, and its limit is told before and after', async () => {
  await using journey = await openJourney();
  const vendor = await journey.visit();
  await vendor.goto('/vendor/');
  for (const [name, label, act] of [
    ['お知らせ・サポート情報', 'タイトル', 'お知らせを公開'],
    ['講習会動画', 'タイトル', '動画を公開'],
    ['よくあるご質問', '質問', '質問と回答を公開'],
  ] as const) {
    const form = formOf(vendor, name);
    const title = field(form, label).first();
    const pasted = '長'.repeat(231);
    await title.fill(pasted);
    assert.ok(
      await title.evaluate((element: HTMLInputElement) =>
        element.ariaDescribedByElements?.some(({ textContent }) => textContent === '200文字まで'),
      ),
    );
    await form.getByRole('button', { name: act }).click();
    await form.getByText('200文字以内で入力してください。いまは231文字です。').waitFor();
    assert.equal(await title.inputValue(), pasted);
  }
  const form = formOf(vendor, 'お知らせ・サポート情報');
  await field(form, 'タイトル').fill('長'.repeat(200));
  const body = field(form, '本文');
  await body.evaluate((area: HTMLTextAreaElement) => (area.value = '文'.repeat(20_001))); // typing so much takes its time
  await form.getByRole('button', { name: 'お知らせを公開' }).click();
  await form.getByText('20,000文字以内で入力してください。いまは20,001文字です。').waitFor();
  await body.evaluate((area: HTMLTextAreaElement) => (area.value = '文'.repeat(20_000)));
  await form.getByRole('button', { name: 'お知らせを公開' }).click();
  await form.getByText('を公開しました。').waitFor();
});

test('OPS-03 INF-07 INF-08 a video and an answer that the vendor publishes are where customers look for them, on a desktop', async () => {
  await using journey = await openJourney();
  const vendor = await journey.visit();
  await vendor.goto('/vendor/');
  const video = formOf(vendor, '講習会動画');
  // both are read after the page has come
  for (const [name, value] of Object.entries({ システム: 'de3', 動画ファイル: 'de3-scan.webm' }))
    await field(video, name).locator(`option[value="${value}"]`).waitFor({ state: 'attached' });
  await video.getByRole('button', { name: '動画を公開' }).click();
  await video.getByText('選んでください。').waitFor();
  await field(video, 'システム').selectOption('de3');
  await field(video, '動画ファイル').selectOption('de3-scan.webm');
  await field(video, 'タイトル').fill('保存の確認のしかた');
  await video.getByRole('button', { name: '動画を公開' }).click();
  await video.getByText('「保存の確認のしかた」を公開しました。').waitFor();

  const entry = formOf(vendor, 'よくあるご質問');
  await field(entry, '処理').fill('引っ越し');
  await field(entry, '質問').fill('事務所の住所は、どこで変えますか？');
  await field(entry, '回答').fill('「会社の設定」で変えられます。');
  await entry.getByRole('button', { name: '質問と回答を公開' }).click();
  await entry.getByText('を公開しました。').waitFor();
  assert.equal(await entry.getByRole('link').getAttribute('href'), '/information/faq/sias/');

  const page = await journey.visit();
  await enter(page, both);
  await page.goto('/information/videos/de3/');
  await page.getByRole('button', { name: /^「保存の確認のしかた」を再生/ }).waitFor();
  await page.goto('/information/faq/sias/');
  await page.getByRole('radio', { name: /^引っ越し/ }).check({ force: true });
  await page.getByRole('button', { name: '事務所の住所は、どこで変えますか？' }).click();
  await page.getByText('「会社の設定」で変えられます。').waitFor();
});
