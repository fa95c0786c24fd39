import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { takeLoginFile } from '../testing/certificate-client.suite.ts';
import { fillCredentials, visitCertificate } from '../testing/certificate-pages.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';

for (const [name, visit, english] of ways([
  ['on a phone, light, in English', { ...phone, colorScheme: 'light' }, true],
  ['on a desktop, dark, in Japanese', { ...desktop, colorScheme: 'dark' }, false],
] as const))
  test(`CRT-03 every page of the certificate site can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(404);
    const page = await visitCertificate(journey, await takeLoginFile(journey.origin, identifier), visit);
    const [titles, found]: [string[], string[]] = [[], []];
    const judge = async (): Promise<void> => {
      await page.waitForLoadState('networkidle');
      found.push(...(await accessibilityFindings(page)));
      const [title, path] = [await page.title(), new URL(page.url()).pathname];
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${path} has one heading of its own`);
      assert.match(
        title,
        english ? /^[\x20-\x7e]+ \| Kaname Security$/ : /^[\u3040-\u9fff]+ \| かなめセキュリティ$/,
        path,
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path);
      titles.push(title);
    };
    await page.goto('/certificate/');
    if (english) await page.getByRole('button', { name: 'English' }).click();
    for (const path of ['', 'one-time/', 'help/', 'terms/', 'guide/input/', 'guide/csr/', 'nothing/', 'sign-in/']) {
      await page.goto(`/certificate/${path}`);
      await judge();
    }
    if (english) {
      await page.locator('mado-login input[autocomplete="username"]').fill(identifier);
      await page.locator('mado-login input[type="password"]').fill('Madoguchi_2026');
    } else await fillCredentials(page, identifier);
    await page.locator('mado-login button[type="submit"]').click();
    await page.waitForURL('**/certificate/applications/');
    for (const path of ['applications', 'apply', 'password/change', 'account-details', 'coupons']) {
      await page.goto(`/certificate/${path}/`);
      await judge();
    }
    await page.goto('/certificate/applications/');
    await page.getByRole('main').getByRole('link', { name: 'api.nihonbashi-pay.example' }).click();
    await page.waitForURL('**/certificate/application/?application=*');
    await judge();
    const query = new URL(page.url()).search;
    for (const path of ['revocation', 'termination']) {
      await page.goto(`/certificate/${path}/${query}`);
      await judge();
    }
    assert.deepEqual(found, []);
    assert.equal(new Set(titles).size, titles.length, titles.join());
  });
