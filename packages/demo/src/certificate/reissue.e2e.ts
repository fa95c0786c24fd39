import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay, endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, minute, serverTimeHeader } from '@madoguchi/sdk/portal/time.js';
import {
  agreeToAll,
  apply,
  beginAction,
  openRecord,
  passPrefilled,
  pressIn,
  printed,
  wizard,
  workThrough,
} from '../testing/application-pages.suite.ts';
import { enterCertificate, signInByCertificate } from '../testing/certificate-pages.suite.ts';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { makeServerKey } from '../testing/openssl.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const serverName = 'api.nihonbashi-pay.example';
const timeZone = 'Asia/Tokyo';
const dayText = (at: number): string => calendarDay(at, timeZone).replaceAll('-', '/');

test('CRT-11 CRT-06 a reissue asks when the former certificate is revoked, without a default: later, it works through the 14th day; at once, it is revoked with the issue', async () => {
  await using journey = await openJourney();
  const [page, vendor] = [
    await enterCertificate(journey, identifier, { ...desktop, acceptDownloads: true }),
    await journey.visit(),
  ];
  const reissue = async (from: string, choice: string): Promise<string> => {
    await openRecord(page, serverName, from);
    await beginAction(page, '再発行申請', '基本情報');
    const { csr } = await makeServerKey({ names: [serverName] });
    await textbox(page, 'CSR').fill(csr);
    await wizard(page).getByText('このCSRで申し込めます。').waitFor();
    await pressIn(page, '次へ');
    await wizard(page).getByRole('group').getByText('再発行前の証明書をいつ失効するか、選択してください。').waitFor();
    assert.equal(await wizard(page).getByRole('radio', { checked: true }).count(), 0);
    await wizard(page).getByRole('radio', { name: choice }).check();
    await passPrefilled(page);
    await wizard(page).getByText(choice, { exact: true }).waitFor();
    await wizard(page).getByText('無料', { exact: true }).waitFor();
    return apply(page);
  };
  const number = await reissue('新規発行', '後日失効する');
  const form = await printed(page, 'サービス申込書');
  for (const said of ['証明書再発行申込書', '後日失効する']) assert.ok(form.includes(said), `${said} in ${form}`);
  await openRecord(page, serverName, '新規発行');
  await page.getByText('ほかのお申し込み（再発行）の手続き中です。').first().waitFor();
  await workThrough(vendor, number, '承諾する', '証明書を発行');
  await page.reload();
  const now = Number((await page.request.get('/api/certificate/session')).headers()[serverTimeHeader]);
  const last = endOfCalendarDays(now, 14, timeZone);
  await page.getByText(new RegExp(`${dayText(last)}.*に失効します`)).waitFor();
  await page.getByRole('link', { name: '証明書（PEM形式）', exact: true }).waitFor(); // it works on, and can be had

  const again = await reissue('再発行', '再発行と同時に失効する');
  await workThrough(vendor, again, '承諾する', '証明書を発行');
  await page.goto('/certificate/applications/');
  const valid = page.getByRole('row').filter({ hasText: serverName }).filter({ hasText: '完了' });
  await valid.first().waitFor();
  assert.equal(await valid.count(), 1, 'those that were replaced are past ones');

  await passTime(journey, last - now, 'ミリ秒');
  await signInByCertificate(page, identifier);
  await page.waitForURL('**/certificate/applications/');
  await openRecord(page, serverName, '新規発行');
  await page.locator('[part=state]').getByText('失効', { exact: true }).waitFor();
});

test('CRT-11 the reissue is open through the 25th day after the first issue and closed on the 26th, with whom to ask and the way to a new application with the same details, on a phone', async () => {
  await using journey = await openJourney();
  const page = await enterCertificate(journey, identifier, phone);
  const now = Number((await page.request.get('/api/certificate/session')).headers()[serverTimeHeader]);
  const end = endOfCalendarDays(now - 10 * day, 25, timeZone); // the demo's was issued ten days ago
  const enterAgain = async (): Promise<void> => {
    await signInByCertificate(page, identifier);
    await page.waitForURL('**/certificate/applications/');
    await openRecord(page, serverName);
  };
  await passTime(journey, end - now - minute, 'ミリ秒'); // the page's own clock goes on
  await enterAgain();
  await button(page, '再発行申請').waitFor();
  await passTime(journey, 1, '分');
  await button(page, '再発行申請').click(); // the page was open over midnight
  await page.waitForURL('**/certificate/apply/?kind=reissue*');
  const why =
    /再発行のお申し込みは、最初の証明書の発行から25日まで（[\d/]+まで）です。お問い合わせ窓口にご連絡ください。/;
  await wizard(page).getByRole('alert').getByText(why).waitFor();
  assert.equal(await button(wizard(page), '申請を始める').count(), 0, 'it is said before anything is typed');
  await button(wizard(page), '内容を引き継いで新規申請へ').click();
  await button(wizard(page), '申請を始める').click();
  await agreeToAll(page, '基本情報');
  assert.equal(await textbox(page, 'サーバ名（コモンネーム）').inputValue(), serverName);
  await openRecord(page, serverName);
  await page.getByText(why).waitFor();
  assert.equal(await button(page, '再発行申請').count(), 0);
});
