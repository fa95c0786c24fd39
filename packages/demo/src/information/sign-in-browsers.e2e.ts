import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setInterval } from 'node:timers/promises';
import { puppeteerCore } from '@web/test-runner-chrome';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { findFirefox } from '../../../../scripts/browsers/firefox.ts';
import { findWebKit, startWebKit } from '../../../../scripts/browsers/webkit.ts';
import { openDemo } from '../server/open-demo.ts';
import { temporaryFolder } from '../testing/spawned-demo.suite.ts';

const firefox = findFirefox();
const webkit = findWebKit();
const person = demoAccounts['information']?.find(({ agreed }) => agreed);
const identifier = person?.identifier ?? '';
const nothing = { databaseUrl: undefined, smtpUrl: undefined, publicUrl: undefined };

// where these browsers are; the element tests say whether they are
if (firefox)
  test('AUTH-01 INF-01 in Firefox too, somebody signs in and stands at home', async () => {
    await using folder = await temporaryFolder();
    const demo = await openDemo({ ...nothing, reset: false, port: 0, data: folder.path });
    const browser = await puppeteerCore.launch({ browser: 'firefox', executablePath: firefox, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(`${demo.origin}/information/`);
      await page.locator('input[type=password]').fill(demoPassword);
      await page.locator('input[autocomplete~=username]').fill(identifier);
      await page.locator('mado-login button').click();
      const told = (): string | null | undefined =>
        document.querySelector('mado-session')?.shadowRoot?.querySelector('[part=name]')?.textContent;
      let name: string | null | undefined;
      // asked again and again: a question to a page that leaves is not always answered
      for await (const _ of setInterval(100, undefined, { signal: AbortSignal.timeout(60_000) })) {
        name = await page.evaluate(told).catch(() => undefined);
        if (name) break;
      }
      assert.ok(name?.includes(person?.displayName ?? '-'), String(name));
      assert.equal(new URL(page.url()).pathname, '/information/home/');
    } finally {
      await browser.close();
      await demo.stop();
    }
  });

if (webkit)
  test('AUTH-01 INF-01 in WebKit too, somebody signs in and stands at home', async () => {
    await using folder = await temporaryFolder();
    const demo = await openDemo({ ...nothing, reset: false, port: 0, data: folder.path });
    const session = await startWebKit(webkit);
    try {
      /** What a function body returns in the page, once it is something. */
      const wait = async (script: string): Promise<unknown> => {
        const body = `const done = arguments[arguments.length - 1];
          const look = () => { const found = (() => { ${script} })(); found ? done(found) : setTimeout(look, 50); };
          look();`;
        return session.call('POST', '/execute/async', { script: body, args: [] });
      };
      await session.call('POST', '/timeouts', { script: 60_000 });
      await session.call('POST', '/url', { url: `${demo.origin}/information/` });
      for (const [field, text] of [
        ['input[autocomplete~=username]', identifier],
        ['input[type=password]', demoPassword],
      ]) {
        await wait(`const field = document.querySelector('${field}'); field?.focus(); return field;`);
        const actions = [...(text ?? '')].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await session.call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      }
      const enter = ['keyDown', 'keyUp'].map((type) => ({ type, value: '\uE007' }));
      await session.call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: enter }] });
      const home = `location.pathname === '/information/home/'`;
      const name = `document.querySelector('mado-session')?.shadowRoot?.querySelector('[part=name]')?.textContent`;
      let told: unknown;
      for (let loaded = 0; told === undefined && loaded < 5; loaded++)
        told = await wait(`return ${home} && ${name};`).catch(() => undefined); // the page that was asked has gone
      assert.ok(String(told).includes(person?.displayName ?? '-'), String(told));
    } finally {
      await session.stop();
      await demo.stop();
    }
  });
