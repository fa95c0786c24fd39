import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import type { LoopbackServer } from '../../../../scripts/lib/loopback.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';

const read = (file: string): Promise<string> => readFile(fileURLToPath(import.meta.resolve(file)), 'utf8');

/** Style sheets of hosts that reach for every element. */
const sheets: Readonly<Record<string, () => Promise<string>>> = {
  'Tailwind preflight': () => read('tailwindcss/preflight.css'),
  'Bootstrap reboot': () => read('bootstrap/dist/css/bootstrap-reboot.css'),
  'all unset': async () => 'input, button, label { all: unset }',
  'every box and font': async () => '* { box-sizing: content-box; font: 12px serif }',
};
const wider = async (): Promise<string> => '.mado-form .mado-input { border-width: 2px !important }';

let browser: Browser;
let served: LoopbackServer;
before(async () => {
  const files = Object.entries({ ...sheets, 'a wider border': wider }).map(
    async ([name, load]) => [pathOf(name), await load()] as const,
  );
  served = await serveHarness(Object.fromEntries(await Promise.all(files)));
  const { executablePath, args } = await findHeadlessChromium();
  const steady = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
  browser = await chromium.launch({ executablePath, args: [...args, ...steady] });
});
after(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

function pathOf(sheet: string): string {
  return `/${sheet.replaceAll(' ', '-')}.css`;
}

/** What stands above the page, and not in it. */
const abovePage: Readonly<Record<string, string>> = {
  'mado-portal': 'dialog:modal',
  'mado-session-expiry': 'section:popover-open',
};

/**
 * What each element looks like in all its states, in a page with that sheet. The font is the same in all pages. The same
 * pixels make the same JPEG, which takes half the time of a PNG; how many differ only that can tell.
 */
async function pictures(
  under: readonly string[] = [],
  only?: readonly string[],
  format: 'jpeg' | 'png' = 'jpeg',
): Promise<ReadonlyMap<string, Buffer>> {
  const page = await browser.newPage({
    viewport: { width: 640, height: 800 },
    deviceScaleFactor: 1,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  await page.clock.setFixedTime('2026-10-01T09:00:00+09:00'); // some states tell the time
  await page.goto(`${served.url}/open`);
  for (const sheet of under) await page.addStyleTag({ url: pathOf(sheet) });
  const devtools = await page.context().newCDPSession(page);
  const taken = new Map<string, Buffer>();
  const every = await page.evaluate(() => [...new Set(harness.names.map((name) => name.replace(/\/.*/, '')))]);
  for (const tag of only ?? every) {
    await page.evaluate(async (wanted) => {
      const around = document.querySelector('main');
      document.body.style.setProperty('margin', '16px'); // the place in the page is the host's
      around?.style.setProperty('inline-size', '480px');
      around?.style.setProperty('--mado-font-family', 'sans-serif');
      around?.style.setProperty('caret-color', 'transparent'); // it blinks
      const names = harness.names.filter((name) => name.startsWith(`${wanted}/`));
      await harness.show(names, 'ja');
    }, tag);
    const above = abovePage[tag];
    if (above) await page.locator(above).last().waitFor();
    if (await page.evaluate(isReached)) reached.add(tag);
    taken.set(tag, await picture(page, devtools, format, above === undefined));
  }
  await page.close();
  return taken;
}

/** All that stands in `<main>`, or what the window shows. */
async function picture(page: Page, devtools: CDPSession, format: 'jpeg' | 'png', isInMain: boolean): Promise<Buffer> {
  await page.evaluate(loadImages);
  const { x, y, width, height } = await page.evaluate(() => {
    const still = (root: Document | ShadowRoot): void => {
      for (const animation of root.getAnimations())
        if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
        else animation.finish();
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) still(shadowRoot);
    };
    still(document); // each would be caught at another moment
    const box = document.querySelector('main')?.getBoundingClientRect();
    return { x: scrollX + (box?.x ?? 0), y: scrollY + (box?.y ?? 0), width: box?.width ?? 0, height: box?.height ?? 0 };
  });
  const { data } = await devtools.send('Page.captureScreenshot', {
    format,
    optimizeForSpeed: true, // compressed a little only
    ...(isInMain && { captureBeyondViewport: true, clip: { x, y, width, height, scale: 1 } }),
  });
  return Buffer.from(data, 'base64');
}

/** Runs in the page: loads every image and poster, which would else come when they are scrolled to, at a moment of their own. */
async function loadImages(): Promise<void> {
  const images = (root: Document | ShadowRoot): readonly HTMLImageElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element instanceof HTMLVideoElement && element.poster)
        return Object.assign(new Image(), { src: element.poster });
      if (element instanceof HTMLImageElement) return element;
      return element.shadowRoot ? images(element.shadowRoot) : [];
    });
  const every = images(document);
  for (const image of every) image.loading = 'eager';
  await Promise.all(every.map((image) => image.decode()));
}

