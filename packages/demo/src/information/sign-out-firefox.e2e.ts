import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { findFirefox } from '../../../../scripts/browsers/firefox.ts';
import { openDemo } from '../server/open-demo.ts';
import { tellWhatIsShown, type Shown } from '../testing/shown.suite.ts';
import { temporaryFolder } from '../testing/spawned-demo.suite.ts';

const executablePath = findFirefox();
const person = demoAccounts['information']?.find(({ agreed }) => agreed);
const signInPage = '/information/';
const field = 'input[type=password]';

// where there is a Firefox; the element tests say whether there is one
if (executablePath)
  test('AUTH-04 in Firefox too, Back and Back again after signing out show nothing of the person', async () => {
    await using folder = await temporaryFolder();
    const nothing = { databaseUrl: undefined, smtpUrl: undefined, publicUrl: undefined };
    const demo = await openDemo({ ...nothing, reset: false, port: 0, data: folder.path });
    const browser = await puppeteerCore.launch({ browser: 'firefox', executablePath, headless: true });
    try {
      const page = await browser.newPage();
      const arrivals = new EventEmitter();
      await page.exposeFunction('tellShown', ({ path }: Shown) => void arrivals.emit(path));
      await page.evaluateOnNewDocument(tellWhatIsShown);
      await page.goto(demo.origin + signInPage);
      await page.locator(field).fill(demoPassword);
      await page.locator('input[autocomplete~=username]').fill(person?.identifier ?? '');
      await Promise.all([once(arrivals, '/information/home/'), page.locator('mado-login button').click()]);
      for (const [path, element] of [
        ['announcements', 'mado-announcements >>> [part~=row]'],
        ['faq/sias', 'mado-faq >>> [part~=row]'],
      ]) {
        await page.goto(`${demo.origin}/information/${path}/`);
        await page.waitForSelector(element ?? '');
      }
      await Promise.all([once(arrivals, signInPage), page.locator('mado-session >>> [part=sign-out]').click()]);
      await page.waitForSelector(field);
      await page.evaluate(() => sessionStorage.removeItem('shown'));
      for (let steps = 0; steps < 2; steps++) {
        const back = page.evaluate(() => history.back());
        await Promise.all([once(arrivals, signInPage), back.catch(() => undefined)]); // the page that was asked is gone
        await page.waitForSelector(field);
      }
      const shown: readonly Shown[] = JSON.parse(await page.evaluate(() => sessionStorage.getItem('shown') ?? '[]'));
      assert.ok(shown.length > 2, 'the pages came and led away');
      for (const { text } of shown)
        assert.doesNotMatch(text, new RegExp(`${person?.displayName}|年末調整プログラム|プログラムの更新`));
    } finally {
      await browser.close();
      await demo.stop();
    }
  });
