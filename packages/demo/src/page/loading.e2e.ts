import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();

test('INF-10 home says that the announcements are coming, and what is below them waits there', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await enter(page, '勅使河原 慎太郎');
  const release = Promise.withResolvers<void>();
  await page.route('**/assets/information/home.page.js', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.goto('/information/home/', { waitUntil: 'commit' });
  const loading = page.locator('mado-announcements').getByText('読み込んでいます…');
  await loading.waitFor();
  const below = page.getByRole('heading', { name: 'お手続き' });
  const { y = 0 } = (await below.boundingBox()) ?? {};
  release.resolve();
  await page.locator('mado-announcements').getByRole('listitem').nth(4).waitFor();
  await loading.waitFor({ state: 'hidden' });
  const list = await page.locator('mado-announcements').boundingBox();
  const moved = ((await below.boundingBox())?.y ?? 0) - y;
  assert.ok(list && moved < list.height, `${moved}: only what was not there at all makes room for itself`);
});

for (const [what, file] of [
  ['script of a page', '**/assets/information/announcements.page.js'],
  ['file of words', '**/shared/announcements.ja-*.js'],
] as const)
  test(`INF-06 a page says when a ${what} could not be loaded, and is there once it is loaded again, on a phone`, async () => {
    await using journey = await openJourney();
    journey.expect('net::ERR_CONNECTION_RESET');
    const page = await journey.visit(phone);
    await enter(page, '勅使河原 慎太郎');
    await page.clock.install();
    await page.route(file, (route) => route.abort('connectionreset'));
    await page.goto('/information/announcements/');
    await page.clock.runFor(11_000);
    const told = page.getByText('ページの一部を読み込めませんでした。');
    await told.waitFor();
    await page.unroute(file);
    await page.clock.resume();
    await page.getByRole('button', { name: 'もう一度読み込む' }).click();
    await page.locator('mado-announcements').getByRole('listitem').first().waitFor();
    assert.equal(await told.count(), 0);
  });
