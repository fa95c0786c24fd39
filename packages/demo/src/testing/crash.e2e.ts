import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journeys } from './journey.suite.ts';

// a browser of its own, which no other journey is under way in
const openJourney = journeys({ ignoreDefaultArgs: ['--mute-audio'] });

test('a browser that crashed is replaced for the next journey', async () => {
  const first = await openJourney();
  const page = await first.visit();
  await page.goto('/');
  const browser = page.context().browser();
  const ended = new Promise((done) => browser?.once('disconnected', done));
  const session = await browser?.newBrowserCDPSession();
  void session?.send('Browser.crash').then(undefined, () => undefined); // nobody is left to answer
  await ended;
  await first[Symbol.asyncDispose]().then(undefined, () => undefined); // what it says of its end is not asked

  await using next = await openJourney();
  const other = await next.visit();
  await other.goto('/');
  assert.equal(await other.getByRole('heading', { level: 1 }).count(), 1);
});
