import { test } from 'node:test';
import { publishTerms } from '@madoguchi/server';
import { openSqlite } from '@madoguchi/server/node.js';
import { enter } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();
const name = '村上 拓也';

test('AUTH-09 new terms stand before whoever is signed in at what they do next, and lead back to where they were, on a phone', async () => {
  await using journey = await openJourney();
  journey.expect(403);
  const page = await journey.visit(phone);
  await enter(page, name);
  await page.goto('/information/announcements/');
  const list = page.locator('mado-announcements');
  await list.getByRole('listitem').first().waitFor();

  const database = await openSqlite(`${journey.data}/madoguchi.sqlite`);
  const body = { ja: '第1条 この規約は、改定されました。', en: 'Article 1. These terms were revised.' };
  const terms = [{ id: 'terms-of-use', title: { ja: '利用規約（改定版）', en: 'Terms of use, revised' }, body }];
  await publishTerms(database.kysely, 'information', terms, Date.now());
  await database.close();

  await list.getByRole('checkbox', { name: /未読のみ/ }).check();
  await page.waitForURL('**/information/terms/');
  await page.getByText('利用規約（改定版）').click();
  await page.getByText('第1条 この規約は、改定されました。').waitFor();
  await page.getByRole('checkbox', { name: '利用規約に同意する' }).check();
  await page.getByRole('button', { name: '同意して進む' }).click();
  await page.waitForURL('**/information/announcements/?news-unread=1'); // and what they had chosen
  await list.getByRole('listitem').first().waitFor();
});
