import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter } from '../testing/information-pages.suite.ts';
import { journeys, phone, ways } from '../testing/journey.suite.ts';

const openJourney = journeys();

/** How far what stands in sight may move while a page loads, as browsers count it: 0.1 is what is called good. */
const most = 0.1;

for (const [where, device] of ways([
  ['a desktop', undefined],
  ['a phone', phone],
] as const))
  test(`INF-07 INF-08 INF-10 nothing jumps while the pages of a customer load, on ${where}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(device);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry)
            document.documentElement.dataset['moved'] = String(
              Number(document.documentElement.dataset['moved'] ?? 0) + Number(entry.value),
            );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await enter(page, '勅使河原 慎太郎');
    for (const [path, shown] of [
      ['announcements/', 'mado-announcements [data-row]'],
      ['faq/sias/', 'mado-faq [data-row]'],
      ['notification-settings/', 'mado-notification-settings input'],
    ] as const) {
      await page.goto(`/information/${path}`);
      await page.locator(shown).first().waitFor();
      await page.locator('mado-session').getByRole('button', { name: 'ログアウト' }).waitFor();
      const moved = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            requestAnimationFrame(() =>
              requestAnimationFrame(() => done(Number(document.documentElement.dataset['moved'] ?? 0))),
            );
          }),
      );
      assert.ok(moved < most, `${path} ${moved}`);
    }
  });
