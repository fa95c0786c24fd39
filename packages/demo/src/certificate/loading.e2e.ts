import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { journeys, widths } from '../testing/journey.suite.ts';
import { shiftsOf, watchShifts } from '../testing/layout-shift.suite.ts';
import { button } from '../testing/license-pages.suite.ts';

const openJourney = journeys();

for (const [width, visit] of widths)
  test(`CRT-04 CRT-07 nothing moves while the list comes, whichever of its parts comes first, ${width}`, async () => {
    await using journey = await openJourney();
    const page = await enterCertificate(journey, 'k7m2p9qa', visit);
    await page.goto('/certificate/apply/');
    await button(page, '申請を始める').click();
    await page.getByText('規約の確認').first().waitFor();
    await watchShifts(page);
    const list = page.locator('mado-application-list');
    for (const late of ['application-drafts', 'applications', 'certificate-catalogue']) {
      const path = new RegExp(`/api/certificate/${late}(\\?|$)`);
      const release = Promise.withResolvers<void>();
      await page.route(path, async (route) => {
        await release.promise;
        await route.continue();
      });
      const arrived = page.waitForRequest(path);
      await page.goto('/certificate/applications/');
      await arrived;
      await list.locator('.list-bones').waitFor();
      release.resolve();
      await list.locator('[part~="row"]').first().waitFor();
      await list.locator('[part~="drafts"]').waitFor();
      await list.locator('[part~="shown"]').waitFor();
      const shifts = await shiftsOf(page);
      const moved = shifts.reduce((sum, { value }) => sum + value, 0);
      assert.ok(moved < 0.02, `${late} comes last: ${JSON.stringify(shifts)}`);
      await page.unroute(path);
    }
  });
