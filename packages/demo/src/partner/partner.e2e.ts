import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { signIn } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone, ways, widths } from '../testing/journey.suite.ts';
import { openPartner } from '../testing/partner-pages.suite.ts';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';
import { askWhoIsHere } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const people = demoAccounts['information'] ?? [];
const first = people[0];
const agreed = people.find((person) => person.agreed);

for (const [name, visit] of widths)
  test(`AUTH-01 AUTH-09 INF-10 on a page of another site people sign in, agree to the terms and read announcements, ${name}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    const sent: string[] = [];
    page.on('request', (request) => void request.allHeaders().then(({ cookie = '' }) => sent.push(cookie)));
    await openPartner(journey, page);
    assert.notEqual(new URL(page.url()).hostname, new URL(journey.origin).hostname);
    await signIn(page, first?.identifier ?? '', demoPassword);
    for (const title of ['利用規約', '個人情報の取扱いについて'])
      await page.locator('summary').filter({ hasText: title }).click();
    await page.getByRole('checkbox', { name: '利用規約に同意する' }).check();
    await page.getByRole('button', { name: '同意して進む' }).click();
    const row = page.locator('mado-announcements').getByRole('button', { expanded: false }).first();
    const title = await row.innerText();
    const told = page.waitForResponse((answer) => /PUT|POST/.test(answer.request().method()));
    await row.click();
    assert.ok((await told).ok());
    const opened = page.locator('mado-announcements').getByRole('button', { expanded: true });
    assert.equal((await opened.innerText()).trim(), title.replace('未読', '').trim());
    await page.reload();
    const unread = page.locator('mado-announcements').getByRole('button', { name: '未読' });
    await unread.first().waitFor();
    assert.notEqual((await unread.first().innerText()).replace('未読', '').trim(), title.replace('未読', '').trim());

    const cookies = await page.context().cookies(`${journey.origin}/api/information/session/token`);
    assert.deepEqual(
      cookies.map(({ name: cookie, httpOnly, secure, sameSite }) => ({ cookie, httpOnly, secure, sameSite })),
      [{ cookie: 'mado_information_refresh', httpOnly: true, secure: true, sameSite: 'None' }],
    );
    assert.ok(!sent.some((cookie) => cookie.includes('mado_information=')), 'no session cookie travels');
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ['', 0, 0]);
  });

test('AUTH-03 AUTH-04 on a page of another site the session outlives a reload and access tokens, and ends by signing out', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await openPartner(journey, page);
  await signIn(page, agreed?.identifier ?? '', demoPassword);
  const home = page.locator('mado-home');
  await home.getByText(agreed?.displayName ?? '').waitFor();
  await page.reload();
  await home.getByText(agreed?.displayName ?? '').waitFor();

  await passTime(journey, 11, '分'); // an access token works for 10
  await page.locator('mado-announcements').getByRole('checkbox').check();
  await page.locator('mado-announcements').getByRole('button', { expanded: false }).first().waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0, 'nobody is asked');

  await page.getByRole('button', { name: 'ログアウト' }).click();
  await page.getByRole('textbox', { name: 'メールアドレス' }).waitFor();
  await page.reload();
  await page.getByRole('textbox', { name: 'メールアドレス' }).waitFor();
});

test('AUTH-03 on a page of another site the end of a session is announced and put off, and after it people sign in in place, on a phone', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await openPartner(journey, page);
  await signIn(page, agreed?.identifier ?? '', demoPassword);
  const rows = page.locator('mado-announcements').getByRole('button', { expanded: false });
  await rows.first().waitFor();
  await page.waitForLoadState('networkidle'); // what is asked for later is activity

  await passTime(journey, 26, '分');
  await askWhoIsHere(page);
  const warning = page.getByRole('heading', { name: 'まもなくログアウトします' });
  await warning.waitFor();
  await page.getByRole('button', { name: '延長する' }).click();
  await warning.waitFor({ state: 'hidden' });

  await passTime(journey, 31, '分');
  await page.locator('mado-announcements').getByRole('checkbox').check();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('30分間操作がなかったため、ログアウトしました。').waitFor();
  const password = dialog.getByRole('textbox', { name: 'パスワード', exact: true });
  await password.fill(demoPassword);
  await password.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await rows.first().waitFor();
  assert.ok(await page.locator('mado-announcements').getByRole('checkbox').isChecked());
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  assert.deepEqual(kept, ['', 0, 0]);
});

test('INF-08 on a page of another site a search of the FAQ is there again after a reload, and signing out stands beside the title', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await openPartner(journey, page);
  const long = people.find(({ displayName }) => displayName === '勅使河原 慎太郎');
  await signIn(page, long?.identifier ?? '', demoPassword);
  await page.locator('mado-home').getByText('勅使河原 慎太郎').waitFor();
  await page.goto(`${journey.partner}/faq/?system=sias`);
  const search = page.getByRole('searchbox');
  await search.fill('給与');
  await page.getByText('5件', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('5件', { exact: true }).waitFor();
  assert.equal(await search.inputValue(), '給与');
  const [title, button] = await Promise.all([
    page.getByRole('heading', { level: 2, name: '会計システムのサポート情報' }).boundingBox(),
    page.getByRole('button', { name: 'ログアウト' }).boundingBox(),
  ]);
  assert.ok(title && button && button.y < title.y + title.height, JSON.stringify([title, button]));
});

test('AUTH-01 who is signed in at the portal itself is nobody on the page of another site', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await page.goto('/information/');
  await signIn(page, agreed?.identifier ?? '', demoPassword);
  await page.waitForURL('**/information/home/');
  await openPartner(journey, page);
  await page.getByRole('textbox', { name: 'メールアドレス' }).waitFor();
});

test('AUTH-01 the same page under an origin that is not on the portal’s list reaches nothing', async () => {
  await using journey = await openJourney();
  journey.expect(403, 'blocked by CORS policy', 'net::ERR_FAILED');
  const page = await journey.visit();
  await page.goto(journey.partner.replace('127.0.0.1', 'localhost'));
  await page.getByText('サポート情報に接続できませんでした。').waitFor();
  const sent = await page.evaluate(async (url) => {
    const answer = await fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include' });
    return answer.type;
  }, `${journey.origin}/api/information/session/token`);
  assert.equal(sent, 'opaque', 'what is sent without asking can be read by nobody');
  const origin = journey.partner.replace('127.0.0.1', 'localhost');
  const written = await fetch(`${journey.origin}/api/information/session`, {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: agreed?.identifier, password: demoPassword }),
  });
  assert.deepEqual([written.status, written.headers.get('access-control-allow-origin')], [403, null]);
});

for (const [name, visit, english] of ways([
  ['on a phone, dark, in Japanese', phone, false],
  ['on a desktop, light, in English', desktop, true],
] as const))
  test(`every state of the page on another site can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    let page = await journey.visit(visit);
    for (const [person, element, path] of [
      [undefined, 'mado-login'],
      [first, 'mado-terms'],
      [agreed, 'mado-announcements'],
      [undefined, 'mado-video-library', '/videos/'],
      [undefined, 'mado-faq', '/faq/?system=sias'],
    ] as const) {
      if (path) await page.goto(journey.partner + path);
      else {
        page = await journey.visit(visit);
        await openPartner(journey, page);
      }
      if (person) await signIn(page, person.identifier, demoPassword);
      await page.locator(element).getByRole('heading').first().waitFor();
      if (english && !path) await page.getByRole('button', { name: 'English' }).click();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await accessibilityFindings(page), [], element);
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    }
  });
