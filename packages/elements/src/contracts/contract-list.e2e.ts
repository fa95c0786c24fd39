import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';

const count = 10_000;

test('LIC-04 ten thousand contracts are scrolled to the last one, and no row is ever blank or out of place', async () => {
  await inBrowser({ width: 1280, height: 900 }, async (page) => {
    const seen = await scrollThrough(page);
    assert.deepEqual(seen.faults, []);
    assert.equal(seen.last, `契約 ${count - 1}`);
    assert.ok(seen.elements < 600, `${seen.elements} elements in the list`);
  });
});

test('LIC-04 the same as cards on a phone', async () => {
  await inBrowser({ width: 360, height: 640 }, async (page) => {
    const seen = await scrollThrough(page);
    assert.deepEqual(seen.faults, []);
    assert.equal(seen.last, `契約 ${count - 1}`);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth: all, clientWidth: own } = document.documentElement;
      return { scrollWidth: all, clientWidth: own };
    });
    assert.equal(scrollWidth, clientWidth, 'nothing sticks out');
  });
});

test('LIC-04 nothing in the page moves while ten thousand contracts come, are sorted, searched and scrolled', async () => {
  await inBrowser({ width: 1280, height: 900 }, async (page) => {
    await page.evaluate(() => {
      const below = document.createElement('p');
      below.id = 'below';
      document.querySelector('main')?.append(below);
    });
    const top = (): Promise<number | undefined> =>
      page.locator('#below').evaluate((below) => below.getBoundingClientRect().top);
    const before = await top();
    await page.getByRole('button', { name: 'ご契約名' }).click();
    await page.getByRole('columnheader', { name: 'ご契約名' }).and(page.locator('[aria-sort="ascending"]')).waitFor();
    assert.equal(await top(), before);
    await page.getByRole('table').evaluate((table) => (table.scrollTop = 123_456));
    await page.getByRole('searchbox').fill('契約 1');
    await page.getByText('3,439件').waitFor();
    assert.equal(await top(), before);
  });
});

async function inBrowser(
  viewport: { width: number; height: number },
  act: (page: Page) => Promise<void>,
): Promise<void> {
  await using served = await serveHarness();
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const page = await browser.newPage({ viewport });
    await page.goto(`${served.url}/strict`);
    await page.evaluate(() => harness.show(['mado-contract-list/handed'], 'ja'));
    await page.evaluate((rows) => {
      const list = document.querySelector('mado-contract-list');
      if (!list) throw new Error('no list');
      list.contracts = Array.from({ length: rows }, (_, index) => ({
        id: String(index),
        number: `L-${index}`,
        name: `契約 ${index}`,
        companyName: '東海総合化学工業株式会社',
        startsOn: '2025-04-01',
        endsOn: '2999-03-31',
        role: 'owner',
      }));
    }, count);
    await page.getByText('全10,000件').waitFor();
    await act(page);
  } finally {
    await browser.close();
  }
}

interface Seen {
  /** What was wrong, frame by frame. */
  readonly faults: readonly string[];
  readonly last: string | undefined;
  /** How many elements the list had at most. */
  readonly elements: number;
}

/** Scrolls by nearly a view a frame, and looks at what the next frame would paint before anything was drawn for it. */
async function scrollThrough(page: Page): Promise<Seen> {
  return page.evaluate(async (rows) => {
    const root = document.querySelector('mado-contract-list')?.shadowRoot;
    const scroller = root?.querySelector('[role="table"]');
    const body = root?.querySelector('.table-body');
    if (!root || !scroller || !body) throw new Error('no table');
    const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
    const faults: string[] = [];
    let elements = 0;
    const look = (): string | undefined => {
      const view = scroller.getBoundingClientRect();
      const bottom = Math.min(view.bottom, body.getBoundingClientRect().bottom) - 1;
      const shown = [...body.children]
        .map((row) => ({ row, box: row.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.bottom > view.top && box.top < view.bottom)
        .toSorted((one, other) => one.box.top - other.box.top);
      let reached = Math.max(view.top, body.getBoundingClientRect().top);
      for (const { row, box } of shown) {
        const place = Number(row.getAttribute('aria-rowindex')) - 2;
        const name = row.firstElementChild?.textContent ?? '';
        if (name !== `契約 ${place}`) faults.push(`at ${scroller.scrollTop}: "${name}" at ${place}`);
        if (box.top > reached + 1) faults.push(`at ${scroller.scrollTop}: a gap of ${box.top - reached} px`);
        reached = box.bottom;
      }
      if (reached < bottom) faults.push(`at ${scroller.scrollTop}: blank below ${reached}`);
      elements = Math.max(elements, root.querySelectorAll('*').length);
      return shown.at(-1)?.row.firstElementChild?.textContent ?? undefined;
    };
    const end = scroller.scrollHeight - scroller.clientHeight;
    const step = scroller.clientHeight * 0.9;
    look();
    for (const start of [0, end / 2, end - step * 50]) {
      scroller.scrollTop = start;
      await frame();
      await frame();
      for (let steps = 0; steps < 60 && faults.length === 0; steps++) {
        scroller.scrollTop += step;
        look(); // as it would be painted now
        await frame();
      }
    }
    await frame();
    const last = look();
    if (Number(scroller.getAttribute('aria-rowcount')) !== rows + 1) faults.push('the count of rows is wrong');
    return { faults, last, elements };
  }, count);
}