/** Elements of whose insides some stand in the page's own tree, where sheets reach them. */
const reached = new Set<string>();

/** Runs in the page: whether something is shown that is not inside of a shadow root. */
function isReached(): boolean {
  return [...document.querySelectorAll('main *, body > :not(main, script) *')].some(({ shadowRoot }) => !shadowRoot);
}

let undisturbed: Promise<ReadonlyMap<string, Buffer>> | undefined;
const alone = (): Promise<ReadonlyMap<string, Buffer>> => (undisturbed ??= pictures());

async function assertSame(under: readonly string[], only?: readonly string[]): Promise<void> {
  const [expected, actual] = [await alone(), await pictures(under, only)];
  const different = [...actual].filter(([tag, picture]) => !expected.get(tag)?.equals(picture));
  if (different.length === 0) return;
  // seen once, it may be a picture in the page that came late: a sheet's doing is seen again
  const tags = different.map(([tag]) => tag);
  const [expectedAgain, again] = [await pictures([], tags, 'png'), await pictures(under, tags, 'png')];
  assert.deepEqual(
    [...expectedAgain].flatMap(([tag, picture]) => difference(tag, picture, again.get(tag))),
    [],
  );
}

const long = process.env['MADO_LONG'] === '1';
for (const name of Object.keys(sheets))
  test(`looks the same under the host’s style sheet: ${name}`, async () => {
    await alone();
    assert.ok(reached.has('mado-login') && !reached.has('mado-contract-list'));
    await assertSame([name], long ? undefined : [...reached]);
  });

test('what stands in shadow roots, which nothing reaches but what is inherited, looks the same under all of them at once', async () => {
  const every = [...(await alone()).keys()];
  await assertSame(
    Object.keys(sheets),
    every.filter((tag) => !reached.has(tag)),
  );
});

/** What is different of two pictures, in words. */
function difference(tag: string, picture: Buffer, otherPicture: Buffer | undefined): readonly string[] {
  if (otherPicture?.equals(picture)) return []; // byte for byte, as they nearly always are
  const { data, width, height } = PNG.sync.read(picture);
  const other = otherPicture && PNG.sync.read(otherPicture);
  if (other?.width !== width || other.height !== height)
    return [`${tag}: ${other?.width} × ${other?.height} pixels, not ${width} × ${height}`];
  const different = pixelmatch(data, other.data, undefined, width, height, { threshold: 0, includeAA: true });
  return different > 0 ? [`${tag}: ${different} of ${width * height} pixels differ`] : [];
}

test('the comparison sees a border that is one pixel wider, in the dialog too', async () => {
  const tags = ['mado-login', 'mado-portal'];
  const wide = ['a wider border'];
  const [plain, seen] = [await alone(), await pictures(wide, tags)];
  const [expected, moved] = [await pictures([], tags, 'png'), await pictures(wide, tags, 'png')];
  for (const tag of tags) {
    assert.ok(!seen.get(tag)?.equals(plain.get(tag) ?? Buffer.of()), tag);
    assert.equal(difference(tag, expected.get(tag) ?? Buffer.of(), moved.get(tag)).length, 1, tag);
  }
});
