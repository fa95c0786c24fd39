import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Locator, Page } from 'playwright-core';
import { enter, pointer, keyboard } from '../testing/information-pages.suite.ts';
import { desktop, type Journey, journeys, phone, ways } from '../testing/journey.suite.ts';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { askSecurely, readRoot, takeLoginFile } from '../testing/certificate-client.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const applicant = demoAccounts['certificate']?.find(({ state }) => state === 'password')?.identifier ?? '';
const form = (page: Page, name: string): Locator => page.getByRole('form', { name });

/** What signing in to the certificate portal answers to somebody with a login certificate. */
async function openDoor(
  { origin, certificate }: Journey,
  identifier: string,
): Promise<(password: string) => Promise<number | undefined>> {
  const [root, login] = [await readRoot(origin), await takeLoginFile(origin, identifier)];
  return async (password) => {
    const path = '/api/certificate/session';
    return (await askSecurely(certificate, { path, root, login, body: { identifier, password } })).status;
  };
}

test('OPS-03 the vendor publishes for the very systems that customers’ menus name, and each has its page', async () => {
  await using journey = await openJourney();
  const [page, vendor] = [await journey.visit(), await journey.visit()];
  await enter(page, '髙﨑 恵');
  const named = await page.evaluate(async () => {
    const answer = await fetch('/api/information/systems');
    const { systems }: { systems: { name: string }[] } = await answer.json();
    return systems.map(({ name }) => name);
  });
  assert.ok(named.length > 1);
  await vendor.goto('/vendor/');
  const boxes = form(vendor, 'お知らせ・サポート情報').getByRole('group').getByRole('checkbox');
  await boxes.first().waitFor();
  assert.deepEqual(
    (await boxes.locator('..').allInnerTexts()).map((text) => text.trim()),
    named,
  );
  for (const [name, content] of [
    ['講習会動画', 'videos'],
    ['よくあるご質問', 'faq'],
  ] as const) {
    const options = form(vendor, name).getByLabel('システム').getByRole('option');
    assert.deepEqual(await options.allInnerTexts(), named);
    for (const option of await options.all()) {
      const found = await vendor.request.get(`/information/${content}/${await option.getAttribute('value')}/`);
      assert.equal(found.status(), 200);
    }
  }
});

for (const [name, visit, english] of ways([
  ['on a phone, dark, in Japanese', phone, false],
  ['on a desktop, light, in English', desktop, true],
] as const))
  test(`OPS-03 for each portal the vendor publishes what its customers can see and nothing else, ${name}`, async () => {
    await using journey = await openJourney();
    const vendor = await journey.visit(visit);
    for (const configuration of Object.values(presets)) {
      await vendor.goto(`/vendor/?portal=${configuration.id}`);
      for (const [title, area] of [
        ['お知らせ・サポート情報', 'announcements'],
        ['講習会動画', 'videos'],
        ['よくあるご質問', 'faq'],
      ] as const)
        assert.equal(
          await form(vendor, title).isVisible(),
          configuration.areas.includes(area),
          `${configuration.id} ${area}`,
        );
      if (english) await vendor.getByRole('button', { name: 'English' }).click();
      await vendor.waitForLoadState('networkidle');
      assert.deepEqual(await accessibilityFindings(vendor), [], configuration.id);
      if (english) await vendor.getByRole('button', { name: '日本語' }).click();
    }
  });

test('OPS-03 the vendor chooses among the portals that have a site here, and each leads to it', async () => {
  await using journey = await openJourney();
  const vendor = await journey.visit({ ...desktop, ignoreHTTPSErrors: true });
  await vendor.goto('/vendor/');
  const choices = vendor.getByRole('navigation', { name: 'ポータル' }).getByRole('link');
  const names = await choices.allInnerTexts();
  assert.ok(names.length > 1);
  for (const name of names) {
    await choices.filter({ hasText: name }).click();
    await vendor.waitForURL('**/vendor/?portal=*');
    assert.equal(await vendor.getByRole('main').locator('[aria-current]').innerText(), name);
    const id = new URL(vendor.url()).searchParams.get('portal');
    assert.equal((await vendor.request.get(`/${id}/`)).status(), 200);
  }
});

test('OPS-03 an announcement for a portal without systems is for all its customers', async () => {
  await using journey = await openJourney();
  const vendor = await journey.visit();
  await vendor.goto('/vendor/?portal=mypage');
  const announcement = form(vendor, 'お知らせ・サポート情報');
  await announcement.getByLabel('タイトル').fill('工事のお知らせ');
  await announcement.getByLabel('本文').fill('12月1日に工事をします。');
  await announcement.getByRole('button', { name: 'お知らせを公開' }).click();
  await announcement.getByText('「工事のお知らせ」を公開しました。').waitFor();
  assert.equal(await announcement.getByRole('group').count(), 0);
});

