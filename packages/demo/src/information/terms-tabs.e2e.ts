import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { signIn } from '../testing/information-pages.suite.ts';
import { journeys } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const [person] = demoAccounts['information'] ?? [];

test('AUTH-09 terms that are agreed to in one tab let the other, which waits before them, go on to where it wanted to be', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403);
  const page = await journey.visit();
  await page.goto('/information/');
  await signIn(page, person?.identifier ?? '', demoPassword);
  await page.waitForURL('**/information/terms/');
  const tab = await page.context().newPage();
  await tab.goto('/information/announcements/');
  await tab.waitForURL('**/information/terms/');
  await tab.getByRole('checkbox', { name: '利用規約に同意する' }).waitFor();

  await passTime(journey, 1, '秒');
  for (const document of ['利用規約', '個人情報の取扱いについて'])
    await page.locator('summary').filter({ hasText: document }).click();
  await page.getByRole('checkbox', { name: '利用規約に同意する' }).check();
  await page.getByRole('button', { name: '同意して進む' }).click();
  await page.waitForURL('**/information/home/');
  await tab.waitForURL('**/information/announcements/');
  await tab.locator('mado-announcements').getByRole('listitem').first().waitFor();
});
