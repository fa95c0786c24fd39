import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { axeSource, wcag } from '../browsers/axe.ts';
import { findHeadlessChromium } from '../browsers/chromium.ts';
import { motion } from './calm.ts';
import { sidewaysAtTwice } from './sideways.ts';

describe('what a story is looked at for on a phone', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch(await findHeadlessChromium());
  });
  after(() => browser.close());

  /** A page of 360 px that asks for less motion, with this in its body. */
  async function phoneWith(body: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 360, height: 720 }, reducedMotion: 'reduce' });
    await page.setContent(
      `<!doctype html><html lang="en"><title>t</title><body style="margin:0">${body}</body></html>`,
    );
    return page;
  }

  test('what is as wide as its text, and does not break, sticks out once the text is twice as large', async () => {
    const page = await phoneWith('<p class="told" style="width:12rem">As wide as twelve letters</p>');
    assert.deepEqual(await page.evaluate(sidewaysAtTwice), [
      'with text at 200 % its page scrolls sideways by 24 px',
      'p.told sticks out by 24 px: As wide as twelve letters',
    ]);
    assert.equal(await page.evaluate(() => document.documentElement.style.fontSize), '', 'the text is as it was');
  });

  test('it is found within a shadow root and an open dialog, and not where a part of its own scrolls', async () => {
    const inRoot =
      '<div><template shadowrootmode="open"><b class="deep" style="display:block;width:20rem">x</b></template></div>';
    const page = await phoneWith(`<section></section>`);
    await page.evaluate((html) => document.querySelector('section')?.setHTMLUnsafe(html), inRoot);
    assert.match((await page.evaluate(sidewaysAtTwice)).join(), /b\.deep sticks out by 280 px/);
    const dialog = await phoneWith(
      '<dialog open style="width:80vw;overflow:auto"><p style="width:15rem">x</p></dialog>',
    );
    assert.match((await dialog.evaluate(sidewaysAtTwice)).join(), /its dialog scrolls sideways/);
    const table = await phoneWith('<div style="overflow:auto"><p style="width:20rem">x</p></div>');
    assert.deepEqual(await table.evaluate(sidewaysAtTwice), []);
  });

  test('what moves is told, and what fades in where it stands is not', async () => {
    const page = await phoneWith(`<style>
      @keyframes appear { to { opacity: 1 } }
      @keyframes slide { to { translate: 10px } }
      .fades { animation: appear 150ms 150ms forwards }
      .blinks { animation: appear 1s infinite alternate }
      .slides { animation: slide 150ms }
      .turns { transition: rotate 160ms }
      .scrolls { scroll-behavior: smooth }
      .quick { transition: color 10ms }
      </style><p class="fades"></p><p class="blinks"></p><p class="slides"></p><p class="turns"></p><p class="scrolls"></p>
      <p class="quick"></p>`);
    assert.deepEqual(await page.evaluate(motion), [
      'with less motion p.blinks moves: appear',
      'with less motion p.slides moves: slide',
      'with less motion p.turns changes slowly: rotate',
      'with less motion p.scrolls scrolls smoothly',
    ]);
  });

  test('axe tells of targets smaller than 24 px that stand close together', async () => {
    const button = (name: string): string =>
      `<button style="width:20px;height:20px;padding:0;margin:0">${name}</button>`;
    const page = await phoneWith(`<main><h1>t</h1>${button('a')}${button('b')}</main>`);
    await page.evaluate(axeSource);
    const found = await page.evaluate(
      async (tags) => (await axe.run('main', { runOnly: [...tags] })).violations.map(({ id }) => id),
      wcag,
    );
    assert.deepEqual(found, ['target-size']);
  });
});