test('OPS-03 choices that could not be read are read again by a button', async () => {
  await using journey = await openJourney();
  journey.expect('net::ERR_FAILED');
  const vendor = await journey.visit();
  await vendor.route('**/operator/systems', (route) => route.abort(), { times: 3 });
  await vendor.goto('/vendor/');
  await vendor.getByText('選択肢を読み込めませんでした。').waitFor();
  await vendor.unrouteAll();
  await vendor.getByRole('button', { name: 'もう一度読み込む' }).click();
  await vendor.getByRole('checkbox', { name: 'de3' }).waitFor();
  await vendor.getByText('選択肢を読み込めませんでした。').waitFor({ state: 'hidden' });
  assert.equal(await form(vendor, '講習会動画').getByLabel('システム').getByRole('option').count(), 2);
});

for (const [name, visit, hands] of ways([
  ['on a phone', phone, pointer],
  ['on a desktop with the keyboard alone', desktop, keyboard],
] as const))
  test(`AUTH-02 CRT-01 a lock that no time ends is ended by the vendor, ${name}`, async () => {
    await using journey = await openJourney();
    const vendor = await journey.visit(visit);
    const tryToSignIn = await openDoor(journey, applicant);
    for (let failure = 1; failure <= 5; failure++) {
      const status = await tryToSignIn(`Wrong.Password_${failure}`);
      assert.equal(status, failure < 5 ? 401 : 423, 'the last one tells of the lock');
    }
    assert.equal(await tryToSignIn(demoPassword), 423);
    await passTime(journey, 30, '日');
    assert.equal(await tryToSignIn(demoPassword), 423);

    await vendor.goto('/vendor/?portal=certificate');
    const unlock = form(vendor, 'ロックの解除');
    await unlock.getByText('時間がたっても解けないため、ここで解除します。').waitFor();
    await hands.type(unlock.getByLabel('アクセスキー'), 'no-such-key');
    journey.expect(404);
    await hands.press(unlock.getByRole('button', { name: 'ロックを解除' }));
    await unlock.getByText('このアクセスキーのアカウントはありません。').waitFor();
    await hands.type(unlock.getByLabel('アクセスキー'), applicant.toUpperCase());
    await hands.press(unlock.getByRole('button', { name: 'ロックを解除' }));
    await unlock.getByText('のロックを解除しました。').waitFor();
    assert.equal(await tryToSignIn(demoPassword), 201);
  });

test('AUTH-08 CRT-02 an initial password is told with its last day where it has one, and works no longer', async () => {
  await using journey = await openJourney();
  const vendor = await journey.visit();
  const tryToSignIn = await openDoor(journey, applicant);
  await vendor.goto('/vendor/?portal=certificate');
  const initial = form(vendor, '初期パスワードの発行');
  await initial.getByText('発行した日から30日後まで使えます。').waitFor();
  await initial.getByLabel('アクセスキー').fill(applicant);
  await initial.getByRole('button', { name: '初期パスワードを発行' }).click();
  const told = await initial.getByText(/^\d+年\d+月\d+日の24時まで使えます。$/).innerText();
  const [year = 0, month = 0, day = 0] = (told.match(/\d+/g) ?? []).map(Number);
  const now = Date.parse((await vendor.locator('.now time').getAttribute('datetime')) ?? '');
  const midnight = Date.UTC(year, month - 1, day + 1, -9); // of Tokyo
  assert.ok(midnight - now > 30 * 86_400_000 && midnight - now <= 31 * 86_400_000);
  await vendor.getByRole('button', { name: 'English' }).click();
  await vendor.getByText(/^It works until the end of \d+ \w+ \d+\.$/).waitFor();
  await vendor.getByRole('button', { name: '日本語' }).click();

  const password = await initial.locator('output').innerText();
  assert.equal(await tryToSignIn(password), 201);
  await passTime(journey, midnight - now - 60_000, 'ミリ秒');
  assert.equal(await tryToSignIn(password), 201);
  await passTime(journey, 2, '分'); // the clock stood still while the page's went on
  assert.notEqual(await tryToSignIn(password), 201);

  await vendor.goto('/vendor/?portal=information');
  const without = form(vendor, '初期パスワードの発行');
  await without.getByLabel('メールアドレス').fill(demoAccounts['information']?.[0]?.identifier ?? '');
  await without.getByRole('button', { name: '初期パスワードを発行' }).click();
  await without
    .locator('output')
    .getByText(/\S{12,}/)
    .waitFor();
  assert.equal(await without.getByText('まで使えます').count(), 0, 'it works until it is changed');
});
