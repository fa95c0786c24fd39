import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { askForLink, signIn } from '../testing/information-pages.suite.ts';
import { journeys, widths } from '../testing/journey.suite.ts';

const openJourney = journeys();
const people = demoAccounts['information'] ?? [];
const agreed = people.find((person) => person.agreed);
const suspended = people.find(({ state }) => state === 'suspended');

test('AUTH-01 INF-01 an unknown address and a wrong password, also of a suspended account, are told alike, and what was typed stays, on a desktop', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await page.goto('/information/');
  const told: string[] = [];
  for (const [identifier = '', password] of [
    ['nobody@toto-seimitsu.example', demoPassword],
    [agreed?.identifier, 'Wrong.Password_2026'],
    [suspended?.identifier, 'Wrong.Password_2026'],
  ]) {
    const answered = page.waitForResponse('**/api/information/session');
    await signIn(page, identifier, password ?? '');
    await answered;
    const alert = page.getByRole('alert').filter({ hasText: 'パスワードが違います' });
    await alert.waitFor();
    told.push((await alert.innerText()).replace(/エラー番号.*/s, ''));
    assert.equal(await page.getByRole('textbox', { name: 'メールアドレス' }).inputValue(), identifier);
  }
  assert.equal(new Set(told).size, 1);
});

test('AUTH-01 INF-01 who may not sign in is told whom to ask after the right password', async () => {
  await using journey = await openJourney();
  journey.expect(403);
  const page = await journey.visit();
  await page.goto('/information/');
  await signIn(page, suspended?.identifier ?? '', demoPassword);
  const alert = page.getByRole('alert').filter({ hasText: 'このアカウントは、現在ご利用いただけません。' });
  await alert.getByText('お問い合わせ窓口にご連絡ください').waitFor();
});

test('AUTH-01 the password can be shown, and a full-width address signs in', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await page.goto('/information/');
  const password = page.getByRole('textbox', { name: 'パスワード', exact: true });
  await password.fill(demoPassword);
  await page.getByRole('checkbox', { name: 'パスワードを表示' }).check();
  assert.equal(await password.getAttribute('type'), 'text');
  const wide = (agreed?.identifier ?? '').replaceAll(/[a-z@.]/g, (one) =>
    String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
  );
  await page.getByRole('textbox', { name: 'メールアドレス' }).fill(wide);
  await password.press('Enter');
  await page.waitForURL('**/information/home/');
});

test('INF-01 whoever asked for a page before signing in comes to it afterwards, with all of its address', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  const wanted = '/information/announcements/?from=mail#year-end';
  await page.goto(wanted);
  await page.waitForURL('**/information/');
  await signIn(page, agreed?.identifier ?? '', demoPassword);
  await page.waitForURL(`**${wanted}`);
});

test('AUTH-01 who is signed in at one portal is nobody at another', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  await page.goto('/information/');
  await signIn(page, agreed?.identifier ?? '', demoPassword);
  await page.waitForURL('**/information/home/');
  const sessions = await page.evaluate(async () =>
    Promise.all(
      // the certificate portal has an origin of its own, since its connections are of another kind
      ['information', 'license', 'mypage', 'support'].map(async (portal): Promise<unknown> =>
        (await fetch(`/api/${portal}/session`)).json(),
      ),
    ),
  );
  const [own, ...others] = sessions;
  assert.ok(typeof own === 'object' && own && 'session' in own);
  for (const other of others) assert.deepEqual(other, { session: null });
  assert.equal(others.length, 3);
  const cookies = await page.context().cookies();
  assert.deepEqual(
    cookies.map(({ name, path, httpOnly, sameSite }) => ({ name, path, httpOnly, sameSite })),
    [{ name: 'mado_information', path: '/api/information/', httpOnly: true, sameSite: 'Lax' }],
  );
});

test('AUTH-01 AUTH-07 nothing personal stands in an address, a title or the browser’s storage', async () => {
  await using journey = await openJourney();
  const page = await journey.visit();
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.headers()['referer'] ?? ''));
  await page.goto('/information/password/');
  await askForLink(page, agreed?.identifier ?? '');
  await page.goto('/information/');
  await signIn(page, agreed?.identifier ?? '', demoPassword);
  await page.waitForURL('**/information/home/');
  await page.getByRole('main').getByText(`${agreed?.displayName} 様`).waitFor();
  const kept = await page.evaluate(async () => [
    document.title,
    document.cookie,
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    JSON.stringify(await indexedDB.databases()),
  ]);
  const personal = [agreed?.identifier, agreed?.displayName, agreed?.company, demoPassword].filter(
    (value) => value !== undefined,
  );
  assert.equal(personal.length, 4);
  for (const text of [...seen, ...kept].map((one) => decodeURIComponent(one)))
    for (const value of personal) assert.ok(!text.includes(value), `${value} in ${text}`);
  assert.ok(
    seen.every((url) => url === '' || url.startsWith(new URL(page.url()).origin)),
    'nobody else is asked',
  );
});

for (const [name, visit] of widths)
  test(`AUTH-01 the page can be read in English at any moment, and what was typed stays, ${name}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    await page.goto('/information/');
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill('megumi@');
    await page.getByRole('button', { name: 'English' }).click();
    assert.equal(await page.getByRole('textbox', { name: 'E-mail address' }).inputValue(), 'megumi@');
    await page.getByRole('heading', { name: 'For customers with a maintenance contract' }).waitFor();
    assert.equal(await page.title(), 'Sign in | Midori Accounting Systems');
    await page.getByRole('link', { name: 'Set a password' }).click();
    await page.getByRole('button', { name: '日本語' }).click();
    await page.getByRole('heading', { name: 'パスワード設定（初回・再設定）' }).waitFor();
  });

test('OPS-05 a page that is open while the vendor’s pages are not cannot read the inbox', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const page = await journey.visit();
  await page.goto('/information/');
  const status = await page.evaluate(async () => (await fetch('/api/information/operator/mailbox')).status);
  assert.equal(status, 401);
});
