import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();

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
