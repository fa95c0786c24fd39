import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { askOffice, askSecurely, readRoot, takeLoginFile } from '../testing/certificate-client.suite.ts';
import {
  applicant,
  enterCertificate,
  fillCredentials,
  signInByCertificate,
  visitCertificate,
} from '../testing/certificate-pages.suite.ts';
import { journeys, phone, widths } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { mailSent, passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const other = 'x4t8w1zd';
const issuer = 'Kaname Security Demo for Member CA';
const support = 'cert@kaname-security.example';

const byCertificate = (page: Page) => page.getByRole('region', { name: 'ログイン用電子証明書ご利用のお客様' });
const byCode = (page: Page) => page.getByRole('region', { name: 'ワンタイムパスワードご利用のお客様' });

for (const [name, visit] of widths)
  test(`CRT-01 with a login certificate, access key and password lead to the list of applications, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(401); // the list asked for after signing out
    const page = await visitCertificate(journey, await takeLoginFile(journey.origin, identifier), visit);
    await page.goto('/');
    await page.waitForURL('**/certificate/');
    for (const service of ['SR3.0', 'EV2.0']) await page.getByText(service, { exact: true }).waitFor();
    await byCertificate(page).getByText('ログイン用電子証明書を確認しました。').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await signInByCertificate(page, ` ${identifier.toUpperCase()}`);
    await page.waitForURL('**/certificate/applications/');
    await page.getByRole('heading', { level: 1, name: 'お申込一覧' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'www.nihonbashi-pay.example' }).first().waitFor();
    await button(page, 'ログアウト').click();
    await page.waitForURL('**/certificate/');
    await page.getByText('ログアウトしました。', { exact: true }).waitFor();
    await page.goto('/certificate/applications/');
    await page.waitForURL('**/certificate/');
  });

test('CRT-01 whoever shows no certificate, or one that does not let in, reads why, what to choose, and whom to ask', async () => {
  await using journey = await openJourney();
  await using elsewhere = await openJourney();
  const [login, foreign] = [
    await takeLoginFile(journey.origin, identifier),
    await takeLoginFile(elsewhere.origin, identifier),
  ];
  const tellsWhy = async (page: Page, why: string): Promise<void> => {
    await page.goto('/certificate/');
    const way = byCertificate(page);
    await way.getByText(why).waitFor();
    await way.getByText(`発行者が「${issuer}」の証明書を選んでください。`).waitFor();
    assert.equal(await way.getByRole('link', { name: support }).getAttribute('href'), `mailto:${support}`);
    assert.equal(await way.getByRole('link', { name: 'ログイン' }).count(), 0);
    assert.deepEqual(await accessibilityFindings(page), []);
  };
  await tellsWhy(await visitCertificate(journey, undefined, phone), 'ログイン用電子証明書が確認できませんでした。');
  await tellsWhy(
    await visitCertificate(journey, foreign),
    'このサイトのログイン用電子証明書ではない証明書が選ばれています。',
  );
  const page = await visitCertificate(journey, login);
  await passTime(journey, 4 * 365, '日');
  await tellsWhy(page, '選ばれた証明書は、有効期間が過ぎています');
  const newer = await takeLoginFile(journey.origin, identifier);
  const [next, { fingerprint }] = [await visitCertificate(journey, newer), newer];
  await next.goto('/certificate/');
  await byCertificate(next).getByText('ログイン用電子証明書を確認しました。').waitFor();
  assert.equal((await askOffice(journey.origin, 'end', { fingerprint })).status, 200);
  await tellsWhy(next, '選ばれた証明書は失効しています。');
});

test('CRT-01 a right password without a certificate is told what is missing; with somebody else’s certificate it is told as a wrong one', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403);
  const none = await visitCertificate(journey, undefined);
  await none.goto('/certificate/sign-in/');
  await fillCredentials(none, identifier);
  await button(none, 'ログイン').click();
  await none.getByRole('alert').filter({ hasText: 'ログイン用電子証明書' }).waitFor();

  const theirs = await visitCertificate(journey, await takeLoginFile(journey.origin, other));
  const told: string[] = [];
  for (const password of [undefined, 'Wrong.Password_2026']) {
    await theirs.goto('/certificate/sign-in/');
    await fillCredentials(theirs, identifier, password);
    const answered = theirs.waitForResponse((response) => response.request().method() === 'POST');
    await button(theirs, 'ログイン').click();
    assert.equal((await answered).status(), 401);
    const alert = theirs.getByRole('alert').filter({ hasText: 'アクセスキー' });
    told.push((await alert.innerText()).replace(/エラー番号.*/s, ''));
  }
  assert.equal(new Set(told).size, 1);
});

test('CRT-01 a one-time password from a mail lets in without a certificate, once', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const page = await visitCertificate(journey, undefined, phone);
  await page.goto('/certificate/');
  await byCode(page).getByRole('link', { name: 'ログイン' }).click();
  await page.waitForURL('**/certificate/one-time/');
  await fillCredentials(page, identifier);
  await button(page, 'ワンタイムパスワードを送信').click();
  const code = textbox(page, 'ワンタイムパスワード');
  await code.waitFor();
  const { mailAddress = '' } = applicant(identifier);
  const { text } = await mailSent(journey, {
    recipient: mailAddress,
    says: 'ワンタイムパスワード',
    portal: 'certificate',
  });
  const sent = /^\d{6}$/m.exec(text)?.[0] ?? '';
  assert.notEqual(sent, '', text);
  await code.fill(sent === '000000' ? '000001' : '000000');
  await button(page, 'ログイン').click();
  await page.getByText('ワンタイムパスワードが違います。').first().waitFor();
  await code.fill(sent);
  await button(page, 'ログイン').click();
  await page.waitForURL('**/certificate/applications/');
  await page.getByRole('main').getByRole('link', { name: 'www.nihonbashi-pay.example' }).first().waitFor();
});

test('CRT-01 a session goes no further than its certificate: over another connection it opens nothing', async () => {
  await using journey = await openJourney();
  const page = await enterCertificate(journey, identifier);
  const root = await readRoot(journey.origin);
  const cookies = await page.context().cookies(`${journey.certificate}/api/certificate/applications`);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  assert.ok(cookies.length > 0 && cookies.every(({ secure, httpOnly }) => secure && httpOnly));
  const { status } = await askSecurely(journey.certificate, { path: '/api/certificate/applications', root, cookie });
  assert.equal(status, 401);
});
