import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { journeys } from './journey.suite.ts';

const openJourney = journeys();
const name = demoAccounts['information']?.[0]?.displayName ?? '';

test('a journey fails where a name stands in an address, or a password in what the browser keeps', async () => {
  const journey = await openJourney();
  const page = await journey.visit();
  await page.goto(`/?who=${encodeURIComponent(name)}`);
  await page.evaluate((password) => sessionStorage.setItem('kept', password), demoPassword);
  await assert.rejects(
    async () => journey[Symbol.asyncDispose](),
    ({ message }: Error) => {
      for (const found of [`${name} in address`, `${name} in address at the end`, `${demoPassword} in sessionStorage`])
        assert.ok(message.includes(found), `${found}: ${message}`);
      return true;
    },
  );
});

test('a journey fails where a page that was left since had a name in its title, or kept a password', async () => {
  const journey = await openJourney();
  const page = await journey.visit();
  await page.goto('/');
  await page.evaluate(
    ([who, password]) => {
      document.title = who ?? '';
      history.replaceState({ password }, '');
      localStorage.setItem('kept', password ?? '');
    },
    [name, demoPassword],
  );
  await page.goto('/information/');
  await page.evaluate(() => localStorage.clear());
  await assert.rejects(
    async () => journey[Symbol.asyncDispose](),
    ({ message }: Error) => {
      for (const found of [`${name} in title`, `${demoPassword} in history.state`, `${demoPassword} in localStorage`])
        assert.ok(message.includes(found), `${found}: ${message}`);
      return true;
    },
  );
});
