import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterByApi } from '../testing/enter-by-api.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { subscriber } from '../testing/mypage-pages.suite.ts';
import { settled } from '../testing/support-pages.suite.ts';

const openJourney = journeys();

for (const [name, visit] of ways([
  ['a phone', phone],
  ['a desktop', desktop],
] as const))
  test(`MYP-15 subscribers find whom to ask about what they have, on ${name}`, async () => {
    await using journey = await openJourney();
    for (const [person, lines] of [
      ['yuki.yamanouchi', 1],
      ['takahashi-family', 0],
    ] as const) {
      const page = await journey.visit(visit);
      await page.goto('/mypage/');
      await enterByApi(page, 'mypage', { ...subscriber(person), agreed: true });
      await page.goto('/mypage/help/');
      const help = page.locator('mado-help');
      await help.getByRole('heading', { name: 'インターネット・サポートセンター' }).waitFor();
      await help.getByRole('heading', { name: 'お客さまセンター' }).waitFor();
      assert.equal(await help.getByRole('heading', { name: 'テレビ・電話 サポートセンター' }).count(), lines);
      assert.equal(await help.getByRole('link', { name: '0120-000-906' }).getAttribute('href'), 'tel:0120000906');
      await help.getByText('国際電話・IP電話などをご利用の場合').first().waitFor();
      await help
        .getByText(/^受付(?:中|時間外)/)
        .first()
        .waitFor();
      await settled(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    }
  });
