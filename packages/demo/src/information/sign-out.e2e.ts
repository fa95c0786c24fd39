import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, signIn } from '../testing/information-pages.suite.ts';
import { journeys } from '../testing/journey.suite.ts';
import { keepWhatIsShown } from '../testing/shown.suite.ts';

// pages come back as they were left, as in every browser that people use
const openJourney = journeys({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const name = '村上 拓也';

test('AUTH-04 after signing out, Back and Back again show nothing of the person, though the browser keeps pages as they were left', async () => {
  await using journey = await openJourney();
  journey.expect(401); // what a page reads before it knows that nobody is signed in
  const page = await journey.visit();
  const shown = await keepWhatIsShown(page);
  await page.goto('/');
  await page.goto('/inbox/');
  await page.goBack({ waitUntil: 'commit' }); // what comes back as it was left is not loaded again
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.ok(shown.at(-1)?.persisted, 'this browser does keep them');

  await enter(page, name);
  for (const [place, row] of [
    ['announcements', 'listitem'],
    ['notification-settings', 'checkbox'],
  ] as const) {
    await page.goto(`/information/${place}/`);
    await page.getByRole('main').getByRole(row).first().waitFor();
  }
  await page.getByRole('banner').getByRole('button', { name: 'ログアウト' }).click();
  await page.waitForURL('**/information/');
  await page.getByRole('button', { name: 'ログイン', exact: true }).waitFor();
  const before = shown.length;
  for (let steps = 0; steps < 2; steps++) {
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForURL('**/information/');
    await page.getByRole('button', { name: 'ログイン', exact: true }).waitFor();
  }
  const since = shown.slice(before);
  assert.ok(since.length > 2);
  for (const { text } of since) assert.doesNotMatch(text, new RegExp(`${name}|南信観光バス|年末調整プログラム`));
});

test('AUTH-01 AUTH-04 that somebody signed out is told until something else is', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await enter(page, name);
  await page.getByRole('banner').getByRole('button', { name: 'ログアウト' }).click();
  await page.waitForURL('**/information/');
  const told = page.getByText('ログアウトしました。', { exact: true });
  await told.waitFor();
  await signIn(page, 'nobody@nanshin-bus.example', 'Wrong.Password_2026');
  await page.getByRole('alert').filter({ hasText: 'パスワードが違います' }).waitFor();
  await told.waitFor({ state: 'hidden' });
});

test('AUTH-04 signing out in one tab leads the others to sign-in within a second, and signing in lets them in again', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await enter(page, name);
  const tab = await page.context().newPage();
  await tab.goto('/information/announcements/');
  await tab.locator('mado-announcements').getByRole('listitem').first().waitFor();

  await page.getByRole('banner').getByRole('button', { name: 'ログアウト' }).click();
  await tab.waitForURL('**/information/', { timeout: 1_000 });
  await page.waitForURL('**/information/');
  await tab.getByRole('button', { name: 'ログイン', exact: true }).waitFor();
  assert.equal(await tab.getByText(name).count(), 0);

  await enter(page, name);
  await tab.goto('/information/announcements/');
  await tab.getByRole('banner').getByText(name).waitFor();
});
