import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { journeys } from '../testing/journey.suite.ts';
import { answerTicket, enterSupport } from '../testing/support-pages.suite.ts';

const openJourney = journeys();
const title = '電子カルテ基盤のコアスイッチで片系の電源が落ちている';

test('SUP-06 SUP-07 OPS-02 the vendor’s answer is told in every tab, in the list too, over one connection of the browser', async () => {
  await using journey = await openJourney();
  const list = await enterSupport(journey, 'natsumi.kuroyanagi');
  const context = list.context();
  const streams = new Set<Request>();
  let begun = 0;
  context.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/api/support/events') return;
    streams.add(request);
    begun++;
  });
  const ended = (request: Request): void => void streams.delete(request);
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  const news = (page: Page) => page.getByRole('main').getByRole('button', { name: '表示する' });

  await list.goto('/support/tickets/');
  await list.getByRole('main').getByRole('link', { name: title }).waitFor();
  const ticket = await context.newPage();
  await ticket.goto('/support/tickets/');
  await ticket.getByRole('main').getByRole('link', { name: title }).click();
  const written = ticket.getByLabel('メッセージ', { exact: false }).first();
  await written.fill('まだ書いている途中です。');
  const third = await context.newPage();
  await third.goto('/support/home/');
  await third.getByRole('main').getByText(title).first().waitFor();

  const vendor = await journey.visit();
  await answerTicket(vendor, title, '電源ユニットを発送しました。');
  await news(list).waitFor();
  await news(ticket).waitFor();
  assert.equal(streams.size, 1, `${streams.size} streams open, ${begun} begun`);
  assert.equal(
    await ticket.getByText('電源ユニットを発送しました。').count(),
    0,
    'nothing moves under what is written',
  );
  await news(ticket).click();
  await ticket.getByText('電源ユニットを発送しました。').waitFor();
  assert.equal(await written.inputValue(), 'まだ書いている途中です。');
  await news(list).click();
  await news(list).waitFor({ state: 'detached' });

  // whichever tab has the connection: another one takes it over
  const [stream] = streams;
  const holder = stream?.frame().page();
  assert.ok(holder);
  const left = [list, ticket].filter((page) => page !== holder);
  streams.clear(); // of a page that is closed no request is told to end
  await holder.close();
  await answerTicket(vendor, title, '明日の午前に届きます。');
  for (const page of left) await news(page).waitFor();
  assert.equal(streams.size, 1);
});

test('SUP-07 AUTH-04 where no stream comes through, the vendor’s answer still appears by itself', async () => {
  await using journey = await openJourney();
  journey.expect(502);
  const page = await enterSupport(journey, 'natsumi.kuroyanagi');
  await page
    .context()
    .route('**/api/support/events*', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    );
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/support/changes');
  await page.goto('/support/tickets/');
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await page.locator('mado-ticket').getByRole('heading', { name: title }).waitFor();
  await asked;
  const vendor = await journey.visit();
  await answerTicket(vendor, title, '電源ユニットを発送しました。');
  const said = page.getByText('電源ユニットを発送しました。');
  const news = page.getByRole('main').getByRole('button', { name: '表示する' });
  await news.or(said).first().waitFor();
  if (await news.isVisible()) await news.click();
  await said.waitFor();
});
