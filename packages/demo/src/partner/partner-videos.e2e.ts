import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import { signIn } from '../testing/information-pages.suite.ts';
import { journeys } from '../testing/journey.suite.ts';
import { openPartner } from '../testing/partner-pages.suite.ts';
import { keepWhatIsShown } from '../testing/shown.suite.ts';

// pages come back as they were left, as in every browser that people use
const openJourney = journeys({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const person = demoAccounts['information']?.find(({ agreed }) => agreed);

/** Goes by the menu to the entry of a system. */
async function choose(page: Page, menu: string, system: string): Promise<void> {
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('button', { name: menu }).click();
  await navigation.getByRole('link', { name: system }).click();
}

test('AUTH-04 INF-07 INF-08 INF-10 on pages of another site people read announcements, watch a video with captions, search the FAQ and sign out, and Back shows nothing of it', async () => {
  await using journey = await openJourney();
  journey.expect('net::ERR_INTERNET_DISCONNECTED');
  const page = await journey.visit();
  const shown = await keepWhatIsShown(page);
  const fetched: string[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/media/')) fetched.push(`${answer.status()} ${new URL(answer.url()).origin}`);
  });
  await openPartner(journey, page);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await signIn(page, person?.identifier ?? '', demoPassword);
  await page.getByRole('alert').filter({ hasText: '接続できませんでした。' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click(); // nothing typed is lost
  await page
    .locator('mado-home')
    .getByText(person?.displayName ?? '')
    .waitFor();
  await page.locator('mado-announcements').getByRole('button', { expanded: false }).first().click();
  await page.locator('mado-announcements').getByRole('button', { expanded: true }).waitFor();

  await choose(page, '講習会動画（アーカイブ）', 'SIAS');
  await page.waitForURL(`${journey.partner}/videos/?system=sias`);
  await page.getByRole('button', { name: '「月次処理の流れ」を再生' }).click();
  await page.getByRole('combobox', { name: '字幕' }).selectOption('日本語');
  const video = page.locator('mado-video-library video');
  await page.waitForFunction(
    (media) => media instanceof HTMLVideoElement && media.currentTime > 1 && media.textTracks[0]?.activeCues?.length,
    await video.elementHandle(),
  );
  await page.getByRole('button', { name: '一時停止' }).click();
  assert.equal(await video.evaluate((media) => media.getAttribute('crossorigin')), 'anonymous');
  const pictures = await page
    .locator('mado-video-library img')
    .evaluateAll((all) => all.map((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0));
  assert.ok(pictures.length > 0 && pictures.every(Boolean), 'the pictures come across the sites too');
  assert.ok(fetched.length > 2);
  for (const one of fetched) assert.match(one, new RegExp(`^20[06] ${journey.origin}$`));

  await choose(page, '製品FAQ', 'SIAS');
  await page.waitForURL(`${journey.partner}/faq/?system=sias`);
  const search = page.getByRole('searchbox');
  await search.fill('年末調整');
  await search.press('Enter');
  await page.locator('mado-faq mark').first().waitFor();

  await page.getByRole('button', { name: 'ログアウト' }).click();
  await page.getByText('ログアウトしました。', { exact: true }).waitFor();
  const before = shown.length;
  for (const path of ['/videos/?system=sias', '/']) {
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForURL(journey.partner + path);
    await page.getByRole('textbox', { name: 'メールアドレス' }).waitFor();
  }
  const since = shown.slice(before);
  assert.equal(since.length, 2);
  for (const { text } of since) assert.doesNotMatch(text, new RegExp(`${person?.displayName}|月次処理の流れ|重要`));
});
