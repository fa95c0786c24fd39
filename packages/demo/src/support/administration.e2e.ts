import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { enterSupport, settled } from '../testing/support-pages.suite.ts';
import { mailSent } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();

test('SUP-14 SUP-02 an administrator adds an account, gives a colleague another type, who sees what it may at once, and stops and resumes it', async () => {
  await using journey = await openJourney();
  journey.expect(401); // for who was stopped
  const other = await enterSupport(journey, 'yoshiko.mishima');
  await other.goto('/support/documents/');
  await other.locator('mado-document-list [part="row"]').first().waitFor();

  const page = await enterSupport(journey, 'hiroshi.tsuji', phone);
  await page.goto('/support/accounts/');
  const accounts = page.locator('mado-account-list');
  await button(page, 'アカウントを追加').click();
  await accounts.getByLabel('氏名').fill('小野寺 渚');
  await accounts.getByLabel('メールアドレス（ログイン名）').fill('nagisa.onodera@aozora-denki.example');
  await accounts.getByRole('radio', { name: /^問い合わせ担当者/ }).check();
  await button(page, '確認').click();
  await button(page.getByRole('dialog'), '決定').click();
  await accounts.getByText('小野寺 渚さんのアカウントを追加しました。').first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await mailSent(journey, {
    recipient: 'nagisa.onodera@aozora-denki.example',
    says: '#mado-token=',
    portal: 'support',
  });

  await button(page, '三嶋 佳子さんのアカウントを変更').click();
  await accounts.getByRole('radio', { name: /^問い合わせ担当者/ }).check();
  await button(page, '確認').click();
  await button(page.getByRole('dialog'), '決定').click();
  await accounts.getByText('三嶋 佳子さんのアカウントを変更しました。').first().waitFor();
  journey.expect(403);
  await other.reload();
  await other.getByText('見積・契約情報をご覧いただけないアカウントです').waitFor();
  await settled(other);
  assert.equal(await other.locator('mado-document-list [part="row"]').count(), 0);

  await button(page, '三嶋 佳子さんのアカウントを利用停止にする').click();
  await button(page.getByRole('dialog'), '決定').click();
  await accounts.getByText('三嶋 佳子さんのアカウントを利用停止にしました。').first().waitFor();
  const session = (): Promise<number> =>
    other
      .context()
      .request.get('/api/support/devices')
      .then((answer) => answer.status());
  assert.equal(await session(), 401, 'signed out at once');

  await button(page, '三嶋 佳子さんのアカウントを利用再開する').click();
  await button(page.getByRole('dialog'), '決定').click();
  await accounts.getByText('三嶋 佳子さんのアカウントの利用を再開しました。').first().waitFor();
  const again = await enterSupport(journey, 'yoshiko.mishima');
  await again.goto('/support/tickets/');
  await again.locator('mado-ticket-list').getByRole('searchbox').waitFor();
});

test('SUP-13 OPS-03 services and channels say what is taken where and when, and lead to a question about a service', async () => {
  await using journey = await openJourney();
  const page = await enterSupport(journey, 'natsumi.kuroyanagi', phone);
  await page.goto('/support/services/');
  const services = page.locator('mado-service-overview');
  await services.getByText('ハードウェア保守').first().waitFor();
  await services
    .getByText(/24時間|平日/)
    .first()
    .waitFor();
  assert.ok((await services.locator('a[href^="tel:"], a[href^="mailto:"]').count()) > 0, 'channels can be called');
  assert.deepEqual(await accessibilityFindings(page), []);
  const ask = services.locator('a[href*="/support/tickets/new/?service="]').first();
  const service = new URL((await ask.getAttribute('href')) ?? '', page.url()).searchParams.get('service');
  await ask.click();
  await page.waitForURL('**/support/tickets/new/?service=*');
  assert.ok(service);
  await page.locator('mado-ticket-form').getByLabel('件名').waitFor();
});
