import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSqlite } from '@madoguchi/server/node.js';
import type { FrameLocator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, type Journey, journeys, type Visit, ways } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { enterMypage, subscriber } from '../testing/mypage-pages.suite.ts';
import { mailSent } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const narrow: Visit = { viewport: { width: 360, height: 740 }, locale: 'ja-JP', hasTouch: true, isMobile: true };

async function judge(page: Page): Promise<void> {
  assert.deepEqual(await accessibilityFindings(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
}

/** The provider's fields, in their frame. */
const fieldsOf = (page: Page): FrameLocator => page.frameLocator('mado-payment-method iframe');

async function enterCard(page: Page, number: string, expires: string): Promise<void> {
  const fields = fieldsOf(page);
  await fields.getByLabel('カード番号').fill(number);
  await fields.getByLabel('有効期限（月/年）').fill(expires);
  await fields.getByLabel('セキュリティコード').fill('123');
  await fields.getByRole('button', { name: 'このカードを登録する' }).click();
}

/** Everything that the reference server has stored, as text. */
async function stored({ data }: Journey): Promise<string> {
  const database = await openSqlite(`${data}/madoguchi.sqlite`);
  const tables = await database.kysely.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) =>
      database.kysely
        .selectFrom(name as 'audit')
        .selectAll()
        .execute(),
    ),
  );
  await database.close();
  return JSON.stringify(rows);
}

for (const [name, visit] of ways([
  ['360 px wide', narrow],
  ['on a desktop', desktop],
] as const))
  test(`MYP-11 MYP-16 another card pays from the next month on, and its number reaches nobody but the provider, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(422);
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    const sent: string[] = [];
    page.context().on('request', (request) => {
      if (new URL(request.url()).origin === journey.origin)
        sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
    });
    await page.goto('/mypage/payment-method/');
    await page.getByText('末尾4242').waitFor();
    await judge(page);
    await button(page, '別のクレジットカードに変更する').click();
    await fieldsOf(page).getByLabel('カード番号').waitFor();
    await page.getByText('あさひペイメント').first().waitFor();
    await judge(page);

    await enterCard(page, '4242 4242 4242 4243', '13/99');
    await fieldsOf(page).getByText('印のある欄をご確認ください。').waitFor();
    await enterCard(page, '4000 0000 0000 0002', '04/99');
    await page.getByText('このカードはご利用いただけませんでした').waitFor();
    await enterCard(page, '5555 5555 5555 4444', '01/20');
    await page.getByText('有効期限が切れています').waitFor();
    await enterCard(page, '５５５５ ５５５５ ５５５５ ４４４４', '12/98');
    await page.getByRole('heading', { name: 'お支払い方法の変更内容の確認' }).waitFor();
    await page.getByText('末尾4444').waitFor();
    assert.equal(await page.locator('iframe').count(), 0, 'the provider’s fields are gone');
    await judge(page);
    await button(page, '変更する').click();
    await page.getByText('お支払い方法を変更しました').waitFor();
    await judge(page);
    const { identifier, mailAddress = identifier } = subscriber('yuki.yamanouchi');
    await mailSent(journey, { recipient: mailAddress, says: 'お支払い方法の変更', portal: 'mypage' });
    await page.reload();
    await page.getByText('末尾4444').waitFor();

    assert.ok(
      sent.some((request) => request.includes('tok_')),
      'what was sent is looked at',
    );
    const numbers = /4242[ -]?4242|4000[ -]?0000|5555[ -]?5555|５５５５/;
    assert.deepEqual(
      sent.filter((request) => numbers.test(request)),
      [],
    );
    const kept = await stored(journey);
    assert.ok(kept.includes('4444') && !numbers.test(kept), 'the last four digits are kept, and no more');
  });

test('MYP-11 a change that is left changes nothing, and what another page says is not believed', async () => {
  await using journey = await openJourney();
  const page = await enterMypage(journey, 'yuki.yamanouchi', desktop);
  await page.goto('/mypage/payment-method/');
  await button(page, '別のクレジットカードに変更する').click();
  await fieldsOf(page).getByLabel('カード番号').waitFor();
  const setup = await fieldsOf(page).locator('form').getAttribute('data-setup');
  await page.evaluate((id) => postMessage({ type: 'payment-token', setup: id, token: 'tok_made_up_by_a_page' }), setup);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.ok(await fieldsOf(page).getByLabel('カード番号').isVisible());
  await button(page, 'やめる').click();
  await page.getByText('変更をやめました').waitFor();
  assert.equal(await page.locator('iframe').count(), 0);
  await page.getByText('末尾4242').waitFor();
  assert.equal(await textbox(page, 'カード番号').count(), 0);
});

test('MYP-11 the provider’s fields stand in pages of the portal and nowhere else, and its answers need its key', async () => {
  await using journey = await openJourney();
  const page = await enterMypage(journey, 'yuki.yamanouchi', desktop);
  await page.goto('/mypage/payment-method/');
  await button(page, '別のクレジットカードに変更する').click();
  const src = (await page.locator('mado-payment-method iframe').getAttribute('src')) ?? '';
  const provider = new URL(src).origin;
  assert.notEqual(provider, journey.origin);
  const policy = (await page.request.get(src)).headers()['content-security-policy'] ?? '';
  assert.ok(policy.includes(`frame-ancestors ${journey.origin}`), policy);
  assert.equal((await page.request.post(`${provider}/tokens`, { data: { setup: 'x', token: 'y' } })).status(), 404);
  const own = (await page.request.get('/mypage/payment-method/')).headers()['content-security-policy'] ?? '';
  assert.ok(own.includes(`frame-src ${provider}`), own);
});
