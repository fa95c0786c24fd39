import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { enter } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { tabTo } from '../testing/keys.suite.ts';

const openJourney = journeys();
const menuOf = (page: Page): Locator =>
  page.getByRole('navigation').getByRole('button', { name: '講習会動画（アーカイブ）' });
const entryOf = (page: Page, system: string): Locator =>
  page.getByRole('navigation').getByRole('link', { name: `講習会（${system}）` });
const videoOf = (page: Page): Locator => page.locator('mado-video-library video');

/** Where the video stands, in seconds. */
const position = (page: Page): Promise<number> =>
  videoOf(page).evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : -1));

/** Waits until the video has come past so many seconds. */
async function played(page: Page, seconds: number): Promise<void> {
  const handle = await videoOf(page).elementHandle();
  await page.waitForFunction(([video, past]) => video instanceof HTMLVideoElement && video.currentTime > past, [
    handle,
    seconds,
  ] as const);
}

test('INF-07 the menu opens under the mouse and leads to the videos of a system', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enter(page, '髙﨑 恵');
  await menuOf(page).hover();
  await entryOf(page, 'de3').click();
  await page.waitForURL('**/information/videos/de3/');
  await page.getByRole('heading', { name: '電子取引データの取り込みと検索' }).waitFor();
  await page.getByText('全2件').waitFor();
});

test('INF-07 by tap the menu opens and a video plays in place, with captions and at another speed', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await enter(page, '勅使河原 慎太郎');
  await page.getByRole('navigation').getByRole('button', { name: 'メニュー' }).tap();
  await menuOf(page).tap();
  await entryOf(page, 'SIAS').tap();
  await page.waitForURL('**/information/videos/sias/');
  await page.getByRole('button', { name: '「月次処理の流れ」を再生' }).tap();
  await played(page, 1);
  assert.equal(new URL(page.url()).pathname, '/information/videos/sias/');

  await page.getByRole('combobox', { name: '字幕' }).selectOption('日本語');
  const shown = await page.waitForFunction(
    (video) => video instanceof HTMLVideoElement && video.textTracks[0]?.activeCues?.length && video.textTracks[0].mode,
    await videoOf(page).elementHandle(),
  );
  assert.equal(await shown.jsonValue(), 'showing');
  await page.getByRole('combobox', { name: '速度' }).selectOption('1.5×');
  assert.equal(await videoOf(page).evaluate((video) => Reflect.get(video, 'playbackRate')), 1.5);
});

test('INF-07 with the keyboard alone a video is found, played and steered, and goes on after a reload where it was left', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  const { keyboard } = page;
  await enter(page, '勅使河原 慎太郎');
  await tabTo(menuOf(page));
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  assert.equal(await entryOf(page, 'SIAS').isVisible(), false);
  await keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.includes('SIAS'));
  await keyboard.press('Enter');
  await page.waitForURL('**/information/videos/sias/');
  await tabTo(page.getByRole('button', { name: '「月次処理の流れ」を再生' }));
  await keyboard.press('Enter');
  await played(page, 0.5);

  await keyboard.press('c');
  assert.equal(await page.getByRole('combobox', { name: '字幕' }).inputValue(), 'ja');
  await keyboard.press('>');
  assert.equal(await page.getByRole('combobox', { name: '速度' }).inputValue(), '1.25');
  await keyboard.press('m');
  await page.getByRole('button', { name: '音を出す' }).waitFor();
  await keyboard.press('l');
  await keyboard.press('ArrowLeft');
  await played(page, 7);
  const kept = page.waitForResponse(
    (answer) => answer.request().method() !== 'GET' && answer.url().includes('/videos/'),
  );
  await keyboard.press('k');
  await page.getByRole('button', { name: '再生', exact: true }).waitFor();
  const left = await position(page);
  assert.equal((await kept).ok(), true);

  await page.reload();
  const again = page.getByRole('button', { name: '「月次処理の流れ」を0分' });
  await again.waitFor();
  assert.match(
    await page.getByText(/続きから 0:\d\d/).innerText(),
    new RegExp(`0:0[${Math.floor(left - 0.2)}${Math.floor(left + 0.2)}]$`),
  );
  await again.click();
  await played(page, left);
  assert.ok((await position(page)) < left + 10, 'not from elsewhere');
});

for (const [how, leave] of [
  ['reloaded', (page: Page) => page.reload()],
  [
    'left by a link',
    (page: Page) => page.getByRole('banner').getByRole('link', { name: 'お客様専用情報ポータル' }).click(),
  ],
] as const)
  test(`INF-07 a video goes on where it was though the page was ${how} while it played`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(desktop);
    await enter(page, '勅使河原 慎太郎');
    await page.goto('/information/videos/sias/');
    await page.getByRole('button', { name: '「月次処理の流れ」を再生' }).click();
    await played(page, 0.5);
    await page.keyboard.press('l');
    await played(page, 10);
    await leave(page);
    await page.goto('/information/videos/sias/');
    await page.getByRole('button', { name: '「月次処理の流れ」を0分1' }).waitFor();
    await page.getByText(/続きから 0:1\d/).waitFor();
  });
