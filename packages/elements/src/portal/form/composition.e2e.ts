import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { findHeadlessChromium } from '../../../../../scripts/browsers/chromium.ts';
import { serveHarness } from '../../../../../scripts/lib/serve-examples.ts';

test('Enter that takes over a composition sends nothing; the next Enter sends (a real input method in Chromium)', async () => {
  await using served = await serveHarness();
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}/open`);
    await page.evaluate(() => harness.show(['mado-login/preset-license'], 'ja'));
    await page.evaluate(() => {
      document.addEventListener('mado-before-sign-in', (event) => {
        document.body.dataset['sent'] = event.identifier;
        event.preventDefault();
      });
    });
    const sent = (): Promise<string | null> => page.locator('body').getAttribute('data-sent');
    const field = page.getByRole('textbox', { name: 'ユーザコード' });
    await field.fill('ab');
    await page.getByLabel('パスワード', { exact: true }).fill('Kingyo.sukui2026');
    await field.focus();
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(1, 1));
    const devtools = await page.context().newCDPSession(page);
    const enter = { key: 'Enter', code: 'Enter' } as const;

    await devtools.send('Input.imeSetComposition', { text: 'はな', selectionStart: 2, selectionEnd: 2 });
    assert.equal(await field.inputValue(), 'aはなb', 'while composing');
    await devtools.send('Input.imeSetComposition', { text: '花', selectionStart: 1, selectionEnd: 1 });
    await devtools.send('Input.dispatchKeyEvent', { ...enter, type: 'rawKeyDown', windowsVirtualKeyCode: 229 });
    await devtools.send('Input.insertText', { text: '花' });
    await devtools.send('Input.dispatchKeyEvent', { ...enter, type: 'keyUp', windowsVirtualKeyCode: 13 });
    assert.equal(await field.inputValue(), 'a花b');
    assert.equal(await field.evaluate((input: HTMLInputElement) => input.selectionStart), 2, 'the caret');
    assert.equal(await sent(), null);

    await page.keyboard.press('Enter');
    assert.equal(await sent(), 'a花b');
  } finally {
    await browser.close();
  }
});
